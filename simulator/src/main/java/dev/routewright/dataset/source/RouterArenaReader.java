package dev.routewright.dataset.source;

import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * RouterArena's results: one JSONL file per model, named after it; {@code global_index} is the task's name, an
 * underscore and a number. A call without success is quality 0 with its cost as spent; an absent evaluation is missing.
 */
final class RouterArenaReader implements FormatReader {
    @Override
    public String format() {
        return "routerarena";
    }

    @Override
    public String layout() {
        return "one JSONL file per model with global_index, token_usage and evaluation_result";
    }

    @Override
    public @Nullable Selection select(Source source) throws IOException {
        List<Selection.Chosen> outcomes = new ArrayList<>();
        for (SourceFile file : source.files()) {
            if (file.isJsonLines()
                    && file.head().contains("\"global_index\"")
                    && (file.head().contains("\"evaluation_result\"")
                            || file.head().contains("\"llm_selected\""))) {
                outcomes.add(new Selection.Chosen(file, null));
            }
        }
        return outcomes.isEmpty() ? null : new Selection(outcomes, List.of(), null, Map.of());
    }

    @Override
    public @Nullable Selection selectAsTold(Source source) {
        return Beside.single(source, "jsonl", false);
    }

    @Override
    public void read(
            Selection selection, ReadOptions options, DatasetBuilder into, Problems problems, Progress progress)
            throws IOException, Cancelled {
        CallCells cells = new CallCells(into);
        for (Selection.Chosen chosen : selection.outcomes()) {
            int profile = into.profile(chosen.file().stem());
            new JsonEntries(chosen.file(), problems, progress)
                    .lines((record, index) -> outcome(record, profile, into, cells));
        }
        cells.needAny(selection, "evaluation_result/score", problems);
        into.currency("USD");
    }

    private static void outcome(JsonEntry record, int profile, DatasetBuilder into, CallCells cells) {
        String id = record.needed("global_index");
        if (id == null) {
            return;
        }
        int row = into.row(id);
        if (!into.claim(row, profile)) {
            record.report(
                    "global_index",
                    "'" + ValueChecks.shortened(id) + "' occurs twice in this file.",
                    "Maybe two runs were joined into one file.");
            return;
        }
        describe(record, id, row, into);
        JsonEntry usage = record.record("token_usage");
        if (usage != null) {
            into.tokens(row, profile, usage.tokens("input_tokens"), usage.tokens("output_tokens"));
        }
        JsonEntry evaluation = record.record("evaluation_result");
        double quality = evaluation == null ? Double.NaN : evaluation.quality("score");
        cells.ended(row, profile, quality, record.truth("success"));
        double cost = evaluation == null ? Double.NaN : evaluation.amount("inference_cost", "cost");
        into.cost(row, profile, cost, Evidence.RECORDED);
    }

    private static void describe(JsonEntry record, String id, int row, DatasetBuilder into) {
        String text = record.text("question");
        if (text != null && !into.hasText(row)) {
            into.text(row, text);
        }
        int underscore = id.lastIndexOf('_');
        if (underscore > 0) {
            into.task(row, id.substring(0, underscore));
        }
    }
}
