package dev.routewright.dataset.source;

import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * LiteLLM's spend logs: the table {@code LiteLLM_SpendLogs} as CSV, or the JSON of {@code /spend/logs} and of the logging
 * callbacks as an array or one object per line. Keys, users and addresses in it are never read. A task is taken from a
 * request tag {@code task:NAME}.
 */
final class LiteLlmLog implements LogFormat {
    private static final Set<String> CALLS = Set.of(
            "completion",
            "acompletion",
            "text_completion",
            "atext_completion",
            "responses",
            "aresponses",
            "anthropic_messages",
            "");
    private static final String TASK_TAG = "task:";

    @Override
    public String format() {
        return "litellm-log";
    }

    @Override
    public String layout() {
        return "LiteLLM spend logs as CSV, JSON array or JSONL with startTime, endTime, model, prompt_tokens and spend "
                + "or response_cost";
    }

    @Override
    public boolean holdsCalls(SourceFile file) throws IOException {
        if (file.isCsv()) {
            return file.header().containsAll(List.of("request_id", "startTime", "endTime", "model", "spend"));
        }
        String head = canTry(file) ? file.head() : "";
        return head.contains("\"startTime\"")
                && head.contains("\"endTime\"")
                && head.contains("\"model\"")
                && (head.contains("\"spend\"") || head.contains("\"response_cost\""));
    }

    @Override
    public boolean canTry(SourceFile file) {
        return file.isCsv() || file.isJsonLines() || file.ending().equals("json");
    }

    @Override
    public void read(List<SourceFile> files, List<SourceFile> aids, Calls into, Problems problems, Progress progress)
            throws IOException, Cancelled {
        try (Tables tables = new Tables(problems, progress)) {
            for (SourceFile file : files) {
                if (file.isCsv()) {
                    NamedColumns columns = new NamedColumns(file);
                    ValueChecks checks = new ValueChecks(file.name(), problems);
                    tables.read(file, record -> call(new TableMembers(record, columns, checks), into));
                } else if (file.isJsonLines()) {
                    new JsonEntries(file, problems, progress).lines((entry, line) -> call(entry, into));
                } else {
                    new JsonEntries(file, problems, progress).array(null, (entry, index) -> call(entry, into));
                }
            }
        }
    }

    private static void call(LogMembers record, Calls into) {
        String type = record.text("call_type");
        if (type != null && !CALLS.contains(type.toLowerCase(Locale.ROOT))) {
            into.passedOver("of type " + type);
            return;
        }
        String model = record.firstText("model", "model_group");
        if (model == null) {
            model = record.needed("model");
        }
        String id = record.firstText("request_id", "id");
        if (id == null) {
            id = record.needed("request_id");
        }
        if (id == null || model == null) {
            return;
        }
        double start = LogMoments.seconds(record, "startTime");
        double end = LogMoments.seconds(record, "endTime");
        double first = LogMoments.seconds(record, "completionStartTime");
        // Calls that were not streamed have the end of the call there.
        boolean streamed = first < end;
        into.call(new LoggedCall(
                id,
                model,
                LogMessages.lastOfUser(record.text("messages")),
                task(record.text("request_tags")),
                start,
                LogMoments.millisBetween(record, "endTime", start, end),
                streamed ? LogMoments.millisBetween(record, "completionStartTime", start, first) : Double.NaN,
                record.amount(record.text("spend") != null ? "spend" : "response_cost", "cost"),
                record.tokens("prompt_tokens"),
                record.tokens("completion_tokens"),
                failed(record),
                Double.NaN,
                isTrue(record.text("cache_hit"))));
    }

    private static boolean failed(LogMembers record) {
        String status = record.text("status");
        return status != null && status.toLowerCase(Locale.ROOT).startsWith("fail");
    }

    private static boolean isTrue(@Nullable String text) {
        return text != null && text.strip().equalsIgnoreCase("true");
    }

    private static @Nullable String task(@Nullable String tags) {
        if (tags == null || !tags.contains(TASK_TAG)) {
            return null;
        }
        try {
            JsonNode list = JsonLines.mapper().readTree(tags);
            for (JsonNode tag : list) {
                String words = tag.asString("");
                if (words.startsWith(TASK_TAG) && words.length() > TASK_TAG.length()) {
                    return words.substring(TASK_TAG.length()).strip();
                }
            }
            return null;
        } catch (JacksonException noList) {
            return null;
        }
    }
}
