package dev.routewright.dataset.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.Metric;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LlmRouterReaderTest {
    private static final String PRICES = """
            {"a": {"size": "7B", "feature": "priced at $0.30 per million", "input_price": 1, "output_price": 2, "model": "x/a", "service": "N"},
             "b": {"input_price": 3, "output_price": 3}}
            """;

    @TempDir
    Path folder;

    private Fixture files;

    @BeforeEach
    void open() {
        files = new Fixture(folder);
    }

    private static String asked(String task, String text) {
        return "{\"task_name\":\"" + task + "\",\"query\":\"" + text
                + "\",\"ground_truth\":\"D\",\"metric\":\"em\",\"choices\":null,\"task_id\":null}\n";
    }

    @Test
    void scoresJoinTheirTasksByExactTextAndModelsByName() throws Exception {
        files.file("dcrouter_train.json", """
                        [{"question": "One?", "scores": {"a": 0.5, "b": 1.0}, "cluster_id": 2},
                         {"question": "Two?", "scores": {"a": 0.0, "b": null}, "cluster_id": 0}]""")
                .file("dcrouter_test.json", """
                        [{"question": "one?", "scores": {"b": 0.0, "a": 1.0}}]""")
                .file(
                        "default_query_train.jsonl",
                        asked("math", "One?") + asked("code", "One?") + asked("code", "Two?"))
                .file("default_llm.json", PRICES)
                .file("default_llm_embeddings.json", PRICES)
                .file("configs_train/knnrouter.yaml", "hparam: {}\n");
        Dataset d = files.read();
        assertThat(d.format()).isEqualTo("llmrouter");
        assertThat(Fixture.texts(d)).containsExactly("one?", "One?", "Two?");
        assertThat(d.profiles()).containsExactly("b", "a");
        assertThat(Fixture.cells(d, Metric.QUALITY, 0)).containsExactly(0, 1);
        assertThat(Fixture.cells(d, Metric.QUALITY, 1)).containsExactly(1, 0.5);
        assertThat(Fixture.cells(d, Metric.QUALITY, 2)).containsExactly(Double.NaN, 0);
        assertThat(d.queries().task(0)).isNull();
        assertThat(d.queries().task(1)).isEqualTo("math");
        assertThat(d.queries().task(2)).isEqualTo("code");
        assertThat(d.queries().columns()).containsOnlyKeys("cluster_id");
        assertThat(d.prices().keySet()).containsExactlyInAnyOrder("a", "b");
        assertThat(d.outcomes().column(Metric.COST, 0)).isNull();
        assertThat(d.duplicateQueries()).isEqualTo(1);
        assertThat(d.origin().used())
                .containsExactly(
                        "dcrouter_test.json", "dcrouter_train.json", "default_query_train.jsonl", "default_llm.json");
        assertThat(d.origin().ignored())
                .containsExactly(
                        new Dataset.Ignored("configs_train/knnrouter.yaml", "It is a configuration, no outcomes."),
                        new Dataset.Ignored(
                                "default_llm_embeddings.json", "It holds the prices once more, with embeddings."));
        assertThat(d.notes())
                .containsExactly(
                        "Files of scores hold no tokens, so their queries have no cost and no latency.",
                        "1 query has no task, because no default_query file holds the same text.",
                        "1 text stands under two tasks in the query files; the first was taken.",
                        "1 query occurs in more than one part; each is kept once per part, and a split by text keeps them on one side.");
    }

    @Test
    void routingDataGivesSecondsAsMillisecondsAndDerivesCosts() throws Exception {
        files.file("run.jsonl", """
                        {"task_name":"math","query":"One?","model_name":"a","performance":1.0,"token_num":30,"input_tokens":10,"output_tokens":20,"response_time":1.5,"api_key_used":"secret"}
                        {"task_name":"math","query":"One?","model_name":"b","performance":0.0,"input_tokens":10,"output_tokens":5,"response_time":0.25}

                        {"task_name":"code","query":"Two?","model_name":"b","performance":0.5,"input_tokens":null,"output_tokens":null,"response_time":null}
                        {"task_name":"code","query":"Three?","model_name":"b","performance":1,"success":false,"input_tokens":1,"output_tokens":0}
                        """)
                .file("default_llm.json", PRICES)
                .file("default_query_test.jsonl", asked("math", "One?"));
        Dataset d = files.read();
        assertThat(d.format()).isEqualTo("llmrouter");
        assertThat(Fixture.texts(d)).containsExactly("One?", "Two?", "Three?");
        assertThat(Fixture.cells(d, Metric.QUALITY, 0)).containsExactly(1, 0);
        assertThat(Fixture.cells(d, Metric.QUALITY, 1)).containsExactly(Double.NaN, 0.5);
        assertThat(Fixture.cells(d, Metric.QUALITY, 2)).containsExactly(Double.NaN, 0);
        assertThat(Fixture.cells(d, Metric.MILLIS, 0)).containsExactly(1500, 250);
        assertThat(d.outcomes().value(Metric.COST, 0, 0)).isCloseTo(50e-6, within(1e-9));
        assertThat(d.outcomes().grade(Metric.COST, 0, 0)).isEqualTo(Evidence.DERIVED);
        assertThat(d.outcomes().grade(Metric.COST, 1, 1)).isEqualTo(Evidence.MISSING);
        assertThat(d.outcomes().failed(2, 1)).isTrue();
        assertThat(d.queries().task(1)).isEqualTo("code");
        assertThat(d.origin().ignored())
                .containsExactly(new Dataset.Ignored("default_query_test.jsonl", "It holds query texts, no outcomes."));
        assertThat(d.queries().columns()).isEmpty();
    }

    @Test
    void aQueryThatAModelAnsweredTwiceIsTwoRows() throws Exception {
        files.file("run.jsonl", """
                {"query":"One?","model_name":"a","performance":1}
                {"query":"One?","model_name":"b","performance":0}
                {"query":"One?","model_name":"a","performance":0}
                """);
        Dataset d = files.read();
        assertThat(d.rows()).isEqualTo(2);
        assertThat(d.duplicateQueries()).isEqualTo(1);
        assertThat(Fixture.cells(d, Metric.QUALITY, 0)).containsExactly(1, 0);
        assertThat(Fixture.cells(d, Metric.QUALITY, 1)).containsExactly(0, Double.NaN);
    }

    @Test
    void everyProblemIsFoundWithItsPlace() throws IOException {
        files.file("run.jsonl", """
                {"query":"One?","model_name":"a","performance":1,"response_time":-3}
                {"query":"One?","model_name":"b","performance":
                {"query":"Two?","performance":2}
                {"query":"Two?","model_name":"b","performance":2,"input_tokens":1.5,"success":"perhaps"}
                """).file("dcrouter.json", """
                        [{"question": "One?", "scores": {"a": "x"}},
                         {"question": "", "scores": []}]""");
        assertThat(files.problems())
                .satisfiesExactly(
                        p -> assertThat(p).isEqualTo("dcrouter.json, line 1, /0/scores/a: 'x' is not a number."),
                        p -> assertThat(p)
                                .isEqualTo("dcrouter.json, line 2, /1/question: the field 'question' is empty."),
                        p -> assertThat(p).isEqualTo("dcrouter.json, line 2, /1/scores: '[]' is no JSON object."),
                        p -> assertThat(p)
                                .isEqualTo("run.jsonl, line 1, /response_time: the response time -3 is negative."),
                        p -> assertThat(p).startsWith("run.jsonl, line 2: broken JSON: "),
                        p -> assertThat(p)
                                .isEqualTo("run.jsonl, line 3, /model_name: the field 'model_name' is missing."),
                        p -> assertThat(p)
                                .isEqualTo("run.jsonl, line 4, /performance: the quality 2 lies outside 0..1."),
                        p -> assertThat(p)
                                .isEqualTo("run.jsonl, line 4, /success: 'perhaps' is neither True nor False."),
                        p -> assertThat(p)
                                .isEqualTo("run.jsonl, line 4, /input_tokens: '1.5' is not a count of tokens."));
    }
}
