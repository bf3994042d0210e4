package dev.routewright.sim.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Answer;
import dev.routewright.graph.Cache;
import dev.routewright.graph.CallLimits;
import dev.routewright.graph.ContextRule;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Merge;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Router;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Wait;
import dev.routewright.report.PathText;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.QueryPath;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What explain says of branches, rounds, caches, guards and tools. */
class ExplainFlowTest {
    private static QueryPath explain(Cells cells, Document document, int row) {
        return ReferenceInterpreter.explain(document, cells.build(), row, 1);
    }

    private static QueryPath.Step step(QueryPath path, String node) {
        return path.steps().stream()
                .filter(s -> s.node().equals(node))
                .findFirst()
                .orElseThrow();
    }

    private static Drawing race(FanMode mode, Wait wait, Merge merge) {
        return Drawing.start()
                .node(new Fan(new NodeId("fan"), "Both", List.of("x", "y"), mode, Decider.FREE))
                .node(new Join(new NodeId("join"), "Meet", wait, merge, true))
                .llm("a", "a")
                .llm("b", "b")
                .answer("end")
                .edges("query.out>fan", "fan.x>a", "fan.y>b", "a.ok>join", "b.ok>join", "join.out>end");
    }

    private static Cells two() {
        Cells cells = new Cells();
        int row = cells.row("q");
        return cells.cell(row, "a", 1, 1, 400).cell(row, "b", 0, 2, 100);
    }

    @Test
    void branchesAreToldBelowTheirFanWithWhatBecameOfThem() {
        QueryPath path = explain(
                two(),
                race(new FanMode.All(), new Wait.FirstOk(), new Merge.First()).document(),
                0);
        assertThat(path.steps()).extracting(QueryPath.Step::node).containsExactly("query", "fan", "join", "end");
        assertThat(step(path, "fan").branches())
                .extracting(
                        QueryPath.Branch::exit, QueryPath.Branch::how, QueryPath.Branch::start, QueryPath.Branch::end)
                .containsExactly(
                        tuple("x", QueryPath.BranchEnd.STOPPED, 0.0, 100.0),
                        tuple("y", QueryPath.BranchEnd.VOTED, 0.0, 100.0));
        assertThat(PathText.text(path, null, "USD", false)).isEqualTo("""
                Row 0, query q
                ==============
                Task: none recorded

                1. Traffic (query)
                   out leads to Both.
                   So far: 0 USD, 0 ms
                2. Both (parallel)
                   So far: 0 USD, 0 ms
                   Branch x: from 0 to 100 ms; stopped at a, because the wait was over.
                      2.1.1. a (model)
                         a did not end: cost 0.25 [derived], 100 [derived] ms (stopped under way)
                         So far: 0.25 USD, 100 ms
                   Branch y: from 0 to 100 ms; its answer counts.
                      2.2.1. b (model)
                         b answered: quality 0.0000, cost 2, 100 ms
                         ok leads to Meet.
                         So far: 2 USD, 100 ms
                3. Meet (join)
                   waits for = the first answer; vote of y = b, quality 0, after 100 ms
                   Takes out to end: The first answer, that of branch 'y', goes on.
                   Not failed to nowhere: It has what it waits for.
                   So far: 2.25 USD, 100 ms
                4. end (answer)
                   So far: 2.25 USD, 100 ms

                Answered by b: quality 0.0000, cost 2.25 [derived] USD, 100 ms.
                """);
    }

    @Test
    void aHedgedBranchThatWasNotNeededIsTold() {
        QueryPath path = explain(
                two(),
                race(new FanMode.Hedge(List.of(0.0, 500.0)), new Wait.FirstOk(), new Merge.First())
                        .document(),
                0);
        assertThat(step(path, "fan").branches())
                .extracting(QueryPath.Branch::how)
                .containsExactly(QueryPath.BranchEnd.VOTED, QueryPath.BranchEnd.NOT_STARTED);
    }

    @Test
    void aJoinTellsTheVotesAndHowTheyWereMerged() {
        Cells cells = two().said(0, "a", "4").said(0, "b", "5");
        QueryPath.Choice merged = step(
                        explain(
                                cells,
                                race(new FanMode.All(), new Wait.All(), new Merge.Majority())
                                        .document(),
                                0),
                        "join")
                .choice();
        assertThat(merged)
                .isEqualTo(new QueryPath.Choice(
                        "join",
                        List.of(
                                new QueryPath.Input("waits for", "all branches"),
                                new QueryPath.Input("vote of x", "a said '4', quality 1, after 400 ms"),
                                new QueryPath.Input("vote of y", "b said '5', quality 0, after 100 ms")),
                        "Most votes: the answer of branch 'x' goes on.",
                        List.of(new QueryPath.Rejected("failed", null, "It has what it waits for.")),
                        Evidence.RECORDED));
    }

