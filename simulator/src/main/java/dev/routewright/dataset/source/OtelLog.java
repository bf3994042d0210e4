package dev.routewright.dataset.source;

import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Spans of OpenTelemetry's conventions for generative AI, as OTLP writes JSON: one object with {@code resourceSpans}, or
 * one such object per line as the collector's file exporter does. Names of the conventions up to 1.36 and from 1.37 are
 * both read; the time to the first token is what vLLM states. Source of the names:
 * opentelemetry.io/docs/specs/semconv/gen-ai.
 */
final class OtelLog implements LogFormat {
    private static final Set<String> CALLS = Set.of("chat", "text_completion", "generate_content");
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int STATUS_ERROR = 2;

    @Override
    public String format() {
        return "otel-genai";
    }

    @Override
    public String layout() {
        return "OTLP JSON with resourceSpans whose spans have gen_ai attributes";
    }

    @Override
    public boolean holdsCalls(SourceFile file) throws IOException {
        return canTry(file) && file.head().contains("\"resourceSpans\"");
    }

    @Override
    public boolean canTry(SourceFile file) {
        return file.isJsonLines() || file.ending().equals("json");
    }

    @Override
    public void read(List<SourceFile> files, List<SourceFile> aids, Calls into, Problems problems, Progress progress)
            throws IOException, Cancelled {
        for (SourceFile file : files) {
            JsonEntries entries = new JsonEntries(file, problems, progress);
            if (file.isJsonLines() || hasLines(file)) {
                entries.lines((entry, line) -> entry.records("resourceSpans").forEach(r -> resource(r, into)));
            } else {
                entries.array("resourceSpans", (entry, index) -> resource(entry, into));
            }
        }
    }

    /** The file exporter's files end in .json, too. */
    private static boolean hasLines(SourceFile file) throws IOException {
        return file.head().strip().contains("\n{\"resourceSpans\"");
    }

    private static void resource(JsonEntry resource, Calls into) {
        for (JsonEntry scope : resource.records("scopeSpans")) {
            for (JsonEntry span : scope.records("spans")) {
                span(span, into);
            }
        }
    }

    private static void span(JsonEntry span, Calls into) {
        Map<String, JsonEntry> attributes = attributes(span);
        String operation = text(attributes, "gen_ai.operation.name");
        String model = text(attributes, "gen_ai.response.model");
        if (model == null) {
            model = text(attributes, "gen_ai.request.model");
        }
        if (operation == null && model == null) {
            into.passedOver("spans of something else");
            return;
        }
        if (operation != null && !CALLS.contains(operation)) {
            into.passedOver("spans of operation " + operation);
            return;
        }
        String id = span.needed("spanId");
        if (model == null || id == null) {
            if (model == null) {
                span.report(
                        "attributes",
                        "neither gen_ai.response.model nor gen_ai.request.model is there.",
                        "Maybe the instrumentation is older than the conventions.");
            }
            return;
        }
        double start = span.number("startTimeUnixNano");
        double millis = (span.number("endTimeUnixNano") - start) / NANOS_PER_MILLI;
        if (millis < 0) {
            span.report(
                    "endTimeUnixNano", "the span ends before it begins.", "Maybe the clock was set back meanwhile.");
            millis = Double.NaN;
        }
        into.call(new LoggedCall(
                id,
                model,
                messages(attributes),
                text(attributes, "task"),
                start / 1e9,
                millis,
                number(attributes, "gen_ai.latency.time_to_first_token") * 1000,
                number(attributes, "gen_ai.usage.cost"),
                tokens(attributes, "gen_ai.usage.input_tokens", "gen_ai.usage.prompt_tokens"),
                tokens(attributes, "gen_ai.usage.output_tokens", "gen_ai.usage.completion_tokens"),
                failed(span, attributes),
                score(span),
                false));
    }

    private static Map<String, JsonEntry> attributes(JsonEntry owner) {
        Map<String, JsonEntry> found = new HashMap<>();
        for (JsonEntry attribute : owner.records("attributes")) {
            String key = attribute.text("key");
            JsonEntry value = attribute.record("value");
            if (key != null && value != null) {
                found.put(key, value);
            }
        }
        return found;
    }

    private static @Nullable String text(Map<String, JsonEntry> attributes, String key) {
        JsonEntry value = attributes.get(key);
        return value == null ? null : value.firstText("stringValue");
    }

    /** OTLP writes whole numbers as texts, because JSON's are too short for 64 bits. */
    private static double number(Map<String, JsonEntry> attributes, String key) {
        JsonEntry value = attributes.get(key);
        return value == null ? Double.NaN : value.amount(value.has("intValue") ? "intValue" : "doubleValue", key);
    }

    private static int tokens(Map<String, JsonEntry> attributes, String key, String olderKey) {
        JsonEntry value = attributes.getOrDefault(key, attributes.get(olderKey));
        return value == null ? -1 : value.tokens(value.has("intValue") ? "intValue" : "doubleValue");
    }

    private static @Nullable String messages(Map<String, JsonEntry> attributes) {
        String text = LogMessages.lastOfUser(text(attributes, "gen_ai.input.messages"));
        return text == null ? LogMessages.lastOfUser(text(attributes, "gen_ai.prompt")) : text;
    }

    private static boolean failed(JsonEntry span, Map<String, JsonEntry> attributes) {
        JsonEntry status = span.record("status");
        String code = status == null ? null : status.text("code");
        return attributes.containsKey("error.type")
                || String.valueOf(STATUS_ERROR).equals(code)
                || "STATUS_CODE_ERROR".equals(code);
    }

    /** The score of an evaluation that the conventions put into an event of the span. */
    private static double score(JsonEntry span) {
        for (JsonEntry event : span.records("events")) {
            if ("gen_ai.evaluation.result".equals(event.text("name"))) {
                JsonEntry value = attributes(event).get("gen_ai.evaluation.score.value");
                if (value != null) {
                    return value.quality(value.has("intValue") ? "intValue" : "doubleValue");
                }
            }
        }
        return Double.NaN;
    }
}
