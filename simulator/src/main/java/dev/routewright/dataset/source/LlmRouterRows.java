package dev.routewright.dataset.source;

import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.run.Draws;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Turns the records of LLMRouter's two layouts into rows and cells. */
final class LlmRouterRows {
    private static final double MILLIS_PER_SECOND = 1000;

    private final DatasetBuilder into;
    private final TaskByText tasks;
    private final PartOverlap overlap;
    private final CallCells cells;

    LlmRouterRows(DatasetBuilder into, CallCells cells, TaskByText tasks, PartOverlap overlap) {
        this.into = into;
        this.cells = cells;
        this.tasks = tasks;
        this.overlap = overlap;
    }

    /** One question with the scores of all models; the order of models differs from file to file. */
    void scored(JsonEntry record, long index, String part) {
        String text = record.needed("question");
        JsonEntry scores = record.neededRecord("scores");
        if (text == null || scores == null) {
            return;
        }
        int row = newRow(into.addRow(Long.toString(index)), text, part);
        into.part(row, part);
        String task = tasks.of(text);
        if (task != null) {
            into.task(row, task);
        }
        String cluster = record.text("cluster_id");
        if (cluster != null) {
            into.word(row, "cluster_id", cluster);
        }
        for (String name : scores.names()) {
            int profile = into.profile(name);
            into.claim(row, profile);
            cells.ended(row, profile, scores.quality(name), null);
        }
    }

    /**
     * One query with the outcome of one model. A query is known by its text within its part; where a model comes back
     * to the same text, that is one more row with that text, so nothing is merged and nothing lost.
     */
    void routed(JsonEntry record, String part) {
        String text = record.needed("query");
        String name = record.needed("model_name");
        if (text == null || name == null) {
            return;
        }
        int profile = into.profile(name);
        int row = openRow(text, record.text("task_name"), part, profile);
        cells.ended(row, profile, record.quality("performance"), record.truth("success"));
        into.tokens(row, profile, record.tokens("input_tokens"), record.tokens("output_tokens"));
        into.millis(
                row, profile, record.amount("response_time", "response time") * MILLIS_PER_SECOND, Evidence.RECORDED);
    }

    private int openRow(String text, @Nullable String task, String part, int profile) {
        String key = HexFormat.of().toHexDigits(Draws.hash(text));
        for (int use = 1; ; use++) {
            int before = into.rows();
            int row = into.row(use == 1 ? key : key + "-" + use, part);
            if (row == before) {
                newRow(row, text, part);
                if (task != null) {
                    into.task(row, task);
                }
            }
            if (into.claim(row, profile)) {
                return row;
            }
        }
    }

    private int newRow(int row, String text, String part) {
        into.text(row, text);
        overlap.add(text, part);
        return row;
    }
}
