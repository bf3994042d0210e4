package dev.routewright.sim.replay;

import dev.routewright.dataset.Dataset;
import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.Join;
import dev.routewright.graph.Merge;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Wait;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.Summary;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Condorcet's jury: a majority of n voters, each right with chance p independently of the others, is right with the
 * chance that a binomial number of n and p is more than n / 2; a tie is not right. Cost adds over the voters.
 */
class MajorityOfIndependentVotersTest {
    private static final double RIGHT = 0.65;
    private static final double COST = 2;
    private static final int ROWS = 1500;

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 8})
    void aMajorityIsRightAsOftenAsTheBinomialLawSays(int voters) {
        double majority = 0;
        for (int right = voters / 2 + 1; right <= voters; right++) {
            majority += choose(voters, right) * Math.pow(RIGHT, right) * Math.pow(1 - RIGHT, voters - right);
        }
        Document document = vote(voters);
        Replications.of(seed -> {
                    Summary summary =
                            PlantedData.run(document, data(voters, seed), seed).summary();
                    return new double[] {summary.quality(), summary.cost()};
                })
                .assertMeans(majority, COST * voters);
    }

    private static double choose(int n, int k) {
        return IntStream.rangeClosed(1, k)
                .mapToDouble(i -> (n - k + i) / (double) i)
                .reduce(1, (a, b) -> a * b);
    }

    /** Without answer keys qualities of 0 and 1 are what is counted, whatever wrong answers say. */
    private static Dataset data(int voters, long seed) {
        PlantedData data = new PlantedData(seed, ROWS).withoutKeys();
        IntStream.range(0, voters).forEach(i -> data.calls("m" + i, RIGHT, COST, 100));
        return data.dataset();
    }

    private static Document vote(int voters) {
        List<String> exits = IntStream.range(0, voters).mapToObj(i -> "x" + i).toList();
        Drawing drawing = Drawing.start()
                .node(new Fan(new NodeId("fan"), "fan", exits))
                .node(new Join(new NodeId("join"), "join", new Wait.All(), new Merge.Majority(), false))
                .answer("end")
                .edges("query.out>fan", "join.out>end");
        for (int i = 0; i < voters; i++) {
            drawing.llm("m" + i, "m" + i).edges("fan.x" + i + ">m" + i, "m" + i + ".ok>join");
        }
        return drawing.document();
    }
}
