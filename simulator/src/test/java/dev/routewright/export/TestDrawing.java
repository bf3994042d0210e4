package dev.routewright.export;

import dev.routewright.graph.Answer;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Task;
import dev.routewright.graph.Verifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Builds small drawings for the exporters' tests. */
public final class TestDrawing {
    private final SequencedMap<NodeId, Node> nodes = new LinkedHashMap<>();
    private final SequencedMap<EdgeId, Edge> edges = new LinkedHashMap<>();
    private final SequencedMap<String, Profile> catalog = new LinkedHashMap<>();

    public TestDrawing add(Node node) {
        nodes.put(node.id(), node);
        return this;
    }

    public TestDrawing query(String id, String... dispatch) {
        return add(new Query(new NodeId(id), "Query " + id, "data", SplitPart.ALL, List.of(dispatch)));
    }

    public TestDrawing task(String id, String name, Condition matcher) {
        return add(new Task(new NodeId(id), "Task " + id, name, matcher, List.of(Node.OUT), null));
    }

    public TestDrawing router(String id, PolicySpec policy, String... exits) {
        return add(new Router(new NodeId(id), "Router " + id, List.of(exits), policy));
    }

    /** A call to a profile of the same name that OpenAI serves, at 1 and 2 dollars per million tokens. */
    public TestDrawing llm(String id) {
        catalog.put(id, new Profile(id, new Price(1, 2, "USD", "2026-11-01"), null, "openai", ""));
        return add(new Llm(new NodeId(id), "Model " + id, id));
    }

    public TestDrawing profile(Profile profile) {
        catalog.put(profile.name(), profile);
        return this;
    }

    public TestDrawing verifier(String id) {
        return add(
                new Verifier(new NodeId(id), "Verifier " + id, new ScoreSource.PerProfile("score"), 0.5, null, null));
    }

    public TestDrawing answer(String id) {
        return add(new Answer(new NodeId(id), "Answer " + id));
    }

    public TestDrawing edge(String from, String exit, String to) {
        EdgeId id = new EdgeId("e" + (edges.size() + 1));
        edges.put(id, new Edge(id, new NodeId(from), exit, new NodeId(to)));
        return this;
    }

    public Document document() {
        return Document.EMPTY.withGraph(new RoutingGraph(nodes, edges)).withCatalog(catalog);
    }
}
