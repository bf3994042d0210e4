package dev.routewright.sim.replay;

import dev.routewright.dataset.Dataset;
import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.Join;
import dev.routewright.graph.Merge;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Wait;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.Summary;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sampling two answers, the right one with chance p, until one leads by k, is the gambler's ruin with k to lose on
 * either side (Feller, An Introduction to Probability Theory, volume 1, chapter XIV): the right one wins with chance
 * {@code 1 / (1 + ((1 - p) / p)^k)} after {@code k / (2p - 1) * (1 - 2 / (1 + (p / (1 - p))^k))} samples on average.
 */
class LeadByKIsGamblersRuinTest {
    private static final double RIGHT = 0.8;
    private static final double COST = 2;
    private static final double MILLIS = 50;
    /** So many that the chance to need more, below (4p(1-p))^30, does not show. */
    private static final int SAMPLES = 60;

    private static final int ROWS = 500;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theAnswerThatLeadsByKIsRightAndTakesSamplesAsTheGamblersRuinSays(int k) {
        double right = 1 / (1 + Math.pow((1 - RIGHT) / RIGHT, k));
        double samples = k / (2 * RIGHT - 1) * (1 - 2 / (1 + Math.pow(RIGHT / (1 - RIGHT), k)));
        Document document = lead(k);
        Replications.of(seed -> {
                    Dataset data = new PlantedData(seed, ROWS)
                            .samples("m", SAMPLES, RIGHT, 0, COST, MILLIS)
                            .dataset();
                    SimulationResult result = PlantedData.run(document, data, seed);
                    Summary summary = result.summary();
                    return new double[] {
                        summary.quality(),
                        summary.use().calls(),
                        summary.cost(),
                        summary.millis().mean()
                    };
                })
                .assertMeans(right, samples, COST * samples, MILLIS * samples);
    }

    private static Document lead(int k) {
        return Drawing.start()
                .node(new Fan(new NodeId("fan"), "fan", List.of("x")))
                .llm("m", "m")
                .node(new Join(new NodeId("join"), "join", new Wait.All(), new Merge.LeadK(k, SAMPLES), false))
                .answer("end")
                .edges("query.out>fan", "fan.x>m", "m.ok>join", "join.out>end")
                .document();
    }
}
