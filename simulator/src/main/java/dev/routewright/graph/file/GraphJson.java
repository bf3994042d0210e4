package dev.routewright.graph.file;

import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.RoutingGraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Nodes and edges together: ids are unique, edges end at nodes and leave by exits, one edge per exit. */
final class GraphJson {
    private final Problems problems;
    private final NodeJson nodeJson;
    private final SequencedMap<NodeId, Node> nodes = new LinkedHashMap<>();
    private final SequencedMap<EdgeId, Edge> edges = new LinkedHashMap<>();
    /** Ids that the file gives to nodes, those of broken nodes included, so that one fault is told once. */
    private final Set<String> declared = new HashSet<>();

    private final Set<NodeId> broken = new HashSet<>();

    GraphJson(String text, Problems problems) {
        this.problems = problems;
        this.nodeJson = new NodeJson(text, problems);
    }

    RoutingGraph read(Fields graph) {
        List<Json> edgeItems = graph.list("edges");
        Map<String, List<String>> used = usedExits(edgeItems);
        for (Json item : graph.list("nodes")) {
            readNode(item, used);
        }
        Map<String, Json> exitsTaken = new LinkedHashMap<>();
        for (Json item : edgeItems) {
            readEdge(item, exitsTaken);
        }
        return new RoutingGraph(nodes, edges);
    }

    /** Whether the file has a node of that id. */
    boolean has(String nodeId) {
        return declared.contains(nodeId);
    }

    private static Map<String, List<String>> usedExits(List<Json> edgeItems) {
        Map<String, List<String>> used = new LinkedHashMap<>();
        for (Json item : edgeItems) {
            if (item instanceof Json.Members m
                    && m.of().get("from") instanceof Json.Text from
                    && m.of().get("exit") instanceof Json.Text exit
                    && !exit.value().isBlank()) {
                used.computeIfAbsent(from.value(), f -> new ArrayList<>()).add(exit.value());
            }
        }
        return used;
    }

    private void readNode(Json item, Map<String, List<String>> used) {
        int before = problems.count();
        Node node = nodeJson.read(item, id -> used.getOrDefault(id, List.of()));
        if (item instanceof Json.Members m && m.of().get("id") instanceof Json.Text id && !declared.add(id.value())) {
            problems.at(
                    id.spot(),
                    "Two nodes have the id " + Quote.json(id.value()) + ".",
                    "Maybe one was copied by hand; give it an id of its own.");
            return;
        }
        if (node != null) {
            nodes.put(node.id(), node);
            if (problems.count() > before) {
                broken.add(node.id());
            }
        }
    }

    private void readEdge(Json item, Map<String, Json> exitsTaken) {
        Fields in = Fields.of(item, problems);
        String id = in.name("id");
        String from = in.name("from");
        String exit = in.name("exit");
        String to = in.name("to");
        in.done();
        boolean ends = isNode(in, "from", from) & isNode(in, "to", to);
        if (from != null && exit != null && ends) {
            checkExit(item, in, new NodeId(from), exit, exitsTaken);
        }
        if (id == null || from == null || exit == null || to == null) {
            return;
        }
        Edge edge = new Edge(new EdgeId(id), new NodeId(from), exit, new NodeId(to));
        if (edges.putIfAbsent(edge.id(), edge) != null) {
            problems.at(
                    in.spot(),
                    "Two edges have the id " + Quote.json(id) + ".",
                    "Maybe one was copied by hand; give it an id of its own.");
        }
    }

    private boolean isNode(Fields in, String key, @Nullable String id) {
        if (id == null || declared.contains(id)) {
            return id != null;
        }
        Json json = Objects.requireNonNull(in.optional(key));
        problems.at(
                json.spot(),
                Quote.json(key) + " is " + Quote.json(id) + ", and no node has that id.",
                "Maybe the node was deleted by hand; delete the edge too.");
        return false;
    }

    private void checkExit(Json item, Fields in, NodeId from, String exit, Map<String, Json> exitsTaken) {
        Json place = Objects.requireNonNull(in.optional("exit"));
        Node node = nodes.get(from);
        if (node != null && !broken.contains(from) && !node.exits().contains(exit)) {
            problems.at(
                    place.spot(),
                    "Node " + Quote.json(from.value()) + " has no exit " + Quote.json(exit) + "; it has " + node.exits()
                            + ".",
                    "Maybe the exit was renamed.");
        }
        Json first = exitsTaken.putIfAbsent(from.value() + "\0" + exit, item);
        if (first != null) {
            problems.at(
                    place.spot(),
                    "Exit " + Quote.json(exit) + " of node " + Quote.json(from.value())
                            + " has an edge already, on line " + first.spot().line() + ".",
                    "Maybe delete one of the two.");
        }
    }

    static List<String> writeNodes(RoutingGraph graph) {
        return graph.nodes().values().stream().map(NodeJson::write).toList();
    }

    static List<String> writeEdges(Collection<Edge> edges) {
        return edges.stream()
                .map(e -> new JsonLine()
                        .text("id", e.id().value())
                        .text("from", e.from().value())
                        .text("exit", e.exit())
                        .text("to", e.to().value())
                        .done())
                .toList();
    }
}
