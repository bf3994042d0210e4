package dev.routewright.editor;

import dev.routewright.graph.Answer;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Task;
import dev.routewright.graph.Verifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/** Designs by chance that look like designs: traffic, then tasks and routers, models with verifiers, answers. */
final class RandomDesign {
    private static final List<String> NAMES = List.of("small", "large", "cheap and quick", "long context", "fallback");

    private final Random random;
    private final SequencedMap<NodeId, Node> nodes = new LinkedHashMap<>();
    private final SequencedMap<EdgeId, Edge> edges = new LinkedHashMap<>();

    private RandomDesign(long seed) {
        random = new Random(seed);
    }

    /** A design of so many nodes, none of which has a position. Some wires lead back; a few nodes hang alone. */
    static Document of(long seed, int count) {
        RandomDesign design = new RandomDesign(seed);
        for (int i = 0; i < count; i++) {
            design.add(i, count);
        }
        design.connect();
        return Document.EMPTY.withGraph(new RoutingGraph(design.nodes, design.edges));
    }

    private void add(int index, int count) {
        NodeId id = new NodeId("n" + index);
        String name = NAMES.get(random.nextInt(NAMES.size())) + " " + index;
        double depth = (double) index / count;
        int choice = random.nextInt(10);
        Node node;
        if (index == 0) {
            node = new Query(id, "Support queries", "", SplitPart.ALL, List.of());
        } else if (depth > 0.94) {
            node = new Answer(id, "Answered " + index);
        } else if (choice < 2) {
            node = new Task(id, "Task " + index, "", new Condition.Everything(), List.of(Node.OUT), null);
        } else if (choice < 4) {
            SequencedMap<String, Double> shares = new LinkedHashMap<>();
            IntStream.range(0, 2 + random.nextInt(3)).forEach(i -> shares.put("branch " + (i + 1), 25.0));
            node = new Router(id, "Router " + index, List.copyOf(shares.keySet()), new PolicySpec.Split(shares));
        } else if (choice < 6) {
            node = new Verifier(id, "Check " + index, new ScoreSource.PerProfile("score"), 0.5, null, null);
        } else {
            node = new Llm(id, name, name);
        }
        nodes.put(id, node);
    }

    private void connect() {
        List<Node> all = new ArrayList<>(nodes.values());
        int reach = Math.max(4, all.size() / 12);
        for (int i = 0; i < all.size(); i++) {
            for (String exit : all.get(i).exits()) {
                boolean open = exit.equals(Node.FAILED) || random.nextInt(12) == 0;
                int to = random.nextInt(25) == 0
                        ? Math.max(1, i - 1 - random.nextInt(reach))
                        : Math.min(all.size() - 1, i + 1 + random.nextInt(reach));
                if (!open && to != i) {
                    EdgeId id = new EdgeId("e" + edges.size());
                    edges.put(
                            id, new Edge(id, all.get(i).id(), exit, all.get(to).id()));
                }
            }
        }
    }
}
