package dev.routewright.graph.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Condition;
import dev.routewright.graph.Document;
import dev.routewright.graph.Drawing;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Query;
import dev.routewright.graph.RandomDocuments;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Task;
import dev.routewright.graph.Unknown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DrawingChecksTest {
    private static final Condition MATH = new Condition.OneOf("task", Set.of("math"));

    /** What was found: severity, code, node and sentence on one line. */
    private static List<String> found(Document document) {
        return DrawingChecks.of(document).stream()
                .map(f -> f.severity() + " " + f.code() + " "
                        + (f.node() == null ? "-" : f.node().value()) + ": " + f.says())
                .toList();
    }

    /** A clean drawing: one query, one call, one answer. */
    private static Drawing clean() {
        return Drawing.start()
                .query("q")
                .llm("m", "mini")
                .answer("a")
                .edge("q", "out", "m")
                .edge("m", "ok", "a")
                .profile(Profile.named("mini"));
    }

    /** A router in front of two calls. */
    private static Drawing routed(PolicySpec policy) {
        return Drawing.start()
                .query("q")
                .router("r", policy, "x", "y")
                .llm("m", "mini")
                .llm("n", "mini")
                .answer("a")
                .edge("q", "out", "r")
                .edge("r", "x", "m")
                .edge("r", "y", "n")
                .edge("m", "ok", "a")
                .edge("n", "ok", "a")
                .profile(Profile.named("mini"));
    }

    @Test
    void aCleanDrawingHasNoFinding() {
        assertThat(found(clean().done())).isEmpty();
        assertThat(found(routed(new PolicySpec.Random()).done())).isEmpty();
    }

    @Test
    void noQuery() {
        assertThat(found(Document.EMPTY)).containsExactly("ERROR no-query -: No node lets queries in.");
    }

    @Test
    void severalQueries() {
        assertThat(found(clean().query("q2").edge("q2", "out", "m").done()))
                .containsExactly("ERROR several-queries q2: There are 2 Query nodes; this version runs one.");
    }

    @Test
    void unreachableNode() {
        assertThat(found(clean().answer("lonely").done()))
                .containsExactly("WARNING unreachable-node lonely: No way leads from the Query to 'lonely'.");
    }

    @Test
    void unconnectedExit() {
        assertThat(found(Drawing.start()
                        .query("q", "tasks")
                        .task("t", MATH)
                        .llm("m", "mini")
                        .verifier("v", new ScoreSource.Column("s"))
                        .answer("a")
                        .edge("q", "tasks", "t")
                        .edge("t", "out", "m")
                        .edge("m", "ok", "v")
                        .edge("v", "accept", "a")
                        .profile(Profile.named("mini"))
                        .done()))
                .containsExactly(
                        "ERROR unconnected-exit q: Exit 'other' of 'q' leads nowhere.",
                        "ERROR unconnected-exit v: Exit 'reject' of 'v' leads nowhere.");
    }

    @Test
    void noExit() {
        assertThat(found(clean().router("r", new PolicySpec.Random()).done()))
                .contains("ERROR no-exit r: 'r' has no exit.");
    }

    @Test
    void noPolicy() {
        Task task = new Task(Drawing.id("t"), "Maths", "math", MATH, List.of("x", "y"), null);
        assertThat(found(clean().node(task)
                        .edge("t", "x", "m")
                        .edge("t", "y", "m")
                        .done()))
                .contains("ERROR no-policy t: 'Maths' has 2 exits and no policy to choose by.");
    }

    @Test
    void everyCycleIsNamed() {
        Document document = clean().router("r", new PolicySpec.Random(), "x", "y")
                .router("s", new PolicySpec.Random(), "x", "y")
                .edge("r", "x", "s")
                .edge("s", "x", "r")
                .edge("r", "y", "r")
                .edge("s", "y", "m")
                .edge("m", "failed", "m")
                .done();
        assertThat(found(document))
                .filteredOn(f -> f.contains("cycle"))
                .containsExactly(
                        "ERROR cycle m: Queries would go round for ever: 'm' → 'm'.",
                        "ERROR cycle r: Queries would go round for ever: 'r' → 's' → 'r'.");
    }

    @Test
    void edgeIntoQuery() {
        assertThat(found(clean().edge("m", "failed", "q").done()))
                .contains("ERROR edge-into-query q: Exit 'failed' of 'm' leads to the Query 'q'.");
    }

    @Test
    void kindsThatDoNotRun() {
        Node guard = new Unknown(Drawing.id("g"), "Keep out", "guard", List.of("pass"), "{}");
        Node future = new Unknown(Drawing.id("f"), "", "oracle-pool", List.of(), "{}");
        assertThat(found(clean().node(guard).node(future).done()))
                .startsWith(
                        "ERROR unknown-kind g: This Routewright does not know nodes of kind 'guard', and 'Keep out' is one.",
                        "ERROR unknown-kind f: This Routewright does not know nodes of kind 'oracle-pool', and"
                                + " Oracle-pool f is one.");
    }

    @Test
    void weightsNot100() {
        assertThat(found(routed(new PolicySpec.Split(new LinkedHashMap<>(Map.of("x", 50.0, "y", 49.9))))
                        .done()))
                .containsExactly("ERROR weights-not-100 r: The weights of 'r' sum to 99.9, not to 100.");
        assertThat(found(routed(new PolicySpec.Split(new LinkedHashMap<>(Map.of("x", 33.333333, "y", 66.666667))))
                        .done()))
                .isEmpty();
    }

    @Test
    void exitMismatch() {
        assertThat(found(routed(new PolicySpec.Always("z")).done()))
                .containsExactly(
                        "ERROR exit-mismatch r: The policy of 'r' names exit 'z', which the node does not have;"
                                + " it has 'x', 'y'.");
        assertThat(found(routed(new PolicySpec.Split(new LinkedHashMap<>(Map.of("x", 100.0))))
                        .done()))
                .containsExactly("ERROR exit-mismatch r: The policy of 'r' gives no weight to exit 'y'.");
        assertThat(found(routed(new PolicySpec.Rules(List.of(new PolicySpec.Rule(MATH, "z")), "x"))
                        .done()))
                .hasSize(1);
        assertThat(found(routed(new PolicySpec.ByTask(new LinkedHashMap<>(Map.of("math", "x")), "z"))
                        .done()))
                .hasSize(1);
        assertThat(found(routed(new PolicySpec.Threshold("length", List.of())).done()))
                .containsExactly(
                        "ERROR exit-mismatch r: 'r' has 2 exits and 0 cuts; it takes one cut fewer than exits.");
    }

    @Test
    void cutsNotAscending() {
        Document document = Drawing.start()
                .query("q")
                .router("r", new PolicySpec.Threshold("length", List.of(2.0, 2.0)), "x", "y", "z")
                .done();
        assertThat(found(document))
                .contains("ERROR cuts-not-ascending r: The cuts of 'r' are [2.0, 2.0]; they must ascend.");
    }

    @Test
    void badRegex() {
        Condition nested = new Condition.Not(new Condition.And(List.of(new Condition.Matches("text", "a(b"))));
        assertThat(found(routed(new PolicySpec.Rules(List.of(new PolicySpec.Rule(nested, "x")), "y"))
                        .done()))
                .containsExactly("ERROR bad-regex r: The regular expression 'a(b' of 'r' cannot be read:"
                        + " Unclosed group near character 4.");
    }

    @Test
    void taskExitWithoutTask() {
        assertThat(found(Drawing.start()
                        .query("q", "t")
                        .llm("m", "mini")
                        .answer("a")
                        .edge("q", "t", "m")
                        .edge("q", "other", "m")
                        .edge("m", "ok", "a")
                        .profile(Profile.named("mini"))
                        .done()))
                .containsExactly("ERROR task-exit-without-task q: Exit 't' of 'q' asks a Task, and it leads to 'm',"
                        + " a Model node.");
    }

    @Test
    void matchersThatOverlapOrAreDead() {
        Drawing drawing = clean().query("q", "1", "2", "3", "4")
                .task("t1", MATH)
                .task("t2", MATH)
                .task("t3", new Condition.Everything())
                .task("t4", new Condition.Matches("text", "x"));
        for (String task : List.of("1", "2", "3", "4")) {
            drawing.edge("q", task, "t" + task).edge("t" + task, "out", "m");
        }
        assertThat(found(drawing.edge("q", "other", "m").done()))
                .filteredOn(f -> f.startsWith("WARNING"))
                .containsExactly(
                        "WARNING overlapping-matchers t2: 't2' has the same matcher as 't1', which is asked before it.",
                        "WARNING dead-choice t4: No query comes to 't4': 't3' is asked before it and takes everything.");
    }

    @Test
    void deadRule() {
        PolicySpec rules = new PolicySpec.Rules(
                List.of(
                        new PolicySpec.Rule(MATH, "x"),
                        new PolicySpec.Rule(new Condition.Everything(), "y"),
                        new PolicySpec.Rule(MATH, "y")),
                "x");
        assertThat(found(routed(rules).done()))
                .containsExactly(
                        "WARNING dead-choice r: Rule 3 of 'r' is never used: a rule before it takes its queries.");
    }

    @Test
    void profiles() {
        assertThat(found(clean().llm("m", "").done()))
                .containsExactly("ERROR no-profile m: 'm' names no profile to call.");
        assertThat(found(clean().llm("m", "other").done()))
                .containsExactly("INFO profile-missing m: The catalog has no profile 'other', which 'm' calls;"
                        + " the dataset's own costs and times are used.");
    }

    @Test
    void datasets() {
        assertThat(found(clean().node(new Query(Drawing.id("q"), "q", "", SplitPart.ALL, List.of()))
                        .done()))
                .containsExactly("ERROR no-dataset q: 'q' has no dataset whose queries enter.");
        assertThat(found(clean().withoutDatasets().done()))
                .containsExactly("ERROR dataset-unknown q: 'q' reads dataset 'main', and the document has none.");
    }

    @Test
    void noScore() {
        assertThat(found(routed(new PolicySpec.Threshold("", List.of(1.0))).done()))
                .containsExactly("ERROR no-score r: 'r' decides by a score and names none.");
        assertThat(found(clean().verifier("v", new ScoreSource.PerProfile(" ")).done()))
                .contains("ERROR no-score v: 'v' decides by a score and names none.");
    }

    @Test
    void freeParameterGone() {
        assertThat(found(clean().free("m", "cut").free("ghost", "cut").done()))
                .containsExactly(
                        "WARNING free-parameter-gone m: 'cut' is marked free for sweeps, and 'm' has no such number.",
                        "WARNING free-parameter-gone -: 'cut' is marked free for sweeps, and its node 'ghost' is gone.");
    }

    @Test
    void currencies() {
        Profile none = Profile.named("p1").withPrice(new Price(1, 1, "", ""));
        Profile usd = Profile.named("p2").withPrice(new Price(1, 1, "USD", ""));
        Profile cny = Profile.named("p3").withPrice(new Price(1, 1, "CNY", ""));
        assertThat(found(clean().profile(none).profile(usd).profile(cny).done()))
                .containsExactly(
                        "ERROR several-currencies -: The catalog has prices in CNY and USD, which cannot be added.",
                        "WARNING price-without-currency -: The price of profile 'p1' has no currency.");
    }

    @Test
    void noCallBefore() {
        assertThat(found(Drawing.start()
                        .query("q")
                        .verifier("v", new ScoreSource.Column("s"))
                        .answer("a")
                        .edge("q", "out", "v")
                        .edge("v", "accept", "a")
                        .edge("v", "reject", "a")
                        .done()))
                .containsExactly(
                        "WARNING no-call-before v: Nothing gives an answer on any way to 'v', so there is nothing to judge"
                                + " and it always rejects.",
                        "WARNING no-call-before a: Nothing gives an answer on any way to 'a', so every query that ends there"
                                + " has failed.");
    }

    @Test
    void sameProviderFallback() {
        assertThat(found(clean().llm("n", "maxi")
                        .edge("m", "failed", "n")
                        .edge("n", "ok", "a")
                        .profile(new Profile("mini", null, null, "openai", ""))
                        .profile(new Profile("maxi", null, null, "openai", ""))
                        .done()))
                .containsExactly("INFO same-provider-fallback n: 'n' stands in for 'm', and openai serves both.");
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyDocumentIsCheckedWithPlainSentences(long seed) {
        assertThat(DrawingChecks.of(RandomDocuments.of(seed))).allSatisfy(finding -> {
            assertThat(finding.code()).matches("[a-z0-9-]+");
            assertThat(finding.says()).endsWith(".");
            assertThat(finding.fix()).endsWith(".");
        });
    }
}
