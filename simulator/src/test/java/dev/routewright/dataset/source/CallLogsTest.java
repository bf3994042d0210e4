package dev.routewright.dataset.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.routewright.dataset.Column;
import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Metric;
import dev.routewright.dataset.OutcomeTable;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallLogsTest {
    private static final double NONE = Double.NaN;

    @TempDir
    Path folder;

    private Fixture files;

    @BeforeEach
    void open() {
        files = new Fixture(folder);
    }

    private static String spend(String id, String model, String start, String first, String end, String more) {
        return "{\"request_id\": \"" + id + "\", \"call_type\": \"acompletion\", \"api_key\": \"hashed\", \"model\": \""
                + model + "\", \"startTime\": \"" + start + "\", \"completionStartTime\": \"" + first
                + "\", \"endTime\": \"" + end + "\", \"prompt_tokens\": 20, \"completion_tokens\": 5" + more + "}";
    }

    private static String asked(String text) {
        return ", \"messages\": [{\"role\": \"system\", \"content\": \"Be brief\"}, {\"role\": \"user\", \"content\": \""
                + text + "\"}]";
    }

    @Test
    void liteLlmSpendLogsAreOneRowPerTextWithWhatEachModelTookAndCost() throws Exception {
        String t0 = "2026-01-31T10:00:00Z";
        files.file(
                "logs.json",
                "["
                        + String.join(
                                ",\n",
                                spend(
                                        "r1",
                                        "small",
                                        t0,
                                        "2026-01-31T10:00:00.250Z",
                                        "2026-01-31T10:00:01Z",
                                        ", \"spend\": 0.25, \"request_tags\": [\"team\", \"task:refund\"]"
                                                + asked("Where is it?")),
                                spend(
                                        "r2",
                                        "large",
                                        t0,
                                        "2026-01-31T10:00:02Z",
                                        "2026-01-31T10:00:02Z",
                                        ", \"spend\": 0.5, \"status\": \"success\"" + asked("Where is it?")),
                                spend(
                                        "r3",
                                        "small",
                                        t0,
                                        t0,
                                        t0,
                                        ", \"spend\": 0, \"cache_hit\": \"True\"" + asked("Where is it?")),
                                spend(
                                        "r4",
                                        "large",
                                        t0,
                                        "2026-01-31T10:00:03Z",
                                        "2026-01-31T10:00:03Z",
                                        ", \"spend\": 0, \"status\": \"failure\"" + asked("Other")),
                                spend("r5", "embedder", t0, t0, t0, ", \"spend\": 1")
                                        .replace("acompletion", "aembedding"),
                                spend(
                                        "r6",
                                        "small",
                                        t0,
                                        "2026-01-31T10:00:01Z",
                                        "2026-01-31T10:00:01Z",
                                        ", \"spend\": 0.75" + asked("Where is it?")))
                        + "]");
        Dataset d = files.read();
        assertThat(d.format()).isEqualTo("litellm-log");
        assertThat(d.currency()).isEqualTo("USD");
        assertThat(d.profiles()).containsExactly("small", "large");
        assertThat(Fixture.texts(d)).containsExactly("Where is it?", "Other");
        assertThat(d.queries().task(0)).isEqualTo("refund");
        assertThat(Fixture.cells(d, Metric.MILLIS, 0)).containsExactly(1000, 2000);
        assertThat(Fixture.cells(d, Metric.COST, 0)).containsExactly(0.25, 0.5);
        assertThat(Fixture.cells(d, Metric.QUALITY, 0)).containsExactly(NONE, NONE);
        assertThat(Fixture.cells(d, Metric.QUALITY, 1))
                .as("a failed call answers nothing")
                .containsExactly(NONE, 0);
        assertThat(d.outcomes().failed(1, 1)).isTrue();
        assertThat(d.outcomes().contexts()).containsExactly(new OutcomeTable.Context(0, "", 1));
        assertThat(d.outcomes().column(Metric.COST, 2)).as("asked again").containsExactly(0.75f, Float.NaN);
        assertThat(d.outcomes().tokensIn(0)).containsExactly(20, -1);
        assertThat(((Column.Numbers) d.queries().columns().get("first_token_millis:small")).values())
                .as("only a streamed call has a first token before its end")
                .containsExactly(250, Float.NaN);
        assertThat(d.notes())
                .containsExactlyInAnyOrder(
                        "Passed over: 1 answered from the gateway's cache, 1 of type aembedding.",
                        "The log holds no scores: cost and latency can be replayed, the quality of answers stays missing; only calls"
                                + " that failed count as 0.",
                        "1 calls repeat an earlier call of the same model on the same text and are its samples 1, 2 and so on,"
                                + " in the order of time.",
                        "1 calls share their text with a call of another model and stand in the same row.");
    }

    @Test
    void repeatedCallsAreSamplesInTheOrderOfTimeAndNoneIsLost() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 102; i++) {
            int second = 101 - i;
            String start = "2026-01-31T10:0" + second / 60 + ":" + (second % 60 < 10 ? "0" : "") + second % 60 + "Z";
            lines.append(spend(
                            "r" + i,
                            "small",
                            start,
                            "",
                            "2026-01-31T11:00:00Z",
                            ", \"spend\": " + second + asked("Again")))
                    .append('\n');
        }
        files.file("logs.jsonl", lines.toString());
        Dataset d = files.read();
        assertThat(Fixture.texts(d)).containsExactly("Again", "Again");
        assertThat(d.outcomes().column(Metric.COST, 0)).containsExactly(0, 100);
        assertThat(d.outcomes().column(Metric.COST, d.outcomes().column(0, "", 1)))
                .containsExactly(1, 101);
        assertThat(d.outcomes().column(Metric.COST, d.outcomes().column(0, "", 99)))
                .containsExactly(99, Float.NaN);
        assertThat(d.outcomes().contexts()).hasSize(99);
        assertThat(d.notes())
                .contains(
                        "100 calls repeat an earlier call of the same model on the same text and are its"
                                + " samples 1, 2 and so on, in the order of time.",
                        "1 calls repeat one more often than the 100 samples"
                                + " that a log of this size gets and begin further rows with the same text.");
    }

    @Test
    void liteLlmSpendLogsAsPostgresWritesThemInCsvAreTheSame() throws Exception {
        files.file("spend.csv", """
                request_id,call_type,spend,prompt_tokens,completion_tokens,startTime,endTime,completionStartTime,model,cache_hit,status,messages,request_tags
                r1,acompletion,0.25,20,5,2026-01-31 10:00:00,2026-01-31 10:00:01.5,2026-01-31 10:00:00.5,small,False,success,"[{""role"": ""user"", ""content"": ""Hi""}]","[""task:greet""]"
                r2,acompletion,0.5,21,6,2026-01-31 10:00:00+00,2026-01-31 11:00:02+01,,large,,failure,{},[]
                """);
        Dataset d = files.read();
        assertThat(d.format()).isEqualTo("litellm-log");
        assertThat(Fixture.cells(d, Metric.MILLIS, 0)).containsExactly(1500, NONE);
        assertThat(Fixture.cells(d, Metric.MILLIS, 1)).containsExactly(NONE, 2000);
        assertThat(d.queries().task(0)).isEqualTo("greet");
        assertThat(Fixture.texts(d)).containsExactly("Hi", null);
        assertThat(d.outcomes().failed(1, 1)).isTrue();
    }

    @Test
    void openAiStylePairsAndBatchResultsAreCalls() throws Exception {
        files.file("calls.jsonl", """
                {"id": "a", "request": {"model": "small", "messages": [{"role": "user", "content": [{"type": "text", "text": "Hi"}, {"type": "image_url"}]}]}, "response": {"model": "small-2", "usage": {"prompt_tokens": 3, "completion_tokens": 4}}, "latency_ms": 120, "ttft_ms": 40, "cost": 0.5, "score": 0.75, "task": "greet"}
                {"request": {"model": "small", "input": "Bye"}, "response": {"status_code": 429, "error": {"message": "slow down"}}, "latency": 0.25}
                """);
        Dataset d = files.read();
        assertThat(d.format()).isEqualTo("openai-log");
        assertThat(d.profiles()).containsExactly("small-2", "small");
        assertThat(Fixture.texts(d)).containsExactly("Hi", "Bye");
        assertThat(Fixture.cells(d, Metric.QUALITY, 0)).containsExactly(0.75, NONE);
        assertThat(Fixture.cells(d, Metric.MILLIS, 0)).containsExactly(120, NONE);
        assertThat(Fixture.cells(d, Metric.MILLIS, 1)).containsExactly(NONE, 250);
        assertThat(d.outcomes().failed(1, 1)).isTrue();
        assertThat(d.notes()).noneMatch(n -> n.contains("no scores"));
    }

    @Test
    void theTextsOfABatchStandInTheFileOfItsRequests() throws Exception {
        files.file("requests.jsonl", """
                {"custom_id": "q1", "method": "POST", "url": "/v1/chat/completions", "body": {"model": "m", "messages": [{"role": "user", "content": "First"}]}}
                {"custom_id": "q2", "method": "POST", "url": "/v1/chat/completions", "body": {"model": "m", "messages": [{"role": "user", "content": "Second"}]}}
                """).file("results.jsonl", """
                {"id": "b1", "custom_id": "q2", "response": {"status_code": 200, "body": {"model": "m", "usage": {"prompt_tokens": 1, "completion_tokens": 2}}}, "error": null}
                {"id": "b2", "custom_id": "q1", "response": {"status_code": 200, "body": {"model": "m", "usage": {"prompt_tokens": 3, "completion_tokens": 4}}}, "error": null}
                """);
        Dataset d = files.read();
        assertThat(d.queries().ids().text(0)).isEqualTo("q2");
        assertThat(Fixture.texts(d)).containsExactly("Second", "First");
        assertThat(d.outcomes().tokensOut(0)).containsExactly(2, 4);
        assertThat(Fixture.cells(d, Metric.MILLIS, 0)).containsExactly(NONE);
    }

    private static String attribute(String key, String type, String value) {
        return "{\"key\": \"" + key + "\", \"value\": {\"" + type + "\": " + value + "}}";
    }

    private static String span(String id, String end, String more, String... attributes) {
        return "{\"spanId\": \"" + id + "\", \"startTimeUnixNano\": \"1769853600000000000\", \"endTimeUnixNano\": \""
                + end + "\", \"attributes\": [" + String.join(", ", attributes) + "]" + more + "}";
    }

    private static String otlp(String... spans) {
        return "{\"resourceSpans\": [{\"resource\": {}, \"scopeSpans\": [{\"spans\": [" + String.join(", ", spans)
                + "]}]}]}";
    }

    private static final String[] SPANS = {
        span(
                "s1",
                "1769853601500000000",
                ", \"events\": [{\"name\": \"gen_ai.evaluation.result\", \"attributes\": ["
                        + attribute("gen_ai.evaluation.score.value", "doubleValue", "0.5") + "]}]",
                attribute("gen_ai.operation.name", "stringValue", "\"chat\""),
                attribute("gen_ai.request.model", "stringValue", "\"small\""),
                attribute("gen_ai.usage.input_tokens", "intValue", "\"12\""),
                attribute("gen_ai.usage.output_tokens", "intValue", "7"),
                attribute("gen_ai.latency.time_to_first_token", "doubleValue", "0.25"),
                attribute(
                        "gen_ai.input.messages",
                        "stringValue",
                        "\"[{\\\"role\\\": \\\"user\\\", \\\"parts\\\": [{\\\"type\\\": \\\"text\\\", \\\"content\\\": \\\"Hi\\\"}]}]\"")),
        span(
                "s2",
                "1769853602000000000",
                ", \"status\": {\"code\": 2}",
                attribute("gen_ai.system", "stringValue", "\"openai\""),
                attribute("gen_ai.request.model", "stringValue", "\"large\""),
                attribute("gen_ai.usage.prompt_tokens", "intValue", "\"3\"")),
        span("s3", "1769853602000000000", "", attribute("http.method", "stringValue", "\"GET\"")),
        span("s4", "1769853602000000000", "", attribute("gen_ai.operation.name", "stringValue", "\"execute_tool\"")),
    };

    @Test
    void spansOfGenerativeAiAreCallsInOneObjectAsInOnePerLine() throws Exception {
        files.file("a/one.json", otlp(SPANS));
        files.file("b/lines.json", otlp(SPANS[0]) + "\n" + otlp(SPANS[1], SPANS[2]) + "\n" + otlp(SPANS[3]) + "\n");
        for (String place : new String[] {"a", "b"}) {
            Dataset d = files.read(place);
            assertThat(d.format()).isEqualTo("otel-genai");
            assertThat(d.profiles()).containsExactly("small", "large");
            assertThat(Fixture.texts(d)).containsExactly("Hi", null);
            assertThat(Fixture.cells(d, Metric.QUALITY, 0)).containsExactly(0.5, NONE);
            assertThat(Fixture.cells(d, Metric.MILLIS, 0)).containsExactly(new double[] {1500, NONE}, within(1e-3));
            assertThat(d.outcomes().tokensIn(0)).containsExactly(12, -1);
            assertThat(d.outcomes().tokensOut(0)).containsExactly(7, -1);
            assertThat(d.outcomes().failed(1, 1)).isTrue();
            assertThat(d.notes())
                    .contains("Passed over: 1 spans of something else, 1 spans of operation execute_tool.");
        }
    }

    @Test
    void everyBrokenRecordIsNamedWithItsPlaceAndNothingIsRead() throws Exception {
        files.file(
                "logs.jsonl",
                spend("r1", "small", "yesterday", "", "2026-01-31T10:00:01Z", ", \"spend\": 1") + "\n"
                        + spend("r2", "small", "2026-01-31T10:00:02Z", "", "2026-01-31T10:00:01Z", ", \"spend\": -1")
                        + "\n"
                        + "{\"startTime\": 1, \"endTime\": 2}\n");
        assertThat(files.problems())
                .containsExactly(
                        "logs.jsonl, line 1, /startTime: 'yesterday' is no moment.",
                        "logs.jsonl, line 2, /endTime: it lies 1000 ms before the beginning of the call.",
                        "logs.jsonl, line 2, /spend: the cost -1 is negative.",
                        "logs.jsonl, line 3, /model: the field 'model' is missing.",
                        "logs.jsonl, line 3, /request_id: the field 'request_id' is missing.");
    }

    @Test
    void aLogWithoutACallIsRefusedWithWhatItHolds() throws Exception {
        files.file("one.json", otlp(SPANS[2]));
        assertThat(files.problems())
                .containsExactly("one.json: it holds no call of a model, only 1 spans of something else.");
    }
}
