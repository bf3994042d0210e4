package dev.routewright.dataset.source;

import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.source.Selection.Chosen;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * routerbench-mini's table: one record per query and <em>strategy</em>. The strategies {@code always_*} are the outcome
 * matrix of their models; every other strategy is replayed against it ({@link StrategyReplay}). Costs are in CNY.
 */
final class RouterBenchMiniReader implements FormatReader {
    private static final List<String> RECOGNISED = List.of("canonical_id", "strategy", "selected_model", "correct");
    private static final List<String> NEEDED =
            List.of("canonical_id", "strategy", "selected_model", "correct", "cost", "latency_ms");
    private static final List<String> ATTRIBUTES =
            List.of("task_family", "task_type", "task_subtype", "difficulty_group");

    @Override
    public String format() {
        return "routerbench-mini";
    }

    @Override
    public String layout() {
        return "CSV with one record per query and strategy and the columns " + String.join(", ", NEEDED);
    }

    @Override
    public @Nullable Selection select(Source source) throws IOException {
        List<Chosen> outcomes = new ArrayList<>();
        for (SourceFile file : source.files()) {
            if (file.isCsv() && file.header().containsAll(RECOGNISED)) {
                outcomes.add(new Chosen(file, file.stem()));
            }
        }
        return outcomes.isEmpty() ? null : new Selection(outcomes, List.of(), null, Map.of());
    }

    @Override
    public @Nullable Selection selectAsTold(Source source) {
        return Selection.everyCsv(source);
    }

    @Override
    public void read(
            Selection selection, ReadOptions options, DatasetBuilder into, Problems problems, Progress progress)
            throws IOException, Cancelled {
        into.currency("CNY");
        StrategyReplay replay = new StrategyReplay(into);
        try (Tables tables = new Tables(problems, progress)) {
            for (Chosen chosen : selection.outcomes()) {
                SourceFile file = chosen.file();
                NamedColumns columns = new NamedColumns(file);
                if (columns.have(NEEDED, file.name(), problems)) {
                    ValueChecks checks = new ValueChecks(file.name(), problems);
                    tables.read(file, record -> record(record, chosen.part(), columns, checks, into, replay));
                }
            }
            tables.noteInto(into);
        }
        if (problems.isEmpty()) {
            replay.finish(selection.outcomes().getFirst().file().name(), problems);
        }
    }

    private static void record(
            TableRecord record,
            @Nullable String part,
            NamedColumns columns,
            ValueChecks checks,
            DatasetBuilder into,
            StrategyReplay replay) {
        String id = columns.text(record, "canonical_id");
        String strategy = columns.text(record, "strategy");
        String model = columns.text(record, "selected_model");
        if (id == null || strategy == null || model == null) {
            checks.report(
                    record, null, "the query, the strategy or the model is empty.", "Maybe the columns are shifted.");
            return;
        }
        int row = row(id, part, record, columns, into);
        double quality = checks.quality(columns.number(record, "correct", checks), record, "correct");
        double cost = checks.amount(columns.number(record, "cost", checks), record, "cost", "cost");
        double millis = checks.amount(columns.number(record, "latency_ms", checks), record, "latency_ms", "latency");
        int in = checks.tokens(columns.number(record, "prompt_tokens", checks), record, "prompt_tokens");
        int out = checks.tokens(columns.number(record, "completion_tokens", checks), record, "completion_tokens");
        boolean isNew = replay.add(row, strategy, model, new StrategyReplay.Outcome(quality, cost, millis, in, out));
        if (!isNew) {
            checks.report(
                    record,
                    null,
                    "query '" + id + "' has strategy '" + strategy + "' a second time.",
                    "Maybe the file was joined from two runs.");
        }
        double score = columns.number(record, "routing_score", checks);
        if (!Double.isNaN(score)) {
            into.number(row, "routing_score:" + strategy, score);
        }
    }

    private static int row(
            String id, @Nullable String part, TableRecord record, NamedColumns columns, DatasetBuilder into) {
        int before = into.rows();
        int row = into.row(id, part);
        if (row == before) {
            String task = columns.text(record, "dataset");
            if (task != null) {
                into.task(row, task);
            }
            for (String attribute : ATTRIBUTES) {
                String word = columns.text(record, attribute);
                if (word != null) {
                    into.word(row, attribute, word);
                }
            }
        }
        return row;
    }
}
