package dev.routewright.dataset.source;

import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls as a plain table, one per line of a CSV, TSV or JSONL file, with columns by their usual names. */
final class CallTable implements LogFormat {
    private static final String[] PROFILE = {"profile", "model", "model_name"};
    private static final String[] START = {"start", "started", "timestamp", "start_time", "startTime", "created_at"};
    private static final String[] MILLIS = {"millis", "latency_ms", "duration_ms", "response_time_ms"};
    private static final String[] FIRST_TOKEN = {"first_token_millis", "first_token_ms", "ttft_ms"};
    private static final String[] TOKENS_IN = {"tokens_in", "prompt_tokens", "input_tokens"};
    private static final String[] TOKENS_OUT = {"tokens_out", "completion_tokens", "output_tokens"};
    private static final Set<String> FAILURES = Set.of("failed", "failure", "error", "false", "0");
    private static final Set<String> FAILED = Set.of("true", "1", "yes");

    @Override
    public String format() {
        return "table";
    }

    @Override
    public String layout() {
        return "CSV, TSV or JSONL with the columns model, latency_ms, tokens_in, tokens_out and, where known, start, ttft_ms"
                + " and status";
    }

    @Override
    public boolean holdsCalls(SourceFile file) throws IOException {
        if (!canTry(file)) {
            return false;
        }
        List<String> columns = file.isCsv() ? file.header() : JsonTable.firstKeys(file);
        return has(columns, PROFILE) && has(columns, MILLIS) && has(columns, TOKENS_OUT);
    }

    private static boolean has(List<String> columns, String[] names) {
        return List.of(names).stream().anyMatch(columns::contains);
    }

    @Override
    public boolean canTry(SourceFile file) {
        return file.isCsv() || file.isJsonLines();
    }

    @Override
    public void read(List<SourceFile> files, List<SourceFile> aids, Calls into, Problems problems, Progress progress)
            throws IOException, Cancelled {
        try (Tables tables = new Tables(problems, progress)) {
            for (SourceFile file : files) {
                if (file.isJsonLines()) {
                    new JsonEntries(file, problems, progress).lines((entry, line) -> call(entry, "line " + line, into));
                } else {
                    NamedColumns columns = new NamedColumns(file);
                    ValueChecks checks = new ValueChecks(file.name(), problems);
                    tables.read(file, record -> call(new TableMembers(record, columns, checks), record.words(), into));
                }
            }
        }
    }

    private static void call(LogMembers record, String place, Calls into) {
        String profile = record.firstText(PROFILE);
        if (profile == null) {
            record.needed("model");
            return;
        }
        String id = record.firstText("id", "request_id");
        into.call(new LoggedCall(
                id == null ? place : id,
                profile,
                null,
                null,
                LogMoments.seconds(record, named(record, START)),
                record.amount(named(record, MILLIS), "latency"),
                record.amount(named(record, FIRST_TOKEN), "time to the first token"),
                Double.NaN,
                record.tokens(named(record, TOKENS_IN)),
                record.tokens(named(record, TOKENS_OUT)),
                failed(record),
                Double.NaN,
                false));
    }

    /** The first of some names that the record has; the first of all where it has none. */
    private static String named(LogMembers record, String[] names) {
        for (String name : names) {
            if (record.text(name) != null) {
                return name;
            }
        }
        return names[0];
    }

    private static boolean failed(LogMembers record) {
        String status = word(record.firstText("status", "success"));
        return status != null && FAILURES.contains(status)
                || FAILED.contains(String.valueOf(word(record.text("failed"))));
    }

    private static @Nullable String word(@Nullable String text) {
        return text == null ? null : text.strip().toLowerCase(Locale.ROOT);
    }
}
