package dev.routewright.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegionsTest {
    static LongStream seeds() {
        return LongStream.range(0, 600);
    }

    private static NodeId id(String id) {
        return Drawing.id(id);
    }

    private static Node fan(String id, String... exits) {
        return new Fan(id(id), id, List.of(exits));
    }

    private static Node join(String id) {
        return new Join(id(id), id, new Wait.All(), new Merge.First(), false);
    }

    private static Node loop(String id) {
        return new Loop(id(id), id, 2);
    }

    private static Node discard(String id) {
        return new Answer(id(id), id, Answer.Ending.DISCARD, "");
    }

    private static Regions of(Drawing drawing) {
        return drawing.done().graph().regions();
    }

    private static List<String> flaws(Drawing drawing) {
        return of(drawing).flaws().stream()
                .map(f -> f.kind() + " " + f.at() + " "
                        + (f.edge() == null ? "-" : f.edge().value()) + " " + f.others())
                .toList();
    }

    /** Two branches of one call each. */
    private static Drawing parallel() {
        return Drawing.start()
                .query("q")
                .node(fan("f", "x", "y"))
                .llm("m", "mini")
                .llm("n", "mini")
                .node(join("j"))
                .answer("a")
                .edge("q", "out", "f")
                .edge("f", "x", "m")
                .edge("f", "y", "n")
                .edge("m", "ok", "j")
                .edge("n", "ok", "j")
                .edge("j", "out", "a");
    }

    @Test
    void aFanAndItsJoinAreFoundWithWhatLiesBetween() {
        Regions regions = of(parallel());
        assertThat(regions.joinOf(id("f"))).isEqualTo(id("j"));
        assertThat(regions.fanOf(id("j"))).isEqualTo(id("f"));
        assertThat(regions.branchOf(id("m"))).isEqualTo(new Regions.Branch(id("f"), List.of("x")));
        assertThat(regions.branchOf(id("j"))).isNull();
        assertThat(regions.inside(id("f"))).containsExactly(id("m"), id("n"));
        assertThat(regions.flaws()).isEmpty();
    }

    @Test
    void aFanInsideABranchNests() {
        Regions regions = of(Drawing.start()
                .query("q")
                .node(fan("f", "x", "y"))
                .node(fan("g", "u", "v"))
                .llm("m", "mini")
                .node(join("i"))
                .node(join("j"))
                .node(discard("d"))
                .answer("a")
                .edge("q", "out", "f")
                .edge("f", "x", "g")
                .edge("f", "y", "d")
                .edge("g", "u", "m")
                .edge("g", "v", "m")
                .edge("m", "ok", "i")
                .edge("i", "out", "j")
                .edge("j", "out", "a"));
        assertThat(regions.flaws()).isEmpty();
        assertThat(regions.joinOf(id("f"))).isEqualTo(id("j"));
        assertThat(regions.joinOf(id("g"))).isEqualTo(id("i"));
        assertThat(regions.fansAround(id("m"))).containsExactly(id("f"), id("g"));
        assertThat(regions.branchOf(id("m"))).isEqualTo(new Regions.Branch(id("g"), List.of("u", "v")));
        assertThat(regions.branchIn(id("m"), id("f"))).isEqualTo(new Regions.Branch(id("f"), List.of("x")));
        assertThat(regions.branchOf(id("i"))).isEqualTo(new Regions.Branch(id("f"), List.of("x")));
    }

    @Test
    void aLoopKnowsItsBodyAndWhichEdgesComeBack() {
        Drawing drawing = Drawing.start()
                .query("q")
                .node(loop("l"))
                .llm("m", "mini")
                .verifier("v", new ScoreSource.Agreement())
                .answer("a")
                .edge("q", "out", "l")
                .edge("l", "again", "m")
                .edge("m", "ok", "v")
                .edge("v", "reject", "l")
                .edge("v", "accept", "a")
                .edge("l", "done", "a");
        Regions regions = of(drawing);
        assertThat(regions.flaws()).isEmpty();
        assertThat(regions.bodyOf(id("l"))).containsExactly(id("m"), id("v"));
        assertThat(regions.loopAround(id("v"))).isEqualTo(id("l"));
        assertThat(regions.loopAround(id("l"))).isNull();
        assertThat(drawing.done().graph().edges().keySet().stream().filter(regions::isReturn))
                .containsExactly(new EdgeId("e3"));
    }

    @Test
    void circlesThatNoLoopEndsAreTold() {
        assertThat(flaws(Drawing.start()
                        .query("q")
                        .llm("m", "mini")
                        .llm("n", "mini")
                        .edge("q", "out", "m")
                        .edge("m", "ok", "n")
                        .edge("n", "ok", "m")))
                .containsExactly("CIRCLE_WITHOUT_LOOP m - [m, n]");
        assertThat(flaws(Drawing.start()
                        .query("q")
                        .node(loop("l"))
                        .llm("m", "mini")
                        .answer("a")
                        .edge("q", "out", "l")
                        .edge("l", "again", "a")
                        .edge("l", "done", "m")
                        .edge("m", "ok", "l")))
                .containsExactly("CIRCLE_BY_DONE l - [l, m]");
        assertThat(flaws(Drawing.start()
                        .query("q")
                        .node(loop("l"))
                        .node(loop("k"))
                        .llm("m", "mini")
                        .answer("a")
                        .edge("q", "out", "l")
                        .edge("l", "again", "k")
                        .edge("k", "again", "m")
                        .edge("m", "ok", "k")
                        .edge("k", "done", "l")
                        .edge("l", "done", "a")))
                .containsExactly("CIRCLE_OF_SEVERAL_LOOPS l - [l, k]");
    }

    @Test
    void anEdgeThatSkipsItsJoinIsTold() {
        assertThat(flaws(parallel().edge("m", "failed", "a"))).containsExactly("LEAVES_BRANCH m e6 [f]");
    }

    @Test
    void anEdgeIntoABranchFromOutsideIsTold() {
        assertThat(flaws(parallel().edge("j", "failed", "n")))
                .containsExactly("CIRCLE_WITHOUT_LOOP j - [j, n]", "ENTERS_BRANCH j e6 [f]");
        assertThat(flaws(Drawing.start()
                        .query("q")
                        .router("r", new PolicySpec.Random(), "s", "t")
                        .node(fan("f", "x", "y"))
                        .llm("m", "mini")
                        .llm("n", "mini")
                        .node(join("j"))
                        .answer("a")
                        .edge("q", "out", "r")
                        .edge("r", "s", "f")
                        .edge("r", "t", "n")
                        .edge("f", "x", "m")
                        .edge("f", "y", "n")
                        .edge("m", "ok", "j")
                        .edge("n", "ok", "j")
                        .edge("j", "out", "a")))
                .containsExactly("ENTERS_BRANCH r e2 [f]");
    }

    @Test
    void branchesThatEndAtDifferentJoinsAreTold() {
        assertThat(flaws(Drawing.start()
                        .query("q")
                        .node(fan("f", "x", "y"))
                        .node(join("j"))
                        .node(join("k"))
                        .answer("a")
                        .edge("q", "out", "f")
                        .edge("f", "x", "j")
                        .edge("f", "y", "k")
                        .edge("j", "out", "a")
                        .edge("k", "out", "a")))
                .containsExactly("DIFFERENT_JOINS f - [j, k]");
    }

    @Test
    void fansAndJoinsThatStandAloneAreTold() {
        assertThat(flaws(Drawing.start()
                        .query("q")
                        .node(join("j"))
                        .answer("a")
                        .edge("q", "out", "j")
                        .edge("j", "out", "a")))
                .containsExactly("JOIN_WITHOUT_FAN j - []");
        assertThat(flaws(Drawing.start()
                        .query("q")
                        .node(fan("f", "x"))
                        .llm("m", "mini")
                        .answer("a")
                        .edge("q", "out", "f")
                        .edge("f", "x", "m")
                        .edge("m", "ok", "a")))
                .containsExactly("ANSWER_IN_BRANCH a - [f]", "FAN_WITHOUT_JOIN f - []");
    }

    @Test
    void aJoinOfTwoFansIsTold() {
        assertThat(flaws(Drawing.start()
                        .query("q")
                        .router("r", new PolicySpec.Random(), "s", "t")
                        .node(fan("f", "x"))
                        .node(fan("g", "x"))
                        .node(join("j"))
                        .answer("a")
                        .edge("q", "out", "r")
                        .edge("r", "s", "f")
                        .edge("r", "t", "g")
                        .edge("f", "x", "j")
                        .edge("g", "x", "j")
                        .edge("j", "out", "a")))
                .containsExactly("FAN_WITHOUT_JOIN g - []", "JOIN_OF_SEVERAL_FANS j e4 [f, g]");
    }

    @Test
    void anInnerFanThatSkipsToTheOuterJoinIsTold() {
        assertThat(flaws(parallel()
                        .node(fan("g", "u"))
                        .llm("o", "mini")
                        .edge("m", "failed", "g")
                        .edge("g", "u", "o")
                        .edge("o", "ok", "j")))
                .containsExactly("FAN_WITHOUT_JOIN g - []", "LEAVES_BRANCH o e8 [g]");
    }

    @Test
    void endsOfTheWrongKindAreTold() {
        assertThat(flaws(parallel()
                        .node(discard("d"))
                        .answer("b")
                        .edge("j", "failed", "d")
                        .edge("m", "failed", "b")))
                .containsExactly("DISCARD_OUTSIDE d - []", "ANSWER_IN_BRANCH b - [f]");
    }

    @Test
    void brokenEdgesAndUnreachedNodesAreLeftOut() {
        Drawing drawing = parallel()
                .node(join("k"))
                .edge("k", "out", "gone")
                .edge("gone", "out", "k")
                .edge("m", "x", "k");
        assertThat(flaws(drawing)).isEmpty();
        assertThat(of(drawing).isReached(id("k"))).isFalse();
        assertThat(RoutingGraph.EMPTY.regions().flaws()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void soundDrawingsHaveTheRegionsThatTryingAllWaysGives(long seed) {
        RoutingGraph graph = RandomRegions.sound(seed);
        Regions regions = graph.regions();
        assertThat(regions.flaws()).isEmpty();
        assertThat(RegionsTwin.told(graph, regions)).isEqualTo(new RegionsTwin(graph).regions());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDrawingHasFlawsJustWhereSomeWayIsUnsound(long seed) {
        RoutingGraph graph = RandomRegions.moved(seed);
        Regions regions = graph.regions();
        RegionsTwin twin = new RegionsTwin(graph);
        assertThat(regions.flaws().isEmpty()).isEqualTo(twin.isSound());
        if (twin.isSound()) {
            assertThat(RegionsTwin.told(graph, regions)).isEqualTo(twin.regions());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noDrawingIsTooOdd(long seed) {
        RoutingGraph graph = RandomDocuments.of(seed).graph();
        assertThatCode(() -> graph.regions()).doesNotThrowAnyException();
    }

    @Test
    void aLongChainOfNestedFansEnds() {
        SequencedMap<NodeId, Node> nodes = new LinkedHashMap<>();
        SequencedMap<EdgeId, Edge> edges = new LinkedHashMap<>();
        nodes.put(id("f0"), new Query(id("f0"), "", "main", SplitPart.ALL, List.of()));
        for (int i = 1; i <= 400; i++) {
            nodes.put(id("f" + i), fan("f" + i, "x", "y"));
            int before = i - 1;
            String exit = before == 0 ? Node.OUT : "x";
            edges.put(new EdgeId("e" + i), new Edge(new EdgeId("e" + i), id("f" + before), exit, id("f" + i)));
            edges.put(new EdgeId("b" + i), new Edge(new EdgeId("b" + i), id("f" + i), "y", id("f1")));
        }
        assertThat(new RoutingGraph(nodes, edges).regions().fansAround(id("f400")))
                .hasSize(399);
    }
}
