package dev.routewright.sim.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.Effort;
import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.Metric;
import dev.routewright.dataset.OutcomeTable.Cells;
import dev.routewright.dataset.Pricing;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Fan;
import dev.routewright.graph.Join;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Router;
import dev.routewright.graph.Verifier;
import dev.routewright.graph.Wait;
import dev.routewright.plan.PlanRefused;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Proves that the comparison with the reference has teeth: the engine is made to do one thing wrong, by handing it
 * altered input, and the comparison must say so. Engine and reference agree on all these seeds before.
 */
@Tag("long")
class PlantedFaultsTest {
    private static final int SEEDS = Effort.of(60, 150);
    private static final int LEAST_CAUGHT = Effort.of(3, 10);
    private static final int MOST_SEEDS = 2000;

    /** One wrong way to replay. */
    private interface Faulty {
        SimulationResult replay(RandomRun run) throws Exception;
    }

    @Test
    void aSkippedCostIsCaught() throws Exception {
        assertCaught(run -> {
            Dataset effective = Pricing.effective(run.dataset(), run.document().catalog());
            // What the catalog says of the dataset's profiles is in the outcomes by now.
            SequencedMap<String, Profile> rest =
                    new LinkedHashMap<>(run.document().catalog());
            rest.replaceAll((name, profile) -> run.dataset().profiles().contains(name)
                    ? profile.withPrice(null).withLatency(null)
                    : profile);
            Document priced = run.document().withCatalog(rest);
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
                Alterations.nodes(run.document(), PlantedFaultsTest::exitsReversed), run.dataset(), run.seed()));
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
        for (PolicySpec policy :
                List.of(new PolicySpec.Oracle(), new PolicySpec.Utility(1, 1, 1, PolicySpec.Normaliser.PER_TASK))) {
            Document document = Drawing.start()
                    .router("r", policy, "a", "b")
                    .llm("x", "p0")
                    .llm("y", "p1")
                    .answer("end")
                    .edges("query.out>r", "r.a>x", "r.b>y", "x.ok>end", "y.ok>end")
                    .document();
            SimulationResult reference = ReferenceInterpreter.run(document, dataset, 1);
            assertThat(Differences.between(RandomRun.replay(document, dataset, 1), reference))
                    .isEmpty();
            Document faulty = Alterations.nodes(document, PlantedFaultsTest::exitsReversed);
            assertThat(Differences.between(RandomRun.replay(faulty, dataset, 1), reference))
                    .isNotEmpty();
        }
    }

    @Test
    void aVoteWhoseTieGoesTheWrongWayIsCaught() throws Exception {
        DatasetBuilder builder = new DatasetBuilder("d", "long").currency("USD");
        int row = builder.row("0");
        for (int p = 0; p < 2; p++) {
            int profile = builder.profile("p" + p);
            builder.quality(row, profile, p, Evidence.RECORDED)
                    .cost(row, profile, 1, Evidence.RECORDED)
                    .millis(row, profile, 1, Evidence.RECORDED)
                    .answer(row, profile, "answer " + p);
        }
        Dataset dataset = builder.build();
        for (Merge vote : List.of(new Merge.Majority(), new Merge.WeightedVote())) {
            SimulationResult reference = ReferenceInterpreter.run(vote(vote, "a", "b"), dataset, 1);
            assertThat(Differences.between(RandomRun.replay(vote(vote, "a", "b"), dataset, 1), reference))
                    .isEmpty();
            assertThat(Differences.between(RandomRun.replay(vote(vote, "b", "a"), dataset, 1), reference))
                    .isNotEmpty();
        }
    }

    private static Document vote(Merge merge, String... exits) {
        return Drawing.start()
                .node(new Fan(new NodeId("fan"), "fan", List.of(exits)))
                .node(new Join(new NodeId("join"), "join", new Wait.All(), merge, false))
                .llm("x", "p0")
                .llm("y", "p1")
                .answer("end")
                .edges("query.out>fan", "fan.a>x", "fan.b>y", "x.ok>join", "y.ok>join", "join.out>end")
                .document();
    }