    @Test
    void topKTellsTheScoresAndTheBranchesThatWereLeftOut() {
        Document document = race(
                        new FanMode.TopK(1, new PolicySpec.Utility(0, 1, 0, PolicySpec.Normaliser.NONE)),
                        new Wait.All(),
                        new Merge.First())
                .document();
        QueryPath.Choice choice = step(explain(two(), document, 0), "fan").choice();
        assertThat(choice)
                .isEqualTo(new QueryPath.Choice(
                        "top 1",
                        List.of(new QueryPath.Input("score of x", "-1"), new QueryPath.Input("score of y", "-2")),
                        "They have the largest scores.",
                        List.of(new QueryPath.Rejected("y", "b", "Its score is not among the 1 largest.")),
                        Evidence.RECORDED));
    }

    @Test
    void everyRoundOfALoopIsTold() {
        Cells cells = new Cells();
        int row = cells.row("q");
        cells.cell(row, "a", 0, 1, 100).cell(row, "a", "", 1, 1, 1, 100);
        QueryPath path = explain(
                cells,
                Drawing.start()
                        .node(new Loop(new NodeId("loop"), "Again", 2))
                        .llm("a", "a")
                        .answer("end")
                        .edges("query.out>loop", "loop.again>a", "a.ok>loop", "loop.done>end")
                        .document(),
                0);
        assertThat(path.steps())
                .filteredOn(s -> s.node().equals("loop"))
                .extracting(s -> s.choice().because())
                .containsExactly("Round 1 begins.", "Round 2 of at most 2 begins.", "All 2 rounds were made.");
    }

    @Test
    void aHitNamesTheQueryThatWasStored() {
        Cells cells = new Cells();
        for (String id : List.of("one", "two")) {
            int row = cells.builder.row(id);
            cells.builder.text(row, "the same");
            cells.cell(row, "a", 1, 1, 100);
        }
        Document document = Drawing.start()
                .node(Cache.exact(new NodeId("c"), "Seen"))
                .llm("a", "a")
                .answer("end")
                .edges("query.out>c", "c.miss>a", "a.ok>end", "c.hit>end")
                .document();
        List<QueryPath> paths = List.of(explain(cells, document, 0), explain(cells, document, 1));
        QueryPath hit = paths.get(paths.get(0).cost() == 0 ? 0 : 1);
        QueryPath miss = paths.get(paths.get(0).cost() == 0 ? 1 : 0);
        assertThat(step(miss, "c").choice().because())
                .isEqualTo("No earlier query that it remembers has the same text.");
        assertThat(step(hit, "c").choice().inputs())
                .containsExactly(
                        new QueryPath.Input("stored query", miss.id()), new QueryPath.Input("stored text", "the same"));
        assertThat(step(hit, "c").choice().because())
                .isEqualTo("It remembers an earlier query of the same words."
                        + " That asked the same, so its quality is inherited.");
    }

    @Test
    void toolsGuardsDecidersAndRetriesAreTold() {
        Cells cells = new Cells();
        int row = cells.row("q");
        cells.cell(row, "a", 1, 1, 1000).cell(row, "search", 0, 0.5, 10);
        cells.builder.number(row, "risk", 0.25);
        LinkedHashMap<String, String> sets = new LinkedHashMap<>();
        sets.put("depth", "3");
        QueryPath path = explain(
                cells,
                Drawing.start()
                        .node(new Guard(
                                new NodeId("g"), "Risk", new Detector.Score("risk", 0.5), Decider.stated(0.25, 8.0)))
                        .node(new Tool(new NodeId("t"), "Search", "search", "", "rag", sets))
                        .node(new Llm(
                                new NodeId("a"),
                                "Slow",
                                "a",
                                new CallLimits(null, 500.0, 1, 0),
                                new ContextRule.SameAsBase()))
                        .node(new Answer(new NodeId("no"), "No", Answer.Ending.REFUSED, "slow"))
                        .node(new Router(new NodeId("r"), "r", List.of("x"), new PolicySpec.Always("x")))
                        .edges("query.out>g", "g.pass>t", "g.block>no", "t.ok>a", "a.ok>no", "a.failed>r", "r.x>no")
                        .document(),
                0);
        assertThat(path.refused()).isTrue();
        assertThat(step(path, "g").choice().because()).isEqualTo("The score 0.25 is below the cut 0.5.");
        assertThat(step(path, "g").calls())
                .singleElement()
                .satisfies(call -> assertThat(call.isDeciding()).isTrue());
        assertThat(step(path, "t").tags()).containsExactly("rag");
        assertThat(step(path, "t").attributes()).isEqualTo(sets);
        assertThat(step(path, "a").calls())
                .extracting(QueryPath.Call::note)
                .containsExactly("stopped by the time-out of 500 ms", "stopped by the time-out of 500 ms");
        assertThat(PathText.text(path, null, null, false))
                .contains(
                        "Stated numbers to decide: cost",
                        "Carries the tag rag.",
                        "Carries depth = 3.",
                        "a failed: cost",
                        "Refused: quality 0");
    }
}
