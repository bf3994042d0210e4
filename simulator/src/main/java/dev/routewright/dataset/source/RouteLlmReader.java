package dev.routewright.dataset.source;

import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.source.Selection.Chosen;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * RouteLLM's evaluation files: {@code prompt} and one True/False column per model; {@code MODEL_response} columns are
 * passed over. The task is the file's name without {@code mmlu_} and {@code _responses}. There are no costs.
 */
final class RouteLlmReader implements FormatReader {
    private static final String PROMPT = "prompt";
    private static final String RESPONSE = "_response";

    @Override
    public String format() {
        return "routellm";
    }

    @Override
    public String layout() {
        return "CSV with the column prompt and one column of True and False per model";
    }

    @Override
    public @Nullable Selection select(Source source) throws IOException {
        List<Chosen> outcomes = new ArrayList<>();
        for (SourceFile file : source.files()) {
            if (fits(file)) {
                outcomes.add(new Chosen(file, file.stem()));
            }
        }
        return outcomes.isEmpty() ? null : new Selection(outcomes, List.of(), null, Map.of());
    }

    @Override
    public @Nullable Selection selectAsTold(Source source) {
        return Selection.everyCsv(source);
    }

    private static boolean fits(SourceFile file) throws IOException {
        List<List<String>> first = file.firstRecords();
        if (first.size() < 2 || !first.getFirst().contains(PROMPT)) {
            return false;
        }
        List<String> models = models(first.getFirst());
        return models.size() >= 2
                && first.get(1).size() == first.getFirst().size()
                && models.stream()
                        .map(m -> first.get(1).get(first.getFirst().indexOf(m)))
                        .allMatch(RouteLlmReader::isTruth);
    }

    private static boolean isTruth(String text) {
        return text.equals("True") || text.equals("False");
    }

    private static List<String> models(List<String> header) {
        return header.stream()
                .filter(name -> !name.equals(PROMPT) && !name.isEmpty())
                .filter(name -> !name.endsWith(RESPONSE)
                        || !header.contains(name.substring(0, name.length() - RESPONSE.length())))
                .toList();
    }

    @Override
    public void read(
            Selection selection, ReadOptions options, DatasetBuilder into, Problems problems, Progress progress)
            throws IOException, Cancelled {
        try (Tables tables = new Tables(problems, progress)) {
            for (Chosen chosen : selection.outcomes()) {
                if (new NamedColumns(chosen.file())
                        .have(List.of(PROMPT), chosen.file().name(), problems)) {
                    read(chosen, tables, into, problems);
                }
            }
            tables.noteInto(into);
        }
    }

    private static void read(Chosen chosen, Tables tables, DatasetBuilder into, Problems problems)
            throws IOException, Cancelled {
        SourceFile file = chosen.file();
        ValueChecks checks = new ValueChecks(file.name(), problems);
        List<String> header = file.header();
        int prompt = header.indexOf(PROMPT);
        int[] columns = models(header).stream().mapToInt(header::indexOf).toArray();
        int[] profiles = models(header).stream().mapToInt(into::profile).toArray();
        String task = task(file);
        int[] number = {0};
        tables.read(file, record -> {
            int row = into.addRow(file.stem() + ":" + ++number[0]);
            into.task(row, task);
            if (chosen.part() != null) {
                into.part(row, chosen.part());
            }
            String text = record.text(prompt);
            if (text == null) {
                checks.report(record, PROMPT, "the prompt is empty.", "Maybe the columns are shifted.");
            } else {
                into.text(row, text);
            }
            for (int i = 0; i < columns.length; i++) {
                into.claim(row, profiles[i]);
                String value = record.text(columns[i]);
                Boolean right = value == null ? null : checks.truth(value, record, header.get(columns[i]));
                if (right != null) {
                    into.quality(row, profiles[i], right ? 1 : 0, Evidence.RECORDED);
                }
            }
        });
    }

    private static String task(SourceFile file) {
        String task = file.stem();
        task = task.startsWith("mmlu_") ? task.substring("mmlu_".length()) : task;
        return task.endsWith("_responses") ? task.substring(0, task.length() - "_responses".length()) : task;
    }
}
