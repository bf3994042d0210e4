package dev.routewright.dataset.source;

import dev.routewright.run.Cancelled;
import dev.routewright.run.Fingerprint;
import dev.routewright.run.Progress;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls of an OpenAI-style interface, one JSON object per line: results of the batch interface (with the file of its
 * requests beside it, which holds the texts), or pairs of {@code request} and {@code response} as proxies log them, with
 * the time as {@code latency_ms}, {@code duration_ms} or {@code latency} in seconds.
 */
final class OpenAiLog implements LogFormat {
    @Override
    public String format() {
        return "openai-log";
    }

    @Override
    public String layout() {
        return "JSONL of OpenAI-style calls: {request, response} per line, or the results of the batch interface";
    }

    @Override
    public boolean holdsCalls(SourceFile file) throws IOException {
        return file.isJsonLines()
                && file.head().contains("\"response\"")
                && file.head().contains("\"usage\"")
                && (file.head().contains("\"custom_id\"") || file.head().contains("\"request\""));
    }

    @Override
    public boolean canTry(SourceFile file) {
        return file.isJsonLines();
    }

    @Override
    public boolean helps(SourceFile file) throws IOException {
        return file.isJsonLines()
                && file.head().contains("\"custom_id\"")
                && file.head().contains("\"body\"")
                && !file.head().contains("\"response\"");
    }

    @Override
    public void read(List<SourceFile> files, List<SourceFile> aids, Calls into, Problems problems, Progress progress)
            throws IOException, Cancelled {
        Map<Fingerprint, String> textById = new HashMap<>();
        for (SourceFile aid : aids) {
            new JsonEntries(aid, problems, progress).lines((entry, line) -> learn(entry, textById));
        }
        for (SourceFile file : files) {
            new JsonEntries(file, problems, progress).lines((entry, line) -> call(entry, line, textById, into));
        }
    }

    private static void learn(JsonEntry entry, Map<Fingerprint, String> textById) {
        String id = entry.needed("custom_id");
        JsonEntry body = entry.record("body");
        String text = body == null ? null : textOf(body);
        if (id != null && text != null) {
            textById.put(Fingerprint.of(id).done(), text);
        }
    }

    private static @Nullable String textOf(JsonEntry request) {
        String text = LogMessages.lastOfUser(request.text("messages"));
        if (text == null) {
            text = LogMessages.lastOfUser(request.text("input"));
        }
        return text == null ? LogMessages.lastOfUser(request.text("prompt")) : text;
    }

    private static void call(JsonEntry entry, long line, Map<Fingerprint, String> textById, Calls into) {
        JsonEntry request = entry.record("request");
        JsonEntry answer = entry.record("response");
        JsonEntry body = answer != null && answer.has("body") ? answer.record("body") : answer;
        String model = body == null ? null : body.firstText("model");
        if (model == null && request != null) {
            model = request.firstText("model");
        }
        if (model == null) {
            entry.report("response", "no model is named in it.", "Maybe the log was written without the bodies.");
            return;
        }
        String id = entry.firstText("custom_id", "id", "request_id");
        String text = request == null ? null : textOf(request);
        if (text == null && id != null) {
            text = textById.get(Fingerprint.of(id).done());
        }
        JsonEntry usage = body == null ? null : body.record("usage");
        double start = LogMoments.seconds(entry, entry.has("timestamp") ? "timestamp" : "created_at");
        into.call(new LoggedCall(
                id == null ? "line " + line : id,
                model,
                text,
                entry.firstText("task"),
                start,
                millis(entry),
                firstTokenMillis(entry),
                entry.amount("cost", "cost"),
                tokens(usage, "prompt_tokens", "input_tokens"),
                tokens(usage, "completion_tokens", "output_tokens"),
                failed(entry, answer),
                entry.quality("score"),
                false));
    }

    private static double millis(JsonEntry entry) {
        for (String name : new String[] {"latency_ms", "duration_ms", "response_time_ms"}) {
            if (entry.has(name)) {
                return entry.amount(name, "latency");
            }
        }
        return entry.amount("latency", "latency") * 1000;
    }

    private static double firstTokenMillis(JsonEntry entry) {
        return entry.has("ttft_ms")
                ? entry.amount("ttft_ms", "time to the first token")
                : entry.amount("ttft", "time to the first token") * 1000;
    }

    private static int tokens(@Nullable JsonEntry usage, String name, String otherName) {
        return usage == null ? -1 : usage.tokens(usage.has(name) ? name : otherName);
    }

    private static boolean failed(JsonEntry entry, @Nullable JsonEntry answer) {
        boolean error = entry.has("error") || answer != null && answer.has("error");
        double status = answer != null && answer.has("status_code")
                ? answer.number("status_code")
                : entry.has("status_code") ? entry.number("status_code") : 200;
        return error || answer == null || status >= 400;
    }
}
