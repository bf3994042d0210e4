package dev.routewright.sim.replay;

import dev.routewright.dataset.Dataset;
import dev.routewright.graph.Document;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Verifier;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.Summary;
import org.junit.jupiter.api.Test;

/**
 * A cascade (FrugalGPT: Chen, Zaharia and Zou 2023) whose stage i is right with chance {@code q_i}, costs {@code c_i}
 * and is judged by a verifier that accepts right answers with chance {@code t_i} and wrong ones with chance {@code
 * f_i}. Stage i is accepted with chance {@code a_i = q_i t_i + (1 - q_i) f_i}; the mean cost is the sum of {@code c_i
 * (1 - a_1) ... (1 - a_(i-1))}, the mean quality the sum of {@code q_i t_i (1 - a_1) ... (1 - a_(i-1))}, where the
 * last stage counts as always accepted.
 */
class CascadeCostAndQualityTest {
    private static final int ROWS = 1500;
    private static final double[] RIGHT = {0.55, 0.7, 0.9};
    private static final double[] COST = {1, 4, 20};
    private static final double[] MILLIS = {100, 300, 1000};
    private static final double TRUE_ACCEPT = 0.85;
    private static final double FALSE_ACCEPT = 0.2;

    @Test
    void aCascadeOfTwoCostsAndAnswersAsTheTrueAndFalseAcceptRatesSay() {
        assertCascade(2);
    }

    @Test
    void aCascadeOfThreeCostsAndAnswersAsTheTrueAndFalseAcceptRatesSay() {
        assertCascade(3);
    }

    private static void assertCascade(int stages) {
        double cost = 0;
        double millis = 0;
        double quality = 0;
        double reached = 1;
        for (int i = 0; i < stages; i++) {
            boolean last = i == stages - 1;
            cost += COST[i] * reached;
            millis += MILLIS[i] * reached;
            quality += RIGHT[i] * (last ? 1 : TRUE_ACCEPT) * reached;
            reached *= 1 - (RIGHT[i] * TRUE_ACCEPT + (1 - RIGHT[i]) * FALSE_ACCEPT);
        }
        Document document = cascade(stages);
        Replications.of(seed -> {
                    SimulationResult result = PlantedData.run(document, data(seed), seed);
                    Summary summary = result.summary();
                    return new double[] {
                        summary.cost(), summary.quality(), summary.millis().mean()
                    };
                })
                .assertMeans(cost, quality, millis);
    }

    private static Dataset data(long seed) {
        PlantedData data = new PlantedData(seed, ROWS);
        for (int i = 0; i < RIGHT.length; i++) {
            data.calls("m" + i, RIGHT[i], COST[i], MILLIS[i]);
        }
        return data.dataset();
    }

    private static Document cascade(int stages) {
        Drawing drawing = Drawing.start().answer("end").edges("query.out>m0");
        for (int i = 0; i < stages; i++) {
            drawing.llm("m" + i, "m" + i);
            if (i == stages - 1) {
                return drawing.edges("m" + i + ".ok>end").document();
            }
            drawing.node(new Verifier(
                    new NodeId("v" + i), "v" + i, new ScoreSource.Stated(TRUE_ACCEPT, FALSE_ACCEPT), 0, null, null));
            drawing.edges("m" + i + ".ok>v" + i, "v" + i + ".accept>end", "v" + i + ".reject>m" + (i + 1));
        }
        return drawing.document();
    }
}
