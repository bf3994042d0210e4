package dev.routewright.editor.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Answer;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Query;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {
    @Test
    void aSharedTargetIsListedOnceAndReferredToElsewhere() {
        RoutingGraph graph = graph(
                List.of(query("q"), model("m"), model("n"), answer("a")), "q out m", "m ok a", "m failed n", "n ok a");
        assertThat(text(graph))
                .containsExactly(
                        "q",
                        "  .out",
                        "    m",
                        "      .ok",
                        "        a",
                        "      .failed",
                        "        n",
                        "          .ok",
                        "            a*",
                        "          .failed");
    }

    @Test
    void aCircleEndsInAReference() {
        RoutingGraph graph = graph(List.of(query("q"), task("t"), task("u")), "q out t", "t out u", "u out t");
        assertThat(text(graph))
                .containsExactly("q", "  .out", "    t", "      .out", "        u", "          .out", "            t*");
    }

    @Test
    void aCircleThatNothingLeadsIntoIsListedToo() {
        RoutingGraph graph = graph(List.of(task("t"), task("u")), "t out u", "u out t");
        assertThat(text(graph)).containsExactly("t", "  .out", "    u", "      .out", "        t*");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyNodeHasOneLineAndEveryExitOne(long seed) {
        Random random = new Random(seed);
        List<Node> nodes = new ArrayList<>(List.of(query("n0")));
        for (int i = 1; i < 40; i++) {
            nodes.add(random.nextBoolean() ? model("n" + i) : random.nextBoolean() ? task("n" + i) : answer("n" + i));
        }
        List<String> wires = new ArrayList<>();
        for (Node node : nodes) {
            for (String exit : node.exits()) {
                if (random.nextInt(4) > 0) {
                    wires.add(node.id() + " " + exit + " n" + (1 + random.nextInt(39)));
                }
            }
        }
        RoutingGraph graph = graph(nodes, wires.toArray(String[]::new));
        List<String> text = text(graph);
        assertThat(text.stream().map(String::strip).filter(line -> !line.startsWith(".") && !line.endsWith("*")))
                .containsExactlyInAnyOrderElementsOf(
                        nodes.stream().map(n -> n.id().toString()).toList());
        assertThat(text.stream().filter(line -> line.strip().startsWith(".")))
                .hasSize(nodes.stream().mapToInt(n -> n.exits().size()).sum());
    }

    private static List<String> text(RoutingGraph graph) {
        List<String> text = new ArrayList<>();
        Lines.of(graph).below().forEach(line -> write(line, "", text));
        return text;
    }

    private static void write(Lines lines, String indent, List<String> to) {
        to.add(indent
                + switch (lines.line()) {
                    case Line.OfNode of -> of.node() + (of.reference() ? "*" : "");
                    case Line.OfExit of -> "." + of.exit();
                    case Line.Top top -> throw new AssertionError("the top line is not below another");
                });
        lines.below().forEach(below -> write(below, indent + "  ", to));
    }

    private static RoutingGraph graph(List<Node> nodes, String... wires) {
        LinkedHashMap<NodeId, Node> byId = new LinkedHashMap<>();
        nodes.forEach(node -> byId.put(node.id(), node));
        LinkedHashMap<EdgeId, Edge> edges = new LinkedHashMap<>();
        for (String wire : wires) {
            String[] parts = wire.split(" ");
            EdgeId id = new EdgeId("e" + edges.size());
            edges.put(id, new Edge(id, new NodeId(parts[0]), parts[1], new NodeId(parts[2])));
        }
        return new RoutingGraph(byId, edges);
    }

    private static Node query(String id) {
        return new Query(new NodeId(id), id, "", SplitPart.ALL, List.of());
    }

    private static Node model(String id) {
        return new Llm(new NodeId(id), id, "p");
    }

    private static Node task(String id) {
        return new Task(new NodeId(id), id, "", new Condition.Everything(), List.of(Node.OUT), null);
    }

    private static Node answer(String id) {
        return new Answer(new NodeId(id), id);
    }
}
