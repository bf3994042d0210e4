package dev.routewright.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.Metric;
import dev.routewright.graph.DatasetRef.Split;
import dev.routewright.graph.Latency;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.PolicySpec.LoadRule;
import dev.routewright.graph.PolicySpec.Normaliser;
import dev.routewright.graph.Profile;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.Tool;
import dev.routewright.graph.check.Finding;
import dev.routewright.policy.Decision;
import dev.routewright.policy.LoadAwarePolicy;
import dev.routewright.policy.Policy;
import dev.routewright.policy.TaskCodes;
import dev.routewright.policy.UtilityPolicy;
import dev.routewright.sim.Drawing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PolicyCompilerTest {
    private static final PolicySpec BY_QUALITY = new PolicySpec.Utility(1, 0, 0, Normaliser.NONE);

    private final List<String> asked = new ArrayList<>();

    @Test
    void aCallBehindToolsIsPredictedByTheColumnOfTheirTagsWhereItWasRecorded() throws Exception {
        RoutingGraph graph = Drawing.start()
                .router("r", BY_QUALITY, "plain", "tagged", "other")
                .node(new Tool(new NodeId("ocr"), "ocr", "", "ocr"))
                .node(new Tool(new NodeId("rag"), "rag", "", "rag"))
                .llm("p", "p")
                .llm("q", "q")
                .edges("query.out>r", "r.plain>p", "r.tagged>rag", "rag.ok>ocr", "ocr.ok>p", "r.other>q")
                .document()
                .graph();
        UtilityPolicy policy = (UtilityPolicy) policies(graph, Map.of(), null).get("r");
        assertThat(qualities(policy, 3)).containsExactly(0.25, 0.75, 0.5);
        assertThat(policy.choose(new Decision())).isEqualTo(1);
    }

    @Test
    void theFirstCallIsReachedThroughSingleExitsAndToolsThatDoNotFail() {
        RoutingGraph graph = Drawing.start()
                .router("r", BY_QUALITY, "a", "b", "c")
                .router("single", new PolicySpec.Random(), "out")
                .router("double", new PolicySpec.Random(), "x", "y")
                .node(new Tool(new NodeId("t"), "t", "", "rag"))
                .llm("m", "p")
                .edges("query.out>r", "r.a>single", "single.out>t", "t.ok>m", "t.failed>double", "r.b>double")
                .document()
                .graph();
        NodeId router = new NodeId("r");
        Node llm = graph.nodes().get(new NodeId("m"));
        assertThat(Reach.firstCall(graph, router, "a")).isEqualTo(new FirstCall(llm, "rag"));
        assertThat(Reach.firstCall(graph, router, "b")).isNull();
        assertThat(Reach.firstCall(graph, router, "c")).isNull();
    }

    @Test
    void anExitWithoutAFirstCallIsWeighedByItsReturnAndPoliciesBehindItAreMadeBefore() throws Exception {
        RoutingGraph graph = Drawing.start()
                .router("r", BY_QUALITY, "far", "near")
                .router("s", BY_QUALITY, "far", "near")
                .router("t", new PolicySpec.Random(), "x", "y")
                .llm("p", "p")
                .llm("q", "q")
                .edges("query.out>r", "r.far>s", "r.near>p", "s.far>t", "s.near>q", "t.x>p", "t.y>q")
                .document()
                .graph();
        Map<String, Policy> policies = policies(graph, Map.of(), this::worth);
        assertThat(asked).containsExactly("2.0 over [0, 1]", "1.0 over [0, 1]");
        assertThat(qualities((UtilityPolicy) policies.get("r"), 2)).containsExactly(0.4, 0.25);
        assertThat(qualities((UtilityPolicy) policies.get("s"), 2)).containsExactly(0.4, 0.5);
        assertThat(policies.keySet()).containsExactly("r", "s", "t");
    }

    @Test
    void whereNobodyFollowsExitsToTheEndTheDrawingIsRefused() {
        RoutingGraph graph = behindItself("q.ok>end");
        PlanRefused refused = catchThrowableOfType(PlanRefused.class, () -> policies(graph, Map.of(), null));
        assertThat(refused.findings().stream().map(Finding::code)).containsExactly("exit-without-worth");
    }

    @Test
    void anExitWhoseReturnComesBackToItsOwnNodeIsAnError() {
        assertThat(codes(behindItself("q.ok>end"))).isEmpty();
        assertThat(codes(behindItself("q.ok>r"))).containsExactly("exit-without-worth");
    }

    @Test
    void anExpectedTimeThatNoRowHasIsStatedByTheCatalogForTheMeanTokens() throws Exception {
        RoutingGraph graph = Drawing.start()
                .router("r", new PolicySpec.LoadAware(LoadRule.LEAST_LATENCY, 1000), "p", "q", "s")
                .llm("p", "p")
                .llm("q", "q")
                .llm("s", "s")
                .edges("query.out>r", "r.p>p", "r.q>q", "r.s>s")
                .document()
                .graph();
        Map<String, Profile> catalog = Map.of(
                "p", Profile.named("p").withLatency(new Latency(1, 0)),
                "q", Profile.named("q").withLatency(new Latency(100, 2, 0.5, 0)),
                "s", Profile.named("s").withLatency(new Latency(70, 1)));
        LoadAwarePolicy policy =
                (LoadAwarePolicy) policies(graph, catalog, null).get("r");
        assertThat(policy.millis(0)).as("recorded").isEqualTo(300);
        assertThat(policy.millis(1)).as("100 + 0.5 * 20 + 2 * 5").isEqualTo(120);
        assertThat(policy.millis(2)).as("no tokens recorded").isNaN();
        assertThat(policy.choose(new Decision())).isEqualTo(1);
    }

    private static RoutingGraph behindItself(String lastWire) {
        return Drawing.start()
                .router("r", BY_QUALITY, "far", "near")
                .router("s", new PolicySpec.Random(), "x", "y")
                .llm("p", "p")
                .llm("q", "q")
                .answer("end")
                .edges("query.out>r", "r.far>s", "r.near>p", "s.x>p", "s.y>q", lastWire)
                .document()
                .graph();
    }

    private static List<String> codes(RoutingGraph graph) {
        return new PolicyData(graph, dataset(), new Split.None())
                .of(graph.node(new NodeId("r")), BY_QUALITY).stream()
                        .map(Finding::code)
                        .toList();
    }

    private double[][] worth(ExecutionPlan soFar, int node, int exit, int[] trainRows) {
        asked.add(node + "." + exit + " over " + Arrays.toString(trainRows));
        return new double[][] {{0.4}, {1}, {1}};
    }

    private static double[] qualities(UtilityPolicy policy, int exits) {
        double[] qualities = new double[exits];
        for (int exit = 0; exit < exits; exit++) {
            qualities[exit] = policy.term(Metric.QUALITY, TaskCodes.NONE, exit);
        }
        return qualities;
    }

    private static Map<String, Policy> policies(
            RoutingGraph graph, Map<String, Profile> catalog, @Nullable ExitWorths worths) throws PlanRefused {
        ExecutionPlan plan = PlanCompiler.compileChecked(graph, dataset(), new Split.None(), catalog, worths);
        List<NodeId> ids = List.copyOf(graph.nodes().keySet());
        @Nullable Policy[] into = plan.policies();
        Map<String, Policy> byNode = new LinkedHashMap<>();
        for (int n = 0; n < into.length; n++) {
            if (into[n] != null) {
                byNode.put(ids.get(n).value(), into[n]);
            }
        }
        return byNode;
    }

    /** p is right with 0.25, with both tags with 0.75, q with 0.5; only p has times, only q has tokens. */
    private static Dataset dataset() {
        DatasetBuilder builder = new DatasetBuilder("d", "long");
        int p = builder.profile("p");
        int q = builder.profile("q");
        builder.profile("s");
        int tagged = builder.context("p", "ocr+rag", 0);
        for (int row : new int[] {builder.row("0"), builder.row("1")}) {
            builder.quality(row, p, 0.25, Evidence.RECORDED).millis(row, p, 300, Evidence.RECORDED);
            builder.quality(row, tagged, 0.75, Evidence.RECORDED);
            builder.quality(row, q, 0.5, Evidence.RECORDED).tokens(row, q, 10 + 20 * row, 5);
        }
        return builder.build();
    }
}
