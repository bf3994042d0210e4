package dev.routewright.sim.replay;

import dev.routewright.dataset.Dataset;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Document;
import dev.routewright.graph.Loop;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Verifier;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.Summary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A loop that ends after each round with chance s, independently, and after m rounds anyway, makes a geometric number
 * of rounds cut at m: {@code (1 - (1 - s)^m) / s} on average.
 */
class LoopRoundsTest {
    private static final double RIGHT = 0.5;
    private static final double TRUE_ACCEPT = 0.6;
    private static final double FALSE_ACCEPT = 0.1;
    private static final double FAILING = 0.6;
    private static final double COST = 2;
    private static final int ROWS = 1500;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6})
    void aLoopThatAVerifierLeavesMakesGeometricallyManyRounds(int most) {
        double accepted = RIGHT * TRUE_ACCEPT + (1 - RIGHT) * FALSE_ACCEPT;
        double never = Math.pow(1 - accepted, most);
        double rounds = (1 - never) / accepted;
        double quality = RIGHT * TRUE_ACCEPT * rounds + never * RIGHT * (1 - TRUE_ACCEPT) / (1 - accepted);
        Document document = Drawing.start()
                .node(new Loop(new NodeId("loop"), "loop", most))
                .llm("m", "m")
                .node(new Verifier(
                        new NodeId("v"), "v", new ScoreSource.Stated(TRUE_ACCEPT, FALSE_ACCEPT), 0, null, null))
                .answer("end")
                .edges("query.out>loop", "loop.again>m", "loop.done>end", "m.ok>v", "v.accept>end", "v.reject>loop")
                .document();
        assertRounds(document, most, 0, rounds, quality);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6})
    void aLoopThatStopsAtTheFirstAnswerMakesGeometricallyManyRounds(int most) {
        double answered = 1 - Math.pow(FAILING, most);
        Condition stop = new Condition.Compare("path.answers", Condition.Comparison.GE, 1);
        Document document = Drawing.start()
                .node(new Loop(new NodeId("loop"), "loop", most, stop, null))
                .llm("m", "m")
                .answer("end")
                .edges("query.out>loop", "loop.again>m", "loop.done>end", "m.ok>loop", "m.failed>loop")
                .document();
        assertRounds(document, most, FAILING, answered / (1 - FAILING), RIGHT * answered);
    }

    private static void assertRounds(Document document, int most, double failing, double rounds, double quality) {
        Replications.of(seed -> {
                    Dataset data = new PlantedData(seed, ROWS)
                            .samples("m", most, RIGHT, failing, COST, 100)
                            .dataset();
                    Summary summary = PlantedData.run(document, data, seed).summary();
                    return new double[] {summary.use().calls(), summary.cost(), summary.quality()};
                })
                .assertMeans(rounds, COST * rounds, quality);
    }
}
