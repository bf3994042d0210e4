package dev.routewright.sim.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.Loop;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.PolicySpec.Normaliser;
import dev.routewright.graph.Tool;
import dev.routewright.plan.PlanRefused;
import dev.routewright.run.Draws;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.SimulationResult;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** simulator/README.md, sections 4.2 and 4.3: what an exit is worth, and normalisers, sentence by sentence. */
class WorthSentencesTest {
    @Test
    void anExitIsScoredByItsFirstCallThroughSingleExitNodesTagsIncluded() throws Exception {
        // The plain call is the worse of the two, the call with retrieved text the better.
        SmallData data = SmallData.rows(1)
                .cell(0, "search", 0, 1, 10)
                .cell(0, "cheap", 0.25, 1, 10)
                .cell(0, "cheap", "rag", 0, 1, 1, 10)
                .cell(0, "strong", 0.5, 1, 10);
        SimulationResult result = data.agreed(tagged(utility(0, Normaliser.NONE)));
        assertThat(result.perQuery().quality()).containsExactly(1);
        assertThat(result.perQuery().cost()).containsExactly(1 + 1);
    }

    @Test
    void anExitIsScoredOnTheTrainRows() throws Exception {
        PolicySpec policy = utility(0, Normaliser.NONE);
        Document document =
                Drawing.choice(policy, "cheap", "strong").split(byColumn()).document();
        // What the report row says of itself is not looked at.
        SmallData data = SmallData.rows(2)
                .word(0, "part", "train")
                .word(1, "part", "report")
                .cell(0, "cheap", 0.5, 1, 10)
                .cell(0, "strong", 0.75, 1, 10)
                .cell(1, "cheap", 1, 1, 10)
                .cell(1, "strong", 0, 1, 10);
        assertThat(data.agreed(document).perQuery().quality()).containsExactly(0.75, 0);
    }

    @Test
    void anyOtherExitIsScoredByItsReturnWithDownstreamPoliciesFixedFirst() throws Exception {
        SmallData data = SmallData.rows(1)
                .cell(0, "cheap", 0.5, 1, 10)
                .cell(0, "strong", 1, 4, 10)
                .cell(0, "mid", 0.75, 1, 10);
        // Downstream takes strong where money is no matter, and then its exit is worth 1; else it is worth 0.5.
        SimulationResult free = data.agreed(nested(utility(0, Normaliser.NONE), utility(0, Normaliser.NONE)));
        assertThat(free.perQuery().quality()).containsExactly(1);
        SimulationResult thrifty = data.agreed(nested(utility(0, Normaliser.NONE), utility(1, Normaliser.NONE)));
        assertThat(thrifty.perQuery().quality()).containsExactly(0.75);
        // The return's cost counts as its quality does: 1 - 4 w against 0.75 - w.
        SimulationResult dear = data.agreed(nested(utility(0.125, Normaliser.NONE), utility(0, Normaliser.NONE)));
        assertThat(dear.perQuery().quality()).containsExactly(0.75);
        SimulationResult cheap = data.agreed(nested(utility(0.0625, Normaliser.NONE), utility(0, Normaliser.NONE)));
        assertThat(cheap.perQuery().quality()).containsExactly(1);
    }

    private static Document nested(PolicySpec upper, PolicySpec lower) {
        return Drawing.start()
                .router("r", upper, "far", "mid")
                .router("s", lower, "cheap", "strong")
                .llm("cheap", "cheap")
                .llm("strong", "strong")
                .llm("mid", "mid")
                .answer("end")
                .edges(
                        "query.out>r",
                        "r.far>s",
                        "r.mid>mid",
                        "s.cheap>cheap",
                        "s.strong>strong",
                        "cheap.ok>end",
                        "strong.ok>end",
                        "mid.ok>end")
                .document();
    }

