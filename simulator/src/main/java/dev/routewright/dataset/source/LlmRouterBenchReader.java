package dev.routewright.dataset.source;

import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Draws;
import dev.routewright.run.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * LLMRouterBench's {@code results/bench/DATASET/SPLIT/MODEL/TIMESTAMP.json}: one run of one model, with a record per
 * question. Of several runs the newest counts. The data set is the task, the split is the part. Time is recorded per
 * run and not per question, so latency is missing.
 */
final class LlmRouterBenchReader implements FormatReader {
    private static final int FOLDERS = 3;

    @Override
    public String format() {
        return "llmrouterbench";
    }

    @Override
    public String layout() {
        return "folders DATASET/SPLIT/MODEL with one JSON file of records per run";
    }

    @Override
    public @Nullable Selection select(Source source) throws IOException {
        Map<Path, SourceFile> newest = new LinkedHashMap<>();
        Map<SourceFile, String> reasons = new LinkedHashMap<>();
        for (SourceFile file : source.files()) {
            if (!isRun(file)) {
                continue;
            }
            Path folder = absolute(file).getParent();
            SourceFile other = newest.get(folder);
            SourceFile older = other == null || newer(file, other) ? other : file;
            if (older != file) {
                newest.put(folder, file);
            }
            if (older != null) {
                reasons.put(older, "It is an older run of the same model.");
            }
        }
        List<Selection.Chosen> outcomes = newest.values().stream()
                .map(file -> new Selection.Chosen(file, folder(file, 2)))
                .toList();
        return outcomes.isEmpty() ? null : new Selection(new ArrayList<>(outcomes), List.of(), null, reasons);
    }

    private static boolean isRun(SourceFile file) throws IOException {
        return file.ending().equals("json")
                && absolute(file).getNameCount() > FOLDERS
                && file.head().stripLeading().startsWith("{")
                && file.head().contains("\"records\"")
                && file.head().contains("\"origin_query\"");
    }

    /** By the digits of the name: more digits are later, then the larger ones; without digits by name. */
    private static boolean newer(SourceFile file, SourceFile other) {
        String a = file.stem().replaceAll("\\D", "");
        String b = other.stem().replaceAll("\\D", "");
        int order = a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
        return order != 0 ? order > 0 : file.stem().compareTo(other.stem()) > 0;
    }

    private static Path absolute(SourceFile file) {
        return file.path().toAbsolutePath().normalize();
    }

    /** The name of the folder so many levels above the file: 1 model, 2 split, 3 data set. */
    private static String folder(SourceFile file, int levels) {
        Path path = absolute(file);
        return path.getName(path.getNameCount() - 1 - levels).toString();
    }

    @Override
    public void read(
            Selection selection, ReadOptions options, DatasetBuilder into, Problems problems, Progress progress)
            throws IOException, Cancelled {
        Map<Integer, Long> textOfRow = new HashMap<>();
        CallCells cells = new CallCells(into);
        for (Selection.Chosen chosen : selection.outcomes()) {
            Run run =
                    new Run(folder(chosen.file(), 3), folder(chosen.file(), 2), into.profile(folder(chosen.file(), 1)));
            new JsonEntries(chosen.file(), problems, progress)
                    .array("records", (record, index) -> outcome(record, run, into, cells, textOfRow));
        }
        cells.needAny(selection, "score", problems);
        into.currency("USD");
        into.note("Times are recorded per run and not per question, so there is no latency.");
    }

    /** Whose records a file holds. */
    private record Run(String dataset, String split, int profile) {}

    private static void outcome(
            JsonEntry record, Run run, DatasetBuilder into, CallCells cells, Map<Integer, Long> textOfRow) {
        String index = record.needed("index");
        String text = record.needed("origin_query");
        if (index == null || text == null) {
            return;
        }
        int row = into.row(run.dataset() + "/" + index, run.split());
        Long hash = Draws.hash(text);
        Long known = textOfRow.putIfAbsent(row, hash);
        if (known == null) {
            into.text(row, text).task(row, run.dataset());
        } else if (!known.equals(hash)) {
            record.report(
                    "origin_query",
                    "question " + index + " is another one here than in an earlier file.",
                    "Maybe the runs were made on different versions of the data set.");
            return;
        }
        if (!into.claim(row, run.profile())) {
            record.report(
                    "index",
                    "question " + index + " occurs twice in this file.",
                    "Maybe two runs were joined into one file.");
            return;
        }
        cells.ended(row, run.profile(), record.quality("score"), null);
        into.cost(row, run.profile(), record.amount("cost", "cost"), Evidence.RECORDED);
        into.tokens(row, run.profile(), record.tokens("prompt_tokens"), record.tokens("completion_tokens"));
    }
}
