package dev.routewright.sim.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Cache;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Join;
import dev.routewright.graph.Merge;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Wait;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.EdgeStats;
import dev.routewright.sim.SimulationResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * simulator/README.md, section 3.4: what the parts of a query leave in a cache, by when they ask and whether they arrive.
 */
class PartsLeaveInTimeTest {
    /** Every query, or each of its parts, goes through a Tool to a Cache, and then to m. */
    private static Document parts(Wait wait, Merge merge, boolean cancels) {
        return Drawing.start()
                .node(new Fan(new NodeId("fan"), "fan", List.of("x"), new FanMode.Parts(), Decider.FREE))
                .node(new Join(new NodeId("join"), "join", wait, merge, cancels))
                .node(new Tool(new NodeId("t"), "t", "t", ""))
                .node(new Cache(
                        new NodeId("cache"), "cache", Cache.Mode.ANSWERS, null, 9, null, null, null, "examples"))
                .llm("m", "m")
                .answer("end")
                .edges("query.out>fan", "fan.x>t", "t.ok>cache", "cache.hit>join", "cache.miss>m", "m.ok>join")
                .edges("join.out>end")
                .document();
    }

    private static long hits(SimulationResult result) {
        return result.edges().stream()
                .filter(e -> e.exit().equals("hit"))
                .mapToLong(EdgeStats::count)
                .sum();
    }

    @Test
    void aPartThatIsStoppedLeavesNothingAndOneThatArrivesLateLeavesItsAnswer() throws Exception {
        Wait first = new Wait.FirstOk();
        // The part "two" arrives at 60 ms; "one" has asked at 10 ms and would arrive at 210.
        assertThat(hits(slowPart().agreed(parts(first, new Merge.First(), true))))
                .isEqualTo(1);
        assertThat(hits(slowPart().agreed(parts(first, new Merge.First(), false))))
                .isEqualTo(2);
    }

    /** First a query with a slow part "one" and a fast part "two", then a query "one" and a query "two". */
    private static SmallData slowPart() {
        int[] place = WalkOrder.of(new int[] {0, 1, 2}, 1);
        SmallData data = SmallData.rows(5);
        List<String> texts = List.of("both", "one", "two");
        for (int i = 0; i < texts.size(); i++) {
            data.text(place[i], texts.get(i)).cell(place[i], "t", 0, 0, 10).cell(place[i], "m", 1, 1, 10);
        }
        data.text(3, "one").word(3, "parent", "" + place[0]).cell(3, "t", 0, 0, 10);
        data.text(4, "two").word(4, "parent", "" + place[0]).cell(4, "t", 0, 0, 10);
        return data.cell(3, "m", 1, 1, 200).cell(4, "m", 1, 1, 50);
    }

    @Test
    void ofEqualTextsTheOneThatWasMissedFirstInTimeIsKept() throws Exception {
        Document document = parts(new Wait.All(), new Merge.Collect(Merge.Whole.ALL_RIGHT), false);
        assertThat(laterQuality(document, 50, 10)).isEqualTo(1);
        assertThat(laterQuality(document, 10, 50)).isZero();
        // At the same time the first part comes first.
        assertThat(laterQuality(document, 10, 10)).isZero();
    }

    /** The quality of a query "one" after one with two parts "one", of which the second is right. */
    private static double laterQuality(Document document, double first, double second) throws Exception {
        int[] place = WalkOrder.of(new int[] {0, 1}, 1);
        SmallData data = SmallData.rows(4);
        List<String> texts = List.of("both", "one");
        for (int i = 0; i < texts.size(); i++) {
            data.text(place[i], texts.get(i)).cell(place[i], "t", 0, 0, 10).cell(place[i], "m", 0.75, 1, 10);
        }
        data.text(2, "one").word(2, "parent", "" + place[0]).cell(2, "t", 0, 0, first);
        data.text(3, "one").word(3, "parent", "" + place[0]).cell(3, "t", 0, 0, second);
        data.cell(2, "m", 0, 1, 10).cell(3, "m", 1, 1, 10);
        return data.agreed(document).perQuery().quality()[place[1]];
    }
}
