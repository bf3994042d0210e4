package dev.routewright.dataset.source;

import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * RouteProfile's {@code routing_test_data.json}: an array of queries, each with {@code model_performance} by model.
 * Prices come from {@code candidate_models.json} beside it, so costs are derived. Its {@code task_id} is mostly null and
 * not unique, therefore a row's id is its place in the array.
 */
final class RouteProfileReader implements FormatReader {
    private static final String PRICES = "candidate_models.json";
    private static final Map<String, String> REASONS = Map.of(
            "pairwise_training_data_standard.json", "It holds preference pairs, no outcomes.",
            "default_query_test.jsonl", "It holds query texts, no outcomes.",
            "default_query_train.jsonl", "It holds query texts, no outcomes.",
            "domain_task_map.json", "It groups tasks and holds no outcomes.",
            "task_feature.json", "It describes tasks and holds no outcomes.");

    @Override
    public String format() {
        return "routeprofile";
    }

    @Override
    public String layout() {
        return "JSON array of queries with model_performance by model";
    }

    @Override
    public @Nullable Selection select(Source source) throws IOException {
        List<Selection.Chosen> outcomes = new ArrayList<>();
        Map<SourceFile, String> reasons = new LinkedHashMap<>();
        for (SourceFile file : source.files()) {
            if (file.ending().equals("json")
                    && file.head().stripLeading().startsWith("[")
                    && file.head().contains("\"model_performance\"")) {
                outcomes.add(new Selection.Chosen(file, file.stem()));
            } else if (REASONS.containsKey(file.path().getFileName().toString())) {
                reasons.put(file, REASONS.get(file.path().getFileName().toString()));
            }
        }
        return outcomes.isEmpty() ? null : new Selection(outcomes, List.of(), Beside.file(source, PRICES), reasons);
    }

    @Override
    public @Nullable Selection selectAsTold(Source source) {
        return Beside.single(source, "json", true);
    }

    @Override
    public void read(
            Selection selection, ReadOptions options, DatasetBuilder into, Problems problems, Progress progress)
            throws IOException, Cancelled {
        PartOverlap overlap = new PartOverlap();
        CallCells cells = new CallCells(into);
        for (Selection.Chosen chosen : selection.outcomes()) {
            new JsonEntries(chosen.file(), problems, progress).array(null, (record, index) -> {
                int row = query(record, index, chosen.part(), into, overlap);
                JsonEntry outcomes = record.neededRecord("model_performance");
                if (row >= 0 && outcomes != null) {
                    outcomes(outcomes, row, into, cells);
                }
            });
        }
        cells.needAny(selection, "task_performance", problems);
        overlap.note(into);
    }

    /** The new row, or -1 where the query's text is missing. */
    private static int query(
            JsonEntry record, long index, @Nullable String part, DatasetBuilder into, PartOverlap overlap) {
        String text = record.needed("query");
        if (text == null) {
            return -1;
        }
        int row = into.addRow(Long.toString(index));
        into.text(row, text);
        if (part != null) {
            into.part(row, part);
            overlap.add(text, part);
        }
        String task = record.text("task_name");
        if (task != null) {
            into.task(row, task);
        }
        return row;
    }

    private static void outcomes(JsonEntry outcomes, int row, DatasetBuilder into, CallCells cells) {
        for (String name : outcomes.names()) {
            JsonEntry outcome = outcomes.record(name);
            if (outcome != null) {
                int profile = into.profile(name);
                into.claim(row, profile);
                cells.ended(row, profile, outcome.quality("task_performance"), outcome.truth("success"));
                into.tokens(
                        row,
                        profile,
                        tokens(outcome, "prompt_tokens", "input_token"),
                        tokens(outcome, "completion_tokens", "output_token"));
            }
        }
    }

    /** The second name repeats the first in files that have both. */
    private static int tokens(JsonEntry outcome, String name, String otherName) {
        return outcome.tokens(outcome.has(name) ? name : otherName);
    }
}
