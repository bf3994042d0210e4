package dev.routewright.graph.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Answer;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Document;
import dev.routewright.graph.Drawing;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Llm;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import dev.routewright.graph.Query;
import dev.routewright.graph.ScoreSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BridgeAndSpliceTest {
    private int edges;
    private final Supplier<EdgeId> ids = () -> new EdgeId("new" + ++edges);

    private static Set<String> wires(Document document) {
        return document.graph().edges().values().stream()
                .map(e -> e.from() + "." + e.exit() + " " + e.to())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<NodeId> ids(String... names) {
        return List.of(names).stream().map(NodeId::new).collect(Collectors.toSet());
    }

    private Set<String> without(Document document, String... gone) {
        return wires(
                new Draft(document).add(Bridge.edits(document, ids(gone), ids)).now());
    }

    /** q asks t, which calls m, judged by v: accepted to a, rejected to n, which goes to a too. */
    private static Drawing cascade() {
        return Drawing.start()
                .query("q", "code")
                .task("t", new Condition.OneOf("task", Set.of("code")))
                .llm("m", "")
                .verifier("v", new ScoreSource.Column("s"))
                .llm("n", "")
                .answer("a")
                .answer("b")
                .edge("q", "code", "t")
                .edge("t", "out", "m")
                .edge("m", "ok", "v")
                .edge("v", "accept", "a")
                .edge("v", "reject", "n")
                .edge("n", "ok", "a");
    }

    @Test
    void neighboursAreConnectedWhereOneWayLedThrough() {
        Document d = cascade().done();
        assertThat(without(d, "m")).contains("t.out v");
        assertThat(without(d, "n")).contains("v.reject a", "v.accept a");
        assertThat(without(d, "t", "m")).as("several that follow each other").contains("q.out v");
        assertThat(without(d, "v", "n")).as("two exits that lead to one place").contains("m.ok a");
    }

    @Test
    void anExitStaysOpenWhereSeveralWaysOrNoneCameOut() {
        Document d = cascade().done();
        assertThat(without(d, "v")).containsExactlyInAnyOrder("q.code t", "t.out m", "n.ok a");
        assertThat(without(d, "a")).doesNotContain("v.accept n");
    }

    @Test
    void aTaskThatWasAskedLeavesTheQueryPlainOrItsRestAsItWas() {
        Document d = cascade().done();
        assertThat(without(d, "t")).contains("q.out m");
        Document two = cascade()
                .task("rest", new Condition.Everything())
                .edge("q", "other", "rest")
                .done();
        assertThat(without(two, "t")).contains("q.out rest").doesNotContain("q.out m");
    }

    @Test
    void aNodeIsPutIntoAConnectionByItsFirstExit() {
        Document d = cascade().done();
        Edge edge = Objects.requireNonNull(d.graph().edgeAt(new NodeId("m"), "ok"));
        Llm more = new Llm(new NodeId("x"), "more", "");
        assertThat(Splice.fit(d, edge, more).allowed()).isTrue();
        Document after = new Draft(d)
                .add(Splice.add(edge, more, new Position(8, 8), ids))
                .now();
        assertThat(wires(after)).contains("m.ok x", "x.ok v").doesNotContain("m.ok v");
        assertThat(after.placement().of(more.id())).isEqualTo(new Position(8, 8));
        assertThat(Splice.label(more)).isEqualTo("Insert 'more'");
    }

    @Test
    void aNodeOfTheDrawingIsPutInWhereItHasNoWires() {
        Document d = cascade().llm("free", "").done();
        Edge edge = Objects.requireNonNull(d.graph().edgeAt(new NodeId("m"), "ok"));
        Llm free = (Llm) Objects.requireNonNull(d.graph().nodes().get(new NodeId("free")));
        Document after = new Draft(d)
                .add(Splice.move(edge, free, new Position(8, 8), ids))
                .now();
        assertThat(wires(after)).contains("m.ok free", "free.ok v");
        assertThat(Splice.fit(d, edge, Objects.requireNonNull(d.graph().nodes().get(new NodeId("n"))))
                        .says())
                .contains("connections of its own")
                .contains("Maybe");
    }

    @Test
    void whatCannotStandBetweenIsRefused() {
        Document d = cascade().done();
        Edge plain = Objects.requireNonNull(d.graph().edgeAt(new NodeId("m"), "ok"));
        Edge asked = Objects.requireNonNull(d.graph().edgeAt(new NodeId("q"), "code"));
        assertThat(Splice.fit(d, plain, new Answer(new NodeId("x"), "End")).says())
                .contains("ends the way");
        assertThat(Splice.fit(
                                d,
                                plain,
                                new Query(new NodeId("x"), "In", "", dev.routewright.graph.SplitPart.ALL, List.of()))
                        .says())
                .contains("where queries enter");
        assertThat(Splice.fit(d, asked, new Llm(new NodeId("x"), "more", "")).says())
                .contains("asks a Task");
        Edge gone = new Edge(new EdgeId("gone"), new NodeId("nobody"), "ok", new NodeId("v"));
        assertThat(Splice.fit(d, gone, new Llm(new NodeId("x"), "more", "")).allowed())
                .isFalse();
    }
}
