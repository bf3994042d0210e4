package dev.routewright.dataset.source;

import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.source.Selection.Chosen;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * RouterBench's wide table: one record per prompt with {@code sample_id}, {@code prompt}, {@code eval_name} (the task)
 * and per model a score named like the model and {@code MODEL|total_cost} in USD, taken as recorded. A record without
 * any score is dropped and counted. Written from the published layout; not tried on the full file.
 */
final class RouterBenchReader implements FormatReader {
    private static final List<String> NEEDED = List.of("sample_id", "prompt", "eval_name");
    private static final String COST = "|total_cost";
    private static final String RESPONSE = "|model_response";

    @Override
    public String format() {
        return "routerbench";
    }

    @Override
    public String layout() {
        return "CSV with the columns sample_id, prompt, eval_name and per model MODEL and MODEL|total_cost";
    }

    @Override
    public @Nullable Selection select(Source source) throws IOException {
        List<Chosen> outcomes = new ArrayList<>();
        Map<SourceFile, String> reasons = new LinkedHashMap<>();
        for (SourceFile file : source.files()) {
            if (file.isCsv()
                    && file.header().containsAll(NEEDED)
                    && !models(file.header()).isEmpty()) {
                outcomes.add(new Chosen(file, file.stem()));
            } else if (file.ending().equals("pkl")) {
                reasons.put(file, "It is a pickle; save it with pandas' to_csv to read it.");
            }
        }
        return outcomes.isEmpty() ? null : new Selection(outcomes, List.of(), null, reasons);
    }

    @Override
    public @Nullable Selection selectAsTold(Source source) {
        return Selection.everyCsv(source);
    }

    private static List<String> models(List<String> header) {
        return header.stream()
                .filter(name -> header.contains(name + COST) || header.contains(name + RESPONSE))
                .toList();
    }

    @Override
    public void read(
            Selection selection, ReadOptions options, DatasetBuilder into, Problems problems, Progress progress)
            throws IOException, Cancelled {
        into.currency("USD");
        try (Tables tables = new Tables(problems, progress)) {
            for (Chosen chosen : selection.outcomes()) {
                read(chosen, tables, into, problems);
            }
            tables.noteInto(into);
        }
    }

    private static void read(Chosen chosen, Tables tables, DatasetBuilder into, Problems problems)
            throws IOException, Cancelled {
        SourceFile file = chosen.file();
        NamedColumns columns = new NamedColumns(file);
        if (!columns.have(NEEDED, file.name(), problems)) {
            return;
        }
        List<String> models = models(file.header());
        if (models.isEmpty()) {
            problems.add(
                    file.name(),
                    null,
                    null,
                    "no column ends with " + COST + ". Found: " + String.join(", ", file.header()) + ".",
                    "Maybe the file has another format.");
            return;
        }
        ValueChecks checks = new ValueChecks(file.name(), problems);
        int[] dropped = {0};
        tables.read(file, record -> {
            if (!row(record, chosen, columns, models, into, checks)) {
                dropped[0]++;
            }
        });
        if (dropped[0] > 0) {
            into.note(file.name() + ": " + dropped[0] + (dropped[0] == 1 ? " record" : " records")
                    + " without any score dropped.");
        }
    }

    /** False if no model has a score, which is a record that does not count. */
    private static boolean row(
            TableRecord record,
            Chosen chosen,
            NamedColumns columns,
            List<String> models,
            DatasetBuilder into,
            ValueChecks checks) {
        if (models.stream().allMatch(model -> columns.text(record, model) == null)) {
            return false;
        }
        String id = columns.text(record, "sample_id");
        if (id == null) {
            checks.report(record, "sample_id", "the id is empty.", "Maybe the columns are shifted.");
            return true;
        }
        int before = into.rows();
        int row = into.row(id, chosen.part());
        if (row < before) {
            checks.report(
                    record,
                    "sample_id",
                    "the id '" + id + "' occurs a second time with scores.",
                    "Maybe two tables were joined; keep one record of each id.");
            return true;
        }
        describe(record, row, columns, into);
        for (String model : models) {
            outcome(record, row, model, columns, into, checks);
        }
        return true;
    }

    private static void describe(TableRecord record, int row, NamedColumns columns, DatasetBuilder into) {
        String prompt = columns.text(record, "prompt");
        if (prompt != null) {
            into.text(row, PythonList.text(prompt));
        }
        String task = columns.text(record, "eval_name");
        if (task != null) {
            into.task(row, task);
        }
        String oracle = columns.text(record, "oracle_model_to_route_to");
        if (oracle != null) {
            into.word(row, "oracle_model_to_route_to", oracle);
        }
    }

    private static void outcome(
            TableRecord record, int row, String model, NamedColumns columns, DatasetBuilder into, ValueChecks checks) {
        int profile = into.profile(model);
        into.claim(row, profile);
        double quality = columns.number(record, model, checks);
        into.quality(row, profile, checks.quality(quality, record, model), Evidence.RECORDED);
        double cost = columns.number(record, model + COST, checks);
        into.cost(row, profile, checks.amount(cost, record, model + COST, "cost"), Evidence.RECORDED);
    }
}
