package dev.routewright.dataset.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.Metric;
import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteProfileReaderTest {
    private static final Offset<Double> SINGLE = within(1e-9);
    private static final String PRICES = """
            {"a": {"input_price": 1, "output_price": 2}, "b": {"input_price": 0.5, "output_price": 0.5}, "c": {"input_price": 9, "output_price": 9}}
            """;

    @TempDir
    Path folder;

    private Fixture files;

    @BeforeEach
    void open() {
        files = new Fixture(folder);
    }

    private static String outcome(String quality, int in, int out) {
        return "{\"response\": \"…\\n\\\"quoted\\\"\", \"prompt_tokens\": " + in + ", \"completion_tokens\": " + out
                + ", \"input_token\": " + in + ", \"output_token\": " + out
                + ", \"success\": true, \"task_performance\": "
                + quality + "}";
    }

    private static String query(String text, String outcomes) {
        return "{\"task_name\": \"math\", \"query\": \"" + text + "\", \"ground_truth\": \"D\", \"metric\": \"em_mc\","
                + " \"choices\": \"{'text': ['1', '2']}\", \"task_id\": null,\n \"model_performance\": {" + outcomes
                + "}}";
    }

    @Test
    void gradesTokensAndDerivedCostsAreRead() throws Exception {
        files.file(
                        "routing_test_data.json",
                        "[\n"
                                + query(
                                        "One?",
                                        "\"a\": " + outcome("1.0", 100, 10) + ", \"b\": " + outcome("0.25", 200, 20))
                                + ",\n"
                                + query(
                                        "Two?",
                                        "\"b\": " + outcome("0", 300, 30) + ", \"a\": " + outcome("null", 400, 40))
                                + "\n]")
                .file("candidate_models.json", PRICES)
                .file("task_feature.json", "{\"math\": \"sums\"}");
        Dataset d = files.read();
        assertThat(d.format()).isEqualTo("routeprofile");
        assertThat(d.profiles()).containsExactly("a", "b");
        assertThat(Fixture.texts(d)).containsExactly("One?", "Two?");
        assertThat(d.queries().ids().text(1)).isEqualTo("1");
        assertThat(d.queries().task(0)).isEqualTo("math");
        assertThat(d.queries().partNames()).containsExactly("routing_test_data");
        assertThat(Fixture.cells(d, Metric.QUALITY, 0)).containsExactly(1, 0.25);
        assertThat(Fixture.cells(d, Metric.QUALITY, 1)).containsExactly(Double.NaN, 0);
        assertThat(Fixture.cells(d, Metric.COST, 0)).containsExactly(new double[] {120e-6, 110e-6}, SINGLE);
        assertThat(d.outcomes().grade(Metric.COST, 0, 0)).isEqualTo(Evidence.DERIVED);
        assertThat(d.outcomes().tokensOut(1)).containsExactly(20, 30);
        assertThat(d.prices().keySet()).containsExactly("a", "b");
        assertThat(d.origin().used()).containsExactly("routing_test_data.json", "candidate_models.json");
        assertThat(d.origin().ignored())
                .containsExactly(new Dataset.Ignored("task_feature.json", "It describes tasks and holds no outcomes."));
    }

    @Test
    void aSingleFileTakesThePricesBesideIt() throws Exception {
        files.file("routing_test_data.json", "[" + query("One?", "\"a\": " + outcome("1", 100, 10)) + "]")
                .file("candidate_models.json", PRICES);
        Dataset d = files.read("routing_test_data.json");
        assertThat(d.outcomes().value(Metric.COST, 0, 0)).isCloseTo(120e-6, SINGLE);
    }

    @Test
    void anUnsuccessfulCallIsQualityZeroWithItsCostAsSpent() throws Exception {
        String failed = outcome("0.9", 100, 10).replace("\"success\": true", "\"success\": false");
        files.file("t.json", "[" + query("One?", "\"a\": " + failed) + "]").file("candidate_models.json", PRICES);
        Dataset d = files.read();
        assertThat(d.outcomes().value(Metric.QUALITY, 0, 0)).isZero();
        assertThat(d.outcomes().value(Metric.COST, 0, 0)).isCloseTo(120e-6, SINGLE);
        assertThat(d.outcomes().failed(0, 0)).isTrue();
    }

    @Test
    void aQueryInTrainAndTestIsKeptOncePerPartAndSaidSo() throws Exception {
        String one = query("One?", "\"a\": " + outcome("1", 1, 1));
        files.file("routing_test_data.json", "[" + one + "]")
                .file(
                        "routing_train_data.json",
                        "[" + one.replace("One?", "one?  ") + "," + query("Two?", "\"a\": " + outcome("0", 1, 1))
                                + "]");
        Dataset d = files.read();
        assertThat(d.rows()).isEqualTo(3);
        assertThat(d.duplicateQueries()).isEqualTo(1);
        assertThat(d.notes())
                .contains(
                        "1 query occurs in more than one part; each is kept once per part, and a split by text keeps them on one side.");
        assertThat(files.readPart("routing_train_data").rows()).isEqualTo(2);
    }

    @Test
    void everyProblemIsFoundWithItsPlace() throws IOException {
        files.file(
                "t.json",
                "[\n"
                        + query(
                                "One?",
                                "\"a\": " + outcome("1.2", 100, 10) + ", \"b/c\": " + outcome("\"high\"", -1, 20))
                        + ",\n"
                        + query("Two?", "\"a\": " + outcome("NaN", 3, 30) + ", \"b/c\": 7") + ",\n"
                        + "{\"task_name\": \"math\", \"model_performance\": {}},\n"
                        + "{\"query\": \"Four?\"},\n17\n]");
        assertThat(files.problems())
                .containsExactly(
                        "t.json, line 2, /0/model_performance/a/task_performance: the quality 1.2 lies outside 0..1.",
                        "t.json, line 2, /0/model_performance/b~1c/task_performance: 'high' is not a number.",
                        "t.json, line 2, /0/model_performance/b~1c/prompt_tokens: '-1' is not a count of tokens.",
                        "t.json, line 4, /1/model_performance/a/task_performance: 'NaN' is not a number.",
                        "t.json, line 4, /1/model_performance/b~1c: '7' is no JSON object.",
                        "t.json, line 6, /2/query: the field 'query' is missing.",
                        "t.json, line 7, /3/model_performance: the field 'model_performance' is missing.",
                        "t.json, line 8, /4: '17' is no JSON object.");
    }

    @Test
    void aFileThatWasCutOffIsReportedWithItsLine() throws IOException {
        String whole = "[\n" + query("One?", "\"a\": " + outcome("1", 100, 10)) + ",\n"
                + query("Two?", "\"a\": " + outcome("1", 1, 1));
        files.file("t.json", whole.substring(0, whole.length() - 20));
        assertThat(files.problems())
                .singleElement()
                .asString()
                .startsWith("t.json, line 5: broken JSON: Unexpected end-of-input");
    }

    @Test
    void aModelThatStandsTwiceUnderOneQueryIsReported() throws IOException {
        files.file(
                "t.json",
                "[" + query("One?", "\"a\": " + outcome("1", 100, 10) + ", \"a\": " + outcome("0", 1, 1)) + "]");
        assertThat(files.problems())
                .singleElement()
                .asString()
                .startsWith("t.json, line 2: broken JSON: Duplicate Object property \"a\"");
    }

    @Test
    void aFileWithoutAnyGradeIsReportedOnce() throws IOException {
        files.file(
                "t.json",
                "[" + query("One?", "\"a\": " + outcome("null", 1, 1)) + ","
                        + query("Two?", "\"a\": " + outcome("null", 1, 1)) + "]");
        assertThat(files.problems())
                .containsExactly("t.json: no call has a quality: 'task_performance' is missing or null everywhere.");
    }

    @Test
    void anotherFileReadAsThisFormatSaysWhatIsMissing() throws IOException {
        files.file("x.json", "[{\"question\": \"One?\"}]").file("empty.json", "[]");
        assertThat(files.problems("x.json", "routeprofile"))
                .containsExactly(
                        "x.json, line 1, /0/query: the field 'query' is missing.",
                        "x.json, line 1, /0/model_performance: the field 'model_performance' is missing.");
        assertThat(files.problems("empty.json", "routeprofile"))
                .singleElement()
                .asString()
                .endsWith("it carries no outcome.");
    }

    @Test
    void aNegativeOrMissingPriceIsReported() throws IOException {
        files.file("t.json", "[" + query("One?", "\"a\": " + outcome("1", 1, 1)) + "]")
                .file("candidate_models.json", "{\"a\": {\"input_price\": -1, \"output_price\": NaN}}");
        assertThat(files.problems()).hasSize(2).allSatisfy(p -> assertThat(p).startsWith("candidate_models.json, /a/"));
    }
}
