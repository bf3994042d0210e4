package dev.routewright.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Small documents for tests, in few words. */
public final class Drawing {
    private final SequencedMap<NodeId, Node> nodes = new LinkedHashMap<>();
    private final SequencedMap<EdgeId, Edge> edges = new LinkedHashMap<>();
    private final SequencedMap<String, Profile> catalog = new LinkedHashMap<>();
    private final List<DatasetRef> datasets = new ArrayList<>();
    private final List<FreeParameter> free = new ArrayList<>();

    /** A document with one dataset called {@code main}. */
    public static Drawing start() {
        Drawing drawing = new Drawing();
        drawing.datasets.add(new DatasetRef("main", "sample:x", "", new DatasetRef.Split.None()));
        return drawing;
    }

    public static NodeId id(String id) {
        return new NodeId(id);
    }

    public Drawing node(Node node) {
        nodes.put(node.id(), node);
        return this;
    }

    public Drawing query(String id, String... dispatch) {
        return node(new Query(id(id), id, "main", SplitPart.ALL, List.of(dispatch)));
    }

    public Drawing task(String id, Condition matcher) {
        return node(new Task(id(id), id, id, matcher, List.of(Node.OUT), null));
    }

    public Drawing router(String id, PolicySpec policy, String... exits) {
        return node(new Router(id(id), id, List.of(exits), policy));
    }

    public Drawing llm(String id, String profile) {
        return node(new Llm(id(id), id, profile));
    }

    public Drawing verifier(String id, ScoreSource source) {
        return node(new Verifier(id(id), id, source, 0.5, null, null));
    }

    public Drawing answer(String id) {
        return node(new Answer(id(id), id));
    }

    public Drawing edge(String from, String exit, String to) {
        EdgeId id = new EdgeId("e" + edges.size());
        edges.put(id, new Edge(id, id(from), exit, id(to)));
        return this;
    }

    public Drawing profile(Profile profile) {
        catalog.put(profile.name(), profile);
        return this;
    }

    public Drawing free(String node, String parameter) {
        free.add(new FreeParameter(id(node), parameter, 0, 1, 11));
        return this;
    }

    public Drawing withoutDatasets() {
        datasets.clear();
        return this;
    }

    public Document done() {
        return new Document("Drawing", false, new RoutingGraph(nodes, edges), catalog, datasets, free, Placement.EMPTY);
    }
}