    @Test
    void swappedExitsAreCaught() throws Exception {
        assertCaught(run -> RandomRun.replay(
                Alterations.edges(run.document(), PlantedFaultsTest::acceptAndRejectSwapped),
                run.dataset(),
                run.seed()));
    }

    @Test
    void aCutThatIsOffByOneStepIsCaught() throws Exception {
        assertCaught(run -> RandomRun.replay(
                Alterations.nodes(run.document(), PlantedFaultsTest::cutJustAbove), run.dataset(), run.seed()));
    }

    static List<Fault> faults() {
        return Fault.all();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aPlantedFaultIsCaught(Fault fault) throws Exception {
        int caught = 0;
        for (long seed = 0; caught < LEAST_CAUGHT && seed < MOST_SEEDS; seed++) {
            RandomRun run = RandomRun.of(seed);
            if (run == null) {
                continue;
            }
            Feature.Input input = new Feature.Input(run.document(), run.dataset());
            Feature.Input faulty = fault.plant().apply(input);
            if (!faulty.equals(input) && isCaught(run, faulty, fault.sees())) {
                caught++;
            }
        }
        assertThat(caught).isEqualTo(LEAST_CAUGHT);
    }

    private static boolean isCaught(RandomRun run, Feature.Input faulty, String sees) throws Exception {
        SimulationResult reference = run.reference();
        assertThat(Differences.between(run.replay(), reference))
                .as("seed %d without fault", run.seed())
                .isEmpty();
        try {
            SimulationResult wrong = RandomRun.replay(faulty.document(), faulty.dataset(), run.seed());
            return Differences.between(wrong, reference).stream().anyMatch(said -> said.startsWith(sees));
        } catch (PlanRefused refused) {
            // Such as for a column that is not there any more: nothing was replayed wrongly.
            return false;
        }
    }

    private static void assertCaught(Faulty faulty) throws Exception {
        List<Long> caught = new ArrayList<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomRun run = RandomRun.of(seed);
            if (run == null) {
                continue;
            }
            SimulationResult reference = run.reference();
            assertThat(Differences.between(run.replay(), reference))
                    .as("seed %d without fault", seed)
                    .isEmpty();
            if (!Differences.between(faulty.replay(run), reference).isEmpty()) {
                caught.add(seed);
            }
        }
        assertThat(caught).hasSizeGreaterThanOrEqualTo(LEAST_CAUGHT);
    }

    /** As if the engine forgot to add what a call of the first profile costs. */
    private static Dataset withoutCosts(Dataset dataset) {
        return Alterations.cells(dataset, c -> {
            float[][][] metrics = c.metrics().clone();
            metrics[Metric.COST.ordinal()] = metrics[Metric.COST.ordinal()].clone();
            float[] costs = metrics[Metric.COST.ordinal()][0];
            if (costs != null) {
                float[] skipped = new float[costs.length];
                for (int row = 0; row < costs.length; row++) {
                    skipped[row] = Float.isNaN(costs[row]) ? Float.NaN : 0;
                }
                metrics[Metric.COST.ordinal()][0] = skipped;
            }
            return new Cells(
                    metrics, c.tokensIn(), c.tokensOut(), c.evidence(), c.answers(), c.answerKeys(), c.qualities());
        });
    }

    /** The policies that break ties by exit order see their exits the other way round. */
    private static Node exitsReversed(Node node) {
        return node instanceof Router r
                        && (r.policy() instanceof PolicySpec.Oracle || r.policy() instanceof PolicySpec.Utility)
                ? new Router(node.id(), node.label(), node.exits().reversed(), r.policy(), r.decider())
                : node;
    }

    /** A score that equals the cut no longer passes. */
    private static Node cutJustAbove(Node node) {
        return switch (node) {
            case Verifier v -> new Verifier(v.id(), v.label(), v.source(), Math.nextUp((float) v.cut()), v.decider());
            case Router r
            when r.policy() instanceof PolicySpec.Threshold t ->
                new Router(
                        r.id(),
                        r.label(),
                        r.exits(),
                        new PolicySpec.Threshold(
                                t.score(),
                                t.cuts().stream()
                                        .map(cut -> (double) Math.nextUp(cut.floatValue()))
                                        .toList()));
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
}
