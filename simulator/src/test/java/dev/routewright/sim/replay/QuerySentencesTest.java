package dev.routewright.sim.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Decider;
import dev.routewright.graph.Document;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Router;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Verifier;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.Grades;
import dev.routewright.sim.PerQuery;
import dev.routewright.sim.SimulationResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What simulator/README.md, section 2, says about what a query carries and what deciding costs. */
class QuerySentencesTest {
    @Test
    void aFailedCallLeavesTheCurrentAnswerAsItWas() throws Exception {
        Document document = Drawing.start()
                .llm("good", "good")
                .llm("bad", "bad")
                .answer("end")
                .edges("query.out>good", "good.ok>bad", "bad.ok>end", "bad.failed>end")
                .document();
        SimulationResult result = SmallData.rows(1)
                .cell(0, "good", 0.75, 1, 50)
                .failed(0, "bad", 3, 20)
                .run(document);
        assertThat(result.perQuery().quality()).containsExactly(0.75);
        assertThat(result.perQuery().answeredBy()).containsExactly(0);
        assertThat(result.perQuery().cost()).containsExactly(1 + 3);
    }

    @Test
    void reachingAnswerWithoutOneIsFailed() throws Exception {
        Document document = Drawing.start()
                .llm("bad", "bad")
                .answer("end")
                .edges("query.out>bad", "bad.ok>end", "bad.failed>end")
                .document();
        SimulationResult result = SmallData.rows(1).failed(0, "bad", 3, 20).run(document);
        assertThat(result.perQuery().quality()).containsExactly(0);
        assertThat(result.perQuery().use().ending()).containsExactly(PerQuery.Use.FAILED);
        assertThat(result.summary().failed()).isEqualTo(1);
        assertThat(result.summary().coverage().quality()).isEqualTo(new Grades(1, 0, 0, 0));
    }

    @Test
    void moneyAlreadySpentIsNeverForgotten() throws Exception {
        Document document = Drawing.start()
                .llm("bad", "bad")
                .llm("draft", "draft")
                .llm("strong", "strong")
                .answer("end")
                .node(new Verifier(new NodeId("v"), "v", new ScoreSource.PerProfile("score"), 0.5, 0.5, 7.0))
                .edges(
                        "query.out>bad",
                        "bad.ok>end",
                        "bad.failed>draft",
                        "draft.ok>v",
                        "v.accept>end",
                        "v.reject>strong",
                        "strong.ok>end")
                .document();
        SimulationResult result = SmallData.rows(1)
                .failed(0, "bad", 3, 20)
                .cell(0, "draft", 0, 1, 50)
                .cell(0, "strong", 1, 10, 400)
                .number(0, "score:draft", 0.25)
                .run(document);
        assertThat(result.perQuery().cost()).containsExactly(3 + 1 + 0.5 + 10);
        assertThat(result.perQuery().millis()).containsExactly(20 + 50 + 7 + 400);
        assertThat(result.perQuery().use().calls()).containsExactly(3);
    }

    @Test
    void aDeciderIsBilledAndTimedAtEachDecisionAndShownApart() throws Exception {
        Document document = Drawing.start()
                .node(new Router(
                        new NodeId("r"),
                        "r",
                        List.of("a", "b"),
                        new PolicySpec.Always("b"),
                        new Decider("judge", 0.25, 3.0)))
                .llm("m", "m")
                .answer("end")
                .edges("query.out>r", "r.a>m", "r.b>m", "m.ok>end")
                .document();
        SimulationResult result = SmallData.rows(1)
                .cell(0, "m", 1, 10, 400)
                .cell(0, "judge", 0, 2, 30)
                .run(document);
        assertThat(result.perQuery().cost()).containsExactly(10 + 2 + 0.25);
        assertThat(result.perQuery().millis()).containsExactly(400 + 30 + 3);
        assertThat(result.perQuery().use().deciding()).containsExactly(2.25);
        assertThat(result.perQuery().use().calls()).containsExactly(2);
        assertThat(result.summary().use().deciding()).isEqualTo(2.25);
        assertThat(result.summary().coverage().cost()).isEqualTo(new Grades(0, 0, 1, 0));
        assertThat(result.summary().coverage().quality()).isEqualTo(new Grades(1, 0, 0, 0));
    }

    @Test
    void aQueryWithoutACurrentAnswerIsRejectedForFree() throws Exception {
        Document document = Drawing.start()
                .llm("m", "m")
                .answer("end")
                .node(new Verifier(new NodeId("v"), "v", new ScoreSource.Stated(1, 1), 0, 5.0, 7.0))
                .edges("query.out>v", "v.accept>end", "v.reject>m", "m.ok>end")
                .document();
        SimulationResult result = SmallData.rows(1).cell(0, "m", 1, 10, 400).run(document);
        assertThat(result.perQuery().cost()).containsExactly(10);
        assertThat(result.perQuery().use().deciding()).containsExactly(0);
    }
}
