package dev.routewright.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.routewright.graph.PortRules.Entry;
import dev.routewright.graph.PortRules.Exit;
import dev.routewright.graph.PortRules.Rule;
import dev.routewright.graph.check.Codes;
import dev.routewright.graph.check.DrawingChecks;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.edit.EditRejected;
import dev.routewright.graph.edit.Edits;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PortRulesTest {
    /** What checks say about a connection as such; everything else is about the rest of the drawing. */
    private static final Set<String> CONNECTION =
            Set.of(Codes.EDGE_INTO_QUERY, Codes.TASK_EXIT_WITHOUT_TASK, Codes.CYCLE);

    private static final String MATRIX = """
            exit \\ entry  QUERY      TASK       ROUTER     GUARD      CACHE      MODEL      AGENT      TOOL       PERSON     VERIFIER   PARALLEL   JOIN       LOOP       ANSWER     UNKNOWN
            QUERY         NO_ENTRY   FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS
            QUERY_CHOICE  NO_ENTRY   FITS       TASKS_ONLY TASKS_ONLY TASKS_ONLY TASKS_ONLY TASKS_ONLY TASKS_ONLY TASKS_ONLY TASKS_ONLY TASKS_ONLY TASKS_ONLY TASKS_ONLY TASKS_ONLY TASKS_ONLY
            TASK          NO_ENTRY   FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS
            ROUTER        NO_ENTRY   FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS
            GUARD         NO_ENTRY   FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS
            CACHE         NO_ENTRY   FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS
            MODEL         NO_ENTRY   FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS
            AGENT         NO_ENTRY   FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS
            TOOL          NO_ENTRY   FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS
            PERSON        NO_ENTRY   FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS
            VERIFIER      NO_ENTRY   FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS
            PARALLEL      NO_ENTRY   FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS
            JOIN          NO_ENTRY   FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS
            LOOP          NO_ENTRY   FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS
            ANSWER        NO_EXIT    NO_EXIT    NO_EXIT    NO_EXIT    NO_EXIT    NO_EXIT    NO_EXIT    NO_EXIT    NO_EXIT    NO_EXIT    NO_EXIT    NO_EXIT    NO_EXIT    NO_EXIT    NO_EXIT
            UNKNOWN       NO_ENTRY   FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS       FITS
            """;

    static Stream<Arguments> pairs() {
        return Arrays.stream(Exit.values())
                .flatMap(exit -> Arrays.stream(Entry.values()).map(entry -> Arguments.of(exit, entry)));
    }

    @Test
    void theTableIsAsItIsWrittenOutHere() {
        StringBuilder table = new StringBuilder("exit \\ entry ")
                .append(Arrays.stream(Entry.values()).map(Enum::name).collect(Collectors.joining(" ")));
        for (Exit exit : Exit.values()) {
            table.append('\n').append(exit);
            for (Entry entry : Entry.values()) {
                table.append(' ').append(PortRules.rule(exit, entry));
            }
        }
        assertThat(table.toString()).isEqualTo(MATRIX.replaceAll(" +", " ").strip());
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("pairs")
    void editsAndChecksAgreeWithTheTable(Exit exit, Entry entry) throws EditRejected {
        Node from = leaving(exit);
        Node to = entered(entry);
        String name = exit == Exit.QUERY_CHOICE
                ? "ask"
                : from.exits().isEmpty() ? Node.OUT : from.exits().getFirst();
        Document bare = Drawing.start().node(from).node(to).done();
        Edge edge = new Edge(new EdgeId("e"), from.id(), name, to.id());
        LinkedHashMap<EdgeId, Edge> edges = new LinkedHashMap<>(Map.of(edge.id(), edge));
        Document drawn = bare.withGraph(new RoutingGraph(bare.graph().nodes(), edges));
        List<String> told = DrawingChecks.of(drawn).stream()
                .map(Finding::code)
                .filter(CONNECTION::contains)
                .toList();
        Rule rule = PortRules.rule(exit, entry);

        assertThat(Exit.of(from, name)).isEqualTo(exit);
        assertThat(Entry.of(to)).isEqualTo(entry);
        assertThat(PortRules.between(from, name, to).allowed()).isEqualTo(rule == Rule.FITS);
        assertThat(PortRules.hasEntry(to)).isEqualTo(entry != Entry.QUERY);
        if (rule == Rule.FITS) {
            assertThat(Edits.apply(bare, new Edit.AddEdge(edge))).isEqualTo(drawn);
            assertThat(told).isEmpty();
        } else {
            assertThatThrownBy(() -> Edits.apply(bare, new Edit.AddEdge(edge)))
                    .isInstanceOf(EditRejected.class)
                    .hasMessageContaining("Maybe");
            assertThat(PortRules.between(from, name, to).says()).contains("Maybe");
        }
        if (rule == Rule.NO_ENTRY) {
            assertThat(told).containsExactly(Codes.EDGE_INTO_QUERY);
        } else if (rule == Rule.TASKS_ONLY) {
            assertThat(told).containsExactly(Codes.TASK_EXIT_WITHOUT_TASK);
        }
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("pairs")
    void aNodeNeverLeadsToItself(Exit exit, Entry entry) {
        Node node = leaving(exit);
        assertThat(PortRules.between(node, "out", node).says())
                .contains("itself")
                .contains("Maybe");
    }

    @Test
    void aCircleIsSeenHoweverLong() {
        Document line = Drawing.start()
                .query("q")
                .llm("a", "")
                .llm("b", "")
                .llm("c", "")
                .edge("q", "out", "a")
                .edge("a", "ok", "b")
                .edge("b", "ok", "c")
                .done();
        assertThat(PortRules.closesCircle(line.graph(), Drawing.id("c"), Drawing.id("a")))
                .isTrue();
        assertThat(PortRules.closesCircle(line.graph(), Drawing.id("a"), Drawing.id("c")))
                .isFalse();
    }

    @Test
    void aCircleThatPassesALoopEnds() {
        Document line = Drawing.start()
                .query("q")
                .llm("a", "")
                .llm("b", "")
                .edge("q", "out", "a")
                .edge("a", "ok", "b")
                .done();
        assertThat(PortRules.closesEndlessCircle(line.graph(), Drawing.id("b"), Drawing.id("a")))
                .isTrue();
        SequencedMap<NodeId, Node> nodes = new LinkedHashMap<>(line.graph().nodes());
        nodes.put(Drawing.id("b"), new Loop(Drawing.id("b"), "b", 3));
        RoutingGraph looped = new RoutingGraph(nodes, line.graph().edges());
        assertThat(PortRules.closesEndlessCircle(looped, Drawing.id("b"), Drawing.id("a")))
                .isFalse();
        assertThat(PortRules.closesCircle(looped, Drawing.id("b"), Drawing.id("a")))
                .isTrue();
    }

    private static Node leaving(Exit exit) {
        NodeId id = new NodeId("from");
        return switch (exit) {
            case QUERY -> new Query(id, "From", "main", SplitPart.ALL, List.of());
            case QUERY_CHOICE -> new Query(id, "From", "main", SplitPart.ALL, List.of("ask"));
            case TASK -> new Task(id, "From", "", new Condition.Everything(), List.of(Node.OUT), null);
            case ROUTER -> new Router(id, "From", List.of("one"), new PolicySpec.Always("one"));
            case GUARD -> new Guard(id, "From", new Detector.Score("s", 0.5), Decider.FREE);
            case CACHE -> Cache.exact(id, "From");
            case AGENT -> Agent.direct(id, "From", "p");
            case TOOL -> new Tool(id, "From", "p", "t");
            case PERSON -> new Person(id, "From", "p");
            case PARALLEL -> new Fan(id, "From", List.of("one"));
            case JOIN -> new Join(id, "From", new Wait.All(), new Merge.First(), true);
            case LOOP -> new Loop(id, "From", 2);
            case MODEL -> new Llm(id, "From", "p");
            case VERIFIER -> new Verifier(id, "From", new ScoreSource.Column("s"), 0.5, null, null);
            case ANSWER -> new Answer(id, "From");
            case UNKNOWN ->
                new Unknown(id, "From", "hologram", List.of("pass"), "{\"id\": \"from\", \"kind\": \"hologram\"}");
        };
    }

    private static Node entered(Entry entry) {
        NodeId id = new NodeId("to");
        return switch (entry) {
            case QUERY -> new Query(id, "To", "main", SplitPart.ALL, List.of());
            case TASK -> new Task(id, "To", "", new Condition.Everything(), List.of(Node.OUT), null);
            case ROUTER -> new Router(id, "To", List.of("one"), new PolicySpec.Always("one"));
            case GUARD -> new Guard(id, "To", new Detector.Score("s", 0.5), Decider.FREE);
            case CACHE -> Cache.exact(id, "To");
            case AGENT -> Agent.direct(id, "To", "p");
            case TOOL -> new Tool(id, "To", "p", "t");
            case PERSON -> new Person(id, "To", "p");
            case PARALLEL -> new Fan(id, "To", List.of("one"));
            case JOIN -> new Join(id, "To", new Wait.All(), new Merge.First(), true);
            case LOOP -> new Loop(id, "To", 2);
            case MODEL -> new Llm(id, "To", "p");
            case VERIFIER -> new Verifier(id, "To", new ScoreSource.Column("s"), 0.5, null, null);
            case ANSWER -> new Answer(id, "To");
            case UNKNOWN ->
                new Unknown(id, "To", "hologram", List.of("pass"), "{\"id\": \"to\", \"kind\": \"hologram\"}");
        };
    }
}
