package dev.routewright.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Agent;
import dev.routewright.graph.Condition;
import dev.routewright.graph.DatasetRef.Split;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Guard;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.PolicySpec.LoadRule;
import dev.routewright.graph.PolicySpec.Normaliser;
import dev.routewright.graph.Router;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Verifier;
import dev.routewright.graph.check.Finding;
import dev.routewright.sim.Drawing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyDataTest {
    @Test
    void aTrainedRouterWithoutScoresMustBeTrainedFirst() {
        List<Finding> findings = findings(router(new PolicySpec.Learned("mf", 1, 0, 0, Normaliser.NONE)));
        assertThat(findings)
                .containsExactly(new Finding(
                        "learned-without-scores",
                        Finding.Severity.ERROR,
                        new NodeId("r"),
                        "'r' asks the trained router 'mf', but dataset 'd' has no numeric columns router:mf:p, router:mf:q.",
                        "Train a router of that name first, or bring its scores as columns of the dataset."));
    }

    @Test
    void aTrainedRouterThatScoresSomeProfilesOnlyIsAWarning() {
        List<Finding> findings = findings(router(new PolicySpec.Learned("half", 1, 0, 0, Normaliser.NONE)));
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().severity()).isEqualTo(Finding.Severity.WARNING);
        assertThat(findings.getFirst().says()).endsWith("has no numeric column router:half:q.");
    }

    @Test
    void aTrainedVerifierWithoutConfidencesMustBeTrainedFirst() {
        RoutingGraph graph = Drawing.start()
                .llm("m", "p")
                .node(new Verifier(new NodeId("v"), "v", new ScoreSource.Learned("judge"), 0.5, null, null))
                .edges("query.out>m", "m.ok>v")
                .document()
                .graph();
        assertThat(findings(graph))
                .containsExactly(new Finding(
                        "learned-without-scores",
                        Finding.Severity.ERROR,
                        new NodeId("v"),
                        "'v' asks the trained verifier 'judge', but dataset 'd' has no numeric column confidence:judge:p.",
                        "Train a verifier of that name first, or bring its scores as column of the dataset."));
    }

    @Test
    void aTrainedGuardWithoutScoresMustBeTrainedFirst() {
        assertThat(findings(guard("knn")))
                .containsExactly(new Finding(
                        "learned-without-scores",
                        Finding.Severity.ERROR,
                        new NodeId("g"),
                        "'g' asks the trained guard 'knn', but dataset 'd' has no numeric column ood:knn.",
                        "Train a guard of that name first, or bring its scores as column of the dataset."));
        assertThat(findings(guard("known"))).isEmpty();
    }

    @Test
    void eliminationNeedsTheScoresOfItsProfiles() {
        assertThat(told(router(new PolicySpec.Eliminate("judge")))).containsExactly("column-missing error");
        assertThat(told(router(new PolicySpec.Eliminate("router:half")))).containsExactly("column-missing warning");
    }

    @Test
    void aBudgetThatCannotBePredictedIsAWarning() {
        List<Finding> findings = findings(router(new PolicySpec.Budget(1, false)));
        assertThat(findings.stream().map(PolicyDataTest::told)).containsExactly("exit-without-prediction warning");
        assertThat(findings.getFirst().says()).contains("the cost of 'b'").doesNotContain("'a'");
    }

    @Test
    void deadlinesAndCapsAreAboveZero() {
        assertThat(codes(new PolicySpec.LoadAware(LoadRule.CHEAPEST_IN_TIME, 0)))
                .containsExactly("not-above-zero");
        assertThat(codes(new PolicySpec.LoadAware(LoadRule.LEAST_LATENCY, 0))).isEmpty();
        assertThat(codes(new PolicySpec.Budget(Double.NaN, true))).containsExactly("not-above-zero");
        assertThat(codes(new PolicySpec.Budget(0.01, true))).isEmpty();
    }

    @Test
    void aFanPicksItsBestByAPolicyThatScoresOnly() {
        assertThat(told(fan(new PolicySpec.Random()))).containsExactly("policy-without-scores error");
        assertThat(told(fan(new PolicySpec.Utility(1, 0, 0, Normaliser.NONE)))).isEmpty();
    }

    @Test
    void aTrainedRouterIsAskedAboutTheProfileThatAnAgentCalls() {
        RoutingGraph graph = Drawing.start()
                .router("r", new PolicySpec.Learned("mf", 1, 0, 0, Normaliser.NONE), "a")
                .node(Agent.direct(new NodeId("agent"), "agent", "q"))
                .edges("query.out>r", "r.a>agent")
                .document()
                .graph();
        assertThat(findings(graph).getFirst().says()).endsWith("has no numeric column router:mf:q.");
    }

    @Test
    void aFieldThatAToolSetsNeedsNoColumn() {
        PolicySpec rules = new PolicySpec.Rules(
                List.of(new PolicySpec.Rule(new Condition.OneOf("kind", Set.of("scan")), "a")), "b");
        assertThat(told(router(rules))).containsExactly("column-missing error");
        LinkedHashMap<String, String> sets = new LinkedHashMap<>();
        sets.put("kind", "scan");
        RoutingGraph graph = Drawing.start()
                .node(new Tool(new NodeId("t"), "t", "p", "", "", sets))
                .node(new Router(new NodeId("r"), "r", List.of("a", "b"), rules))
                .llm("p", "p")
                .llm("q", "q")
                .edges("query.out>t", "t.ok>r", "r.a>p", "r.b>q")
                .document()
                .graph();
        assertThat(told(graph)).isEmpty();
    }

    private static List<String> codes(PolicySpec policy) {
        Router node = new Router(new NodeId("r"), "r", List.of("a"), policy);
        return PolicyProblems.of(node, policy).stream().map(Finding::code).toList();
    }

    private static RoutingGraph router(PolicySpec policy) {
        return Drawing.start()
                .router("r", policy, "a", "b")
                .llm("p", "p")
                .llm("q", "q")
                .edges("query.out>r", "r.a>p", "r.b>q")
                .document()
                .graph();
    }

    private static RoutingGraph fan(PolicySpec by) {
        FanMode best = new FanMode.TopK(1, by);
        return Drawing.start()
                .node(new Fan(new NodeId("f"), "f", List.of("a", "b"), best, Decider.FREE))
                .llm("p", "p")
                .llm("q", "q")
                .edges("query.out>f", "f.a>p", "f.b>q")
                .document()
                .graph();
    }

    private static RoutingGraph guard(String artifact) {
        return Drawing.start()
                .node(new Guard(new NodeId("g"), "g", new Detector.Learned(artifact, 0.5), Decider.FREE))
                .llm("p", "p")
                .edges("query.out>g", "g.pass>p")
                .document()
                .graph();
    }

    private static List<String> told(RoutingGraph graph) {
        return findings(graph).stream().map(PolicyDataTest::told).toList();
    }

    private static String told(Finding finding) {
        return finding.code() + " " + finding.severity().name().toLowerCase(Locale.ROOT);
    }

    private static List<Finding> findings(RoutingGraph graph) {
        return DataProblems.of(graph, dataset(), new Split.None());
    }

    /** Two profiles, of which only p has costs; a router that was trained for p only; a trained guard. */
    private static Dataset dataset() {
        DatasetBuilder builder = new DatasetBuilder("d", "long");
        int p = builder.profile("p");
        int q = builder.profile("q");
        int row = builder.row("0");
        builder.quality(row, p, 1, Evidence.RECORDED).cost(row, p, 2, Evidence.RECORDED);
        builder.quality(row, q, 1, Evidence.RECORDED);
        builder.number(row, "router:half:p", 0.5).number(row, "ood:known", 0.1);
        return builder.build();
    }
}