    @Test
    void anExitThatHasNeitherIsAFinding() {
        Document document = Drawing.start()
                .node(new Loop(new NodeId("loop"), "loop", 3))
                .router("r", utility(0, Normaliser.NONE), "ask", "again")
                .llm("m", "m")
                .answer("end")
                .edges("query.out>loop", "loop.again>r", "r.ask>m", "r.again>loop", "m.ok>end", "loop.done>end")
                .document();
        PlanRefused refused = catchThrowableOfType(
                PlanRefused.class,
                () -> SmallData.rows(1).cell(0, "m", 1, 1, 10).run(document));
        assertThat(refused.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("exit-without-worth");
            assertThat(finding.node()).isEqualTo(new NodeId("r"));
        });
    }

    @Test
    void oracleReplaysEveryExitToTheEndWithTheRowsOwnDraws() throws Exception {
        Document document = Drawing.start()
                .router("r", new PolicySpec.Oracle(), "luck", "mid")
                .router("s", new PolicySpec.Random(), "good", "bad")
                .llm("good", "good")
                .llm("bad", "bad")
                .llm("mid", "mid")
                .answer("end")
                .edges(
                        "query.out>r",
                        "r.luck>s",
                        "r.mid>mid",
                        "s.good>good",
                        "s.bad>bad",
                        "good.ok>end",
                        "bad.ok>end",
                        "mid.ok>end")
                .document();
        SmallData data = SmallData.rows(12);
        for (int row = 0; row < 12; row++) {
            data.cell(row, "good", 1, 1, 10).cell(row, "bad", 0, 1, 10).cell(row, "mid", 0.5, 1, 10);
        }
        double[] expected = IntStream.range(0, 12)
                .mapToDouble(row -> Draws.uniform(1, row, Draws.hash("s"), 1) < 0.5 ? 1 : 0.5)
                .toArray();
        assertThat(data.agreed(document).perQuery().quality())
                .containsExactly(expected)
                .contains(1, 0.5);
    }

    @Test
    void normalisersTakeTheirConstantsFromTheTrainRowsOverAllProfiles() throws Exception {
        // Least 1 and greatest 11, that of a profile which is not drawn: strong costs (3 - 1) / 10.
        SmallData data = SmallData.rows(2).word(0, "part", "train").word(1, "part", "report");
        data.cell(0, "cheap", 0.5, 1, 10).cell(0, "strong", 0.75, 3, 10).cell(0, "dear", 1, 11, 10);
        data.cell(1, "cheap", 0, 1, 10).cell(1, "strong", 1, 900, 10).cell(1, "dear", 1, 999, 10);
        assertThat(costs(data, utility(1, Normaliser.PER_COLUMN))).containsExactly(3, 900);
        assertThat(costs(data, utility(1.5, Normaliser.PER_COLUMN))).containsExactly(1, 1);
    }

    @Test
    void normalisedNumbersAreClampedToOne() throws Exception {
        // A tagged call is dearer than any plain one; clamped, it costs no more than the dearest of these.
        SmallData data = SmallData.rows(1)
                .cell(0, "search", 0, 0, 10)
                .cell(0, "cheap", 0.5, 1, 10)
                .cell(0, "cheap", "rag", 0, 1, 90, 10)
                .cell(0, "strong", 0.75, 10, 10);
        assertThat(data.agreed(tagged(utility(1, Normaliser.PER_COLUMN)))
                        .perQuery()
                        .cost())
                .containsExactly(90);
        assertThat(data.agreed(tagged(utility(1, Normaliser.NONE))).perQuery().cost())
                .containsExactly(10);
    }

    @Test
    void anUnknownTaskUsesThePooledConstants() throws Exception {
        SmallData data = SmallData.rows(3)
                .task(0, "x")
                .task(1, "y")
                .task(2, "new")
                .word(0, "part", "train")
                .word(1, "part", "train")
                .word(2, "part", "report");
        double[] strong = {3, 11, 7};
        for (int row = 0; row < 3; row++) {
            data.cell(row, "cheap", 0.5, 1, 10).cell(row, "strong", 0.75, strong[row], 10);
        }
        // Within its own task strong is the dearest: 0.75 - 0.375. Pooled it costs (7 - 1) / 10: 0.75 - 0.225.
        assertThat(costs(data, utility(0.375, Normaliser.PER_TASK))).containsExactly(1, 1, 7);
        // Per column task x's strong costs (3 - 1) / 10 too.
        assertThat(costs(data, utility(0.375, Normaliser.PER_COLUMN))).containsExactly(3, 1, 7);
    }

    private static double[] costs(SmallData data, PolicySpec policy) throws Exception {
        return data.agreed(Drawing.choice(policy, "cheap", "strong")
                        .split(byColumn())
                        .document())
                .perQuery()
                .cost();
    }

    private static DatasetRef.Split byColumn() {
        return new DatasetRef.Split.ByColumn("part");
    }

    private static PolicySpec utility(double cost, Normaliser normaliser) {
        return new PolicySpec.Utility(1, cost, 0, normaliser);
    }

    /** One exit retrieves, then calls cheap; the other calls strong. */
    private static Document tagged(PolicySpec policy) {
        SequencedMap<String, String> sets = new LinkedHashMap<>();
        return Drawing.start()
                .router("r", policy, "a", "b")
                .node(new Tool(new NodeId("t"), "t", "search", "", "rag", sets))
                .llm("cheap", "cheap")
                .llm("strong", "strong")
                .answer("end")
                .edges("query.out>r", "r.a>t", "t.ok>cheap", "r.b>strong", "cheap.ok>end", "strong.ok>end")
                .document();
    }
}
