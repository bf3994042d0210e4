package dev.routewright.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Condition;
import dev.routewright.graph.DatasetRef.Split;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Task;
import dev.routewright.graph.Unknown;
import dev.routewright.graph.check.Finding;
import dev.routewright.sim.Drawing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class PlanCompilerTest {
    @Test
    void anEmptyDrawingIsRefused() {
        assertThat(refused(new Drawing())).containsExactly("no-query");
    }

    @Test
    void aSecondQueryIsRefused() {
        assertThat(refused(single().node(new Query(new NodeId("q2"), "q2", "d", SplitPart.ALL, List.of()))))
                .containsExactly("several-queries");
    }

    @Test
    void aKindThatIsNotRunIsRefusedWhereQueriesReachItOnly() throws Exception {
        Unknown cache = new Unknown(new NodeId("cache"), "Cache", "cache", List.of("hit", "miss"), "{}");
        assertThat(refused(single().node(cache).edges("m.failed>cache", "cache.hit>end", "cache.miss>end")))
                .containsExactly("not-yet-runnable");
        assertThat(compile(single().node(cache)).op()).containsExactly(Op.PASS, Op.CALL, Op.END, Op.END);
    }

    @Test
    void aCircleIsRefused() {
        assertThat(refused(Drawing.start().llm("a", "p").llm("b", "p").edges("query.out>a", "a.ok>b", "b.ok>a")))
                .containsExactly("cycle");
    }

    @Test
    void twoEdgesAtOneExitAndEdgesIntoNothingAreRefused() {
        assertThat(refused(single().edges("m.ok>end"))).containsExactly("several-edges");
        assertThat(refused(single().edges("m.failed>gone"))).containsExactly("dangling-edge");
    }

    @Test
    void policiesThatDisagreeWithTheirExitsAreRefusedAllAtOnce() {
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        weights.put("a", 0.0);
        assertThat(refused(Drawing.start()
                        .router("r1", new PolicySpec.Always("z"), "a")
                        .router("r2", new PolicySpec.Split(weights), "a")
                        .router("r3", new PolicySpec.Threshold("length", List.of(1.0)), "a")
                        .router("r4", new PolicySpec.Threshold("length", List.of(2.0, 1.0)), "a", "b", "c")
                        .router("r5", rules("["), "a")
                        .answer("end")
                        .edges(
                                "query.out>r1",
                                "r1.a>r2",
                                "r2.a>r3",
                                "r3.a>r4",
                                "r4.a>r5",
                                "r4.b>end",
                                "r4.c>end",
                                "r5.a>end")))
                .containsExactly(
                        "exit-mismatch", "weights-not-100", "exit-mismatch", "cuts-not-ascending", "bad-regex");
    }

    @Test
    void aDispatchExitThatLeadsToNoTaskIsRefused() {
        Drawing drawing = new Drawing()
                .node(new Query(new NodeId("query"), "q", "d", SplitPart.ALL, List.of("t")))
                .llm("m", "p")
                .answer("end")
                .edges("query.t>m", "query.other>end", "m.ok>end");
        assertThat(refused(drawing)).containsExactly("task-exit-without-task");
    }

    @Test
    void aTaskWithSeveralExitsNeedsAPolicy() {
        Task task = new Task(new NodeId("t"), "t", "", new Condition.Everything(), List.of("a", "b"), null);
        assertThat(refused(Drawing.start().node(task).answer("end").edges("query.out>t", "t.a>end", "t.b>end")))
                .containsExactly("no-policy");
    }

    @Test
    void anExitThatLeadsNowhereIsRefusedUnlessItIsAFailedCalls() throws Exception {
        assertThat(refused(Drawing.start().llm("m", "p").edges("query.out>m"))).containsExactly("unconnected-exit");
        assertThat(compile(single()).exitTarget()).containsExactly(1, 2, ExecutionPlan.UNCONNECTED);
    }

    @Test
    void aRenamedNodeKeepsThePlansIdentityAndAChangedNumberDoesNot() throws Exception {
        Node renamed = single().document().graph().nodes().get(new NodeId("m")).withLabel("another name");
        assertThat(compile(single().node(renamed)).id())
                .isEqualTo(compile(single()).id());
        assertThat(compile(single().llm("m", "q")).id())
                .isNotEqualTo(compile(single()).id());
    }

    private static PolicySpec rules(String regex) {
        return new PolicySpec.Rules(List.of(new PolicySpec.Rule(new Condition.Matches("text", regex), "a")), "a");
    }

    private static Drawing single() {
        return Drawing.start().llm("m", "p").answer("end").edges("query.out>m", "m.ok>end");
    }

    private static ExecutionPlan compile(Drawing drawing) throws PlanRefused {
        return PlanCompiler.compile(drawing.document().graph(), dataset(), new Split.None());
    }

    private static List<String> refused(Drawing drawing) {
        RoutingGraph graph = drawing.document().graph();
        PlanRefused refused =
                catchThrowableOfType(PlanRefused.class, () -> PlanCompiler.compile(graph, dataset(), new Split.None()));
        assertThat(refused.findings())
                .allMatch(
                        f -> f.severity() == Finding.Severity.ERROR && !f.fix().isBlank());
        return refused.findings().stream().map(Finding::code).toList();
    }

    private static Dataset dataset() {
        DatasetBuilder builder = new DatasetBuilder("d", "long");
        builder.profile("p");
        builder.profile("q");
        return builder.quality(builder.row("0"), 0, 1, Evidence.RECORDED).build();
    }
}
