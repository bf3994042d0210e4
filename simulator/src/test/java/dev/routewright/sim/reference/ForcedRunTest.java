package dev.routewright.sim.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Node;
import dev.routewright.graph.Parameters;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.plan.Judge;
import dev.routewright.plan.Op;
import dev.routewright.run.Progress;
import dev.routewright.sim.PerQuery;
import dev.routewright.sim.ReplayRequest;
import dev.routewright.sim.dispatch.DesignRun;
import dev.routewright.sim.replay.ForcedRun;
import dev.routewright.sim.replay.ReplaySimulator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Looking a cut up in the runs of both exits gives what a run with that cut gives, for every verifier. */
class ForcedRunTest {
    private static final double[] CUTS = {-1, 0, 0.2, 0.5, 0.8, 1, 2};

    @Test
    void pickingByScoreBetweenTheTwoForcedRunsGivesTheRunOfTheCut() throws Exception {
        ReplaySimulator simulator = new ReplaySimulator();
        int compared = 0;
        for (long seed = 0; seed < 1500 && compared <= 500; seed++) {
            RandomRun run = RandomRun.plain(seed);
            if (run == null) {
                continue;
            }
            ReplayRequest request = DesignRun.request(run.document(), Map.of("d", run.dataset()), null, seed);
            if (!request.plan().isPlain() || request.plan().hasOracle()) {
                continue;
            }
            for (int n = 0; n < request.plan().size(); n++) {
                Judge judge =
                        request.plan().op()[n] == Op.JUDGE ? request.plan().judges()[n] : null;
                if (judge != null && !judge.isStated()) {
                    ForcedRun accept = simulator.runForced(request.plan(), request.rows(), seed, n, 0, Progress.NONE);
                    ForcedRun reject = simulator.runForced(request.plan(), request.rows(), seed, n, 1, Progress.NONE);
                    for (double cut : CUTS) {
                        assertLookedUp(run, request.plan().nodes().get(n), cut, accept, reject);
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(500);
    }

    private static void assertLookedUp(RandomRun run, Node verifier, double cut, ForcedRun accept, ForcedRun reject)
            throws Exception {
        var nodes = new LinkedHashMap<>(run.document().graph().nodes());
        nodes.put(verifier.id(), Parameters.with(verifier, "cut", cut));
        PerQuery actual = RandomRun.replay(
                        run.document()
                                .withGraph(new RoutingGraph(
                                        nodes, run.document().graph().edges())),
                        run.dataset(),
                        run.seed())
                .perQuery();
        assertThat(accept.reached()).isEqualTo(reject.reached());
        assertThat(accept.score()).isEqualTo(reject.score());
        for (int i = 0; i < actual.rows().length; i++) {
            PerQuery picked = (accept.score()[i] >= (float) cut ? accept : reject).perQuery();
            assertThat(Double.valueOf(picked.quality()[i])).isEqualTo(Double.valueOf(actual.quality()[i]));
            assertThat(Double.valueOf(picked.cost()[i])).isEqualTo(Double.valueOf(actual.cost()[i]));
            assertThat(Double.valueOf(picked.millis()[i])).isEqualTo(Double.valueOf(actual.millis()[i]));
            assertThat(picked.evidence()[i]).isEqualTo(actual.evidence()[i]);
            assertThat(picked.answeredBy()[i]).isEqualTo(actual.answeredBy()[i]);
        }
    }
}
