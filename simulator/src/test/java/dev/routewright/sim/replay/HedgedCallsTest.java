package dev.routewright.sim.replay;

import dev.routewright.dataset.Dataset;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Join;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Wait;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.SimulationResult;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A call with an exponential time of rate a, hedged after d by one of rate b (Dean and Barroso, The Tail at Scale,
 * 2013): by the independence and the lack of memory of exponential times, the first answer comes later than t with
 * chance {@code exp(-a t)} for t below d and {@code exp(-a t - b (t - d))} from there on, its mean is {@code (1 -
 * exp(-a d)) / a + exp(-a d) / (a + b)}, and the second call is made with chance {@code exp(-a d)}.
 */
class HedgedCallsTest {
    private static final double FIRST_MILLIS = 400;
    private static final double SECOND_MILLIS = 250;
    private static final double DELAY = 300;
    private static final double FIRST_COST = 1;
    private static final double SECOND_COST = 3;
    private static final double[] TIMES = {100, 250, 350, 500, 1000};
    private static final int ROWS = 1500;

    @Test
    void aHedgedCallAnswersAtTheMinimumAndBillsItsSecondCallAsOftenAsTheFirstIsLate() {
        double late = Math.exp(-DELAY / FIRST_MILLIS);
        double mean = (1 - late) * FIRST_MILLIS + late / (1 / FIRST_MILLIS + 1 / SECOND_MILLIS);
        Document document = hedge();
        Replications.of(seed -> {
                    Dataset data = new PlantedData(seed, ROWS)
                            .exponential("first", FIRST_COST, FIRST_MILLIS)
                            .exponential("second", SECOND_COST, SECOND_MILLIS)
                            .dataset();
                    SimulationResult result = PlantedData.run(document, data, seed);
                    return new double[] {
                        result.summary().millis().mean(),
                        result.summary().use().calls(),
                        result.summary().cost()
                    };
                })
                .assertMeans(mean, 1 + late, FIRST_COST + SECOND_COST * late);
    }

    @Test
    void theTimesOfAHedgedCallAreDistributedAsTheMinimum() {
        double[] later = Arrays.stream(TIMES)
                .map(t -> Math.exp(-t / FIRST_MILLIS - Math.max(0, t - DELAY) / SECOND_MILLIS))
                .toArray();
        Document document = hedge();
        Replications.of(seed -> {
                    Dataset data = new PlantedData(seed, ROWS)
                            .exponential("first", FIRST_COST, FIRST_MILLIS)
                            .exponential("second", SECOND_COST, SECOND_MILLIS)
                            .dataset();
                    double[] millis =
                            PlantedData.run(document, data, seed).perQuery().millis();
                    return Arrays.stream(TIMES)
                            .map(t -> Arrays.stream(millis).filter(m -> m > t).count() / (double) ROWS)
                            .toArray();
                })
                .assertMeans(later);
    }

    private static Document hedge() {
        Node fan = new Fan(
                new NodeId("fan"), "fan", List.of("x", "y"), new FanMode.Hedge(List.of(0.0, DELAY)), Decider.FREE);
        return Drawing.start()
                .node(fan)
                .llm("first", "first")
                .llm("second", "second")
                .node(new Join(new NodeId("join"), "join", new Wait.FirstOk(), new Merge.First(), false))
                .answer("end")
                .edges(
                        "query.out>fan",
                        "fan.x>first",
                        "fan.y>second",
                        "first.ok>join",
                        "second.ok>join",
                        "join.out>end")
                .document();
    }
}
