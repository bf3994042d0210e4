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
 * LLMRouter's files: {@code dcrouter_*.json} with scores only, whose tasks come from joining {@code default_query_*.jsonl}
 * on the exact text, and routing data as JSONL with one line per query and model, with tokens and seconds. Prices are
 * those of {@code default_llm.json}; the prose beside them quotes others and is not read.
 */
final class LlmRouterReader implements FormatReader {
    private static final String[] PRICES = {"default_llm.json", "llm_candidates.json"};
    private static final String[] QUERIES = {"default_query_train.jsonl", "default_query_test.jsonl"};
    private static final Map<String, String> REASONS = Map.of(
            "default_llm_embeddings.json", "It holds the prices once more, with embeddings.",
            "candidate_models.json", "It holds prices of RouteProfile's candidates.");

    @Override
    public String format() {
        return "llmrouter";
    }

    @Override
    public String layout() {
        return "JSON array of questions with scores by model, or JSONL with query, model_name and performance";
    }

    @Override
    public @Nullable Selection select(Source source) throws IOException {
        List<Selection.Chosen> outcomes = new ArrayList<>();
        List<SourceFile> aids = new ArrayList<>();
        Map<SourceFile, String> reasons = new LinkedHashMap<>();
        for (SourceFile file : source.files()) {
            String name = file.path().getFileName().toString();
            if (isScores(file) || isRouting(file)) {
                outcomes.add(new Selection.Chosen(file, file.stem()));
            } else if (isQueries(file)) {
                aids.add(file);
            } else if (REASONS.containsKey(name)) {
                reasons.put(file, REASONS.get(name));
            } else if (file.ending().equals("yaml") || file.ending().equals("yml")) {
                reasons.put(file, "It is a configuration, no outcomes.");
            }
        }
        if (outcomes.isEmpty()) {
            return null;
        }
        if (!hasScores(outcomes)) {
            aids.forEach(aid -> reasons.put(aid, "It holds query texts, no outcomes."));
            aids.clear();
        } else if (!source.isFolder()) {
            addBeside(source, aids);
        }
        return new Selection(outcomes, aids, Beside.file(source, PRICES), reasons);
    }

    private static boolean hasScores(List<Selection.Chosen> outcomes) {
        return outcomes.stream().anyMatch(chosen -> !chosen.file().isJsonLines());
    }

    private static void addBeside(Source source, List<SourceFile> aids) {
        for (String name : QUERIES) {
            SourceFile file = Beside.file(source, name);
            if (file != null) {
                aids.add(file);
            }
        }
    }

    private static boolean isScores(SourceFile file) throws IOException {
        return file.ending().equals("json")
                && file.head().stripLeading().startsWith("[")
                && file.head().contains("\"question\"")
                && file.head().contains("\"scores\"");
    }

    private static boolean isRouting(SourceFile file) throws IOException {
        return file.isJsonLines()
                && file.head().contains("\"model_name\"")
                && file.head().contains("\"query\"")
                && file.head().contains("\"performance\"");
    }

    private static boolean isQueries(SourceFile file) throws IOException {
        return file.isJsonLines()
                && file.head().contains("\"task_name\"")
                && file.head().contains("\"query\"")
                && !file.head().contains("\"model_name\"");
    }

    @Override
    public @Nullable Selection selectAsTold(Source source) {
        return Beside.single(
                source,
                source.files().getFirst().isJsonLines()
                        ? source.files().getFirst().ending()
                        : "json",
                true);
    }

    @Override
    public void read(
            Selection selection, ReadOptions options, DatasetBuilder into, Problems problems, Progress progress)
            throws IOException, Cancelled {
        PartOverlap overlap = new PartOverlap();
        TaskByText tasks = new TaskByText();
        CallCells cells = new CallCells(into);
        LlmRouterRows rows = new LlmRouterRows(into, cells, tasks, overlap);
        for (SourceFile aid : selection.aids()) {
            new JsonEntries(aid, problems, progress).lines((record, index) -> tasks.learn(record));
        }
        for (Selection.Chosen chosen : selection.outcomes()) {
            JsonEntries records = new JsonEntries(chosen.file(), problems, progress);
            String part = chosen.part() == null ? chosen.file().stem() : chosen.part();
            if (chosen.file().isJsonLines()) {
                records.lines((record, index) -> rows.routed(record, part));
            } else {
                records.array(null, (record, index) -> rows.scored(record, index, part));
            }
        }
        cells.needAny(selection, "scores", problems);
        if (hasScores(selection.outcomes())) {
            into.note("Files of scores hold no tokens, so their queries have no cost and no latency.");
        }
        tasks.note(into);
        overlap.note(into);
    }
}
