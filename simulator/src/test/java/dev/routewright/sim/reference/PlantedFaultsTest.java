package dev.routewright.sim.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.Metric;
import dev.routewright.dataset.OutcomeTable;
import dev.routewright.dataset.Pricing;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Router;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.Verifier;
import dev.routewright.run.Progress;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.ReplayRequest;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.dispatch.DesignRun;
import dev.routewright.sim.replay.ReplaySimulator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Proves that the comparison with the reference has teeth: the engine is made to do one thing wrong, by handing it
 * altered input, and the comparison must say so. Engine and reference agree on all these seeds before.
 */
class PlantedFaultsTest {
    private static final int SEEDS = 150;
    private static final int LEAST_CAUGHT = 10;

    /** One wrong way to replay. */
    private interface Faulty {
        SimulationResult replay(RandomRun run) throws Exception;
    }

    @Test
    void aSkippedCostIsCaught() throws Exception {
        assertCaught(run -> {
            Dataset effective = Pricing.effective(run.dataset(), run.document().catalog());
            Document priced = run.document().withCatalog(new LinkedHashMap<>());
            return RandomRun.replay(priced, withoutCosts(effective), run.seed());
        });
    }

    @Test
    void aDroppedRowIsCaught() throws Exception {
        assertCaught(run -> {
            ReplayRequest all = DesignRun.request(run.document(), Map.of("d", run.dataset()), null, run.seed());
            int[] fewer = Arrays.copyOf(all.rows(), Math.max(0, all.rows().length - 1));
            return new ReplaySimulator().run(new ReplayRequest(all.plan(), fewer, run.seed()), Progress.NONE);
        });
    }

    @Test
    void aTieThatGoesToTheLaterExitIsCaught() throws Exception {
        assertCaught(run -> RandomRun.replay(
                withNodes(run.document(), PlantedFaultsTest::exitsReversed), run.dataset(), run.seed()));
    }

    @Test
    void aTieWithNothingElseWrongIsCaught() throws Exception {
        DatasetBuilder builder = new DatasetBuilder("d", "long").currency("USD");
        for (int p = 0; p < 2; p++) {
            int profile = builder.profile("p" + p);
            builder.quality(builder.row("0"), profile, 0.5, Evidence.RECORDED)
                    .cost(0, profile, 1, Evidence.RECORDED)
                    .millis(0, profile, 1, Evidence.RECORDED);
        }
        Dataset dataset = builder.build();
        for (PolicySpec policy : List.of(
                new PolicySpec.Oracle(), new PolicySpec.Utility(1, 1, 1, PolicySpec.Normaliser.PER_TASK))) {
            Document document = Drawing.start().router("r", policy, "a", "b").llm("x", "p0").llm("y", "p1").answer("end")
                    .edges("query.out>r", "r.a>x", "r.b>y", "x.ok>end", "y.ok>end").document();
            SimulationResult reference = ReferenceInterpreter.run(document, dataset, 1);
            assertThat(Differences.between(RandomRun.replay(document, dataset, 1), reference)).isEmpty();
            Document faulty = withNodes(document, PlantedFaultsTest::exitsReversed);
            assertThat(Differences.between(RandomRun.replay(faulty, dataset, 1), reference)).isNotEmpty();
        }
    }

    @Test
    void swappedExitsAreCaught() throws Exception {
        assertCaught(run -> RandomRun.replay(
                withEdges(run.document(), PlantedFaultsTest::acceptAndRejectSwapped), run.dataset(), run.seed()));
    }

    @Test
    void aCutThatIsOffByOneStepIsCaught() throws Exception {
        assertCaught(run -> RandomRun.replay(
                withNodes(run.document(), PlantedFaultsTest::cutJustAbove), run.dataset(), run.seed()));
    }

    private static void assertCaught(Faulty faulty) throws Exception {
        List<Long> caught = new ArrayList<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomRun run = RandomRun.of(seed);
            if (run == null) {
                continue;
            }
            SimulationResult reference = run.reference();
            assertThat(Differences.between(run.replay(), reference)).as("seed %d without fault", seed).isEmpty();
            if (!Differences.between(faulty.replay(run), reference).isEmpty()) {
                caught.add(seed);
            }
        }
        assertThat(caught).hasSizeGreaterThanOrEqualTo(LEAST_CAUGHT);
    }

    /** As if the engine forgot to add what a call of the first profile costs. */
    private static Dataset withoutCosts(Dataset dataset) {
        OutcomeTable table = dataset.outcomes();
        int profiles = table.columns();
        float[][][] metrics = new float[Metric.values().length][profiles][];
        int[][] tokensIn = new int[profiles][];
        int[][] tokensOut = new int[profiles][];
        byte[][] evidence = new byte[profiles][];
        for (int p = 0; p < profiles; p++) {
            for (Metric metric : Metric.values()) {
                metrics[metric.ordinal()][p] = table.column(metric, p);
            }
            evidence[p] = table.evidence(p);
            tokensIn[p] = table.tokensIn(p);
            tokensOut[p] = table.tokensOut(p);
        }
        float[] costs = metrics[Metric.COST.ordinal()][0];
        if (costs != null) {
            float[] skipped = new float[costs.length];
            for (int row = 0; row < costs.length; row++) {
                skipped[row] = Float.isNaN(costs[row]) ? Float.NaN : 0;
            }
            metrics[Metric.COST.ordinal()][0] = skipped;
        }
        OutcomeTable changed = table.with(new OutcomeTable.Cells(metrics, tokensIn, tokensOut, evidence,
                table.cells().answers(), table.cells().answerKeys(), table.cells().qualities()));
        return dataset.withOutcomes(changed, dataset.currency(), dataset.id());
    }

    /** The policies that break ties by exit order see their exits the other way round. */
    private static Node exitsReversed(Node node) {
        boolean breaksTies = node instanceof Router r
                && (r.policy() instanceof PolicySpec.Oracle || r.policy() instanceof PolicySpec.Utility);
        return breaksTies
                ? new Router(node.id(), node.label(), node.exits().reversed(), ((Router) node).policy())
                : node;
    }

    /** A score that equals the cut no longer passes. */
    private static Node cutJustAbove(Node node) {
        return switch (node) {
            case Verifier v -> new Verifier(v.id(), v.label(), v.source(), Math.nextUp((float) v.cut()),
                    v.decider());
            case Router r when r.policy() instanceof PolicySpec.Threshold t -> new Router(r.id(), r.label(), r.exits(),
                    new PolicySpec.Threshold(t.score(),
                            t.cuts().stream().map(cut -> (double) Math.nextUp(cut.floatValue())).toList()));
            default -> node;
        };
    }

    private static Edge acceptAndRejectSwapped(Edge e) {
        String exit = switch (e.exit()) {
            case Node.ACCEPT -> Node.REJECT;
            case Node.REJECT -> Node.ACCEPT;
            default -> e.exit();
        };
        return new Edge(e.id(), e.from(), exit, e.to());
    }

    private static Document withNodes(Document document, UnaryOperator<Node> change) {
        SequencedMap<NodeId, Node> nodes = new LinkedHashMap<>();
        document.graph().nodes().forEach((id, node) -> nodes.put(id, change.apply(node)));
        return document.withGraph(new RoutingGraph(nodes, document.graph().edges()));
    }

    private static Document withEdges(Document document, UnaryOperator<Edge> change) {
        SequencedMap<EdgeId, Edge> edges = new LinkedHashMap<>();
        document.graph().edges().forEach((id, edge) -> edges.put(id, change.apply(edge)));
        return document.withGraph(new RoutingGraph(document.graph().nodes(), edges));
    }
}
