package dev.routewright.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;

/** Small drawings of Fans, Joins, Loops and Routers by seed: soundly nested, then sometimes broken by moved edges. */
public final class RandomRegions {
    private record Open(NodeId node, String exit) {}

    private final Random random;
    private final SequencedMap<NodeId, Node> nodes = new LinkedHashMap<>();
    private final SequencedMap<EdgeId, Edge> edges = new LinkedHashMap<>();

    private RandomRegions(long seed) {
        random = new Random(seed);
    }

    /** A sound drawing. */
    static RoutingGraph sound(long seed) {
        return new RandomRegions(seed).drawn(0, 2);
    }

    /** A sound drawing in which more lies within each other. */
    public static RoutingGraph deep(long seed) {
        return new RandomRegions(seed).drawn(0, 4);
    }

    /** A drawing of which one to three edges were moved; it may be sound all the same. */
    static RoutingGraph moved(long seed) {
        RandomRegions drawing = new RandomRegions(seed);
        return drawing.drawn(1 + drawing.random.nextInt(3), 2);
    }

    private RoutingGraph drawn(int moves, int depth) {
        NodeId query = add(id -> new Query(id, id.value(), "main", SplitPart.ALL, List.of()));
        List<Open> ends = List.of(new Open(query, Node.OUT));
        int parts = 1 + random.nextInt(3);
        for (int i = 0; i < parts; i++) {
            ends = part(ends, depth, false);
        }
        connect(ends, add(id -> new Answer(id, id.value())));
        List<NodeId> ids = List.copyOf(nodes.keySet());
        for (int i = 0; i < moves; i++) {
            EdgeId moved = List.copyOf(edges.keySet()).get(random.nextInt(edges.size()));
            Edge edge = edges.get(moved);
            edges.put(moved, new Edge(moved, edge.from(), edge.exit(), ids.get(random.nextInt(ids.size()))));
        }
        return new RoutingGraph(nodes, edges);
    }

    private List<Open> part(List<Open> ends, int depth, boolean looped) {
        int kind = random.nextInt(depth == 0 ? 1 : 5);
        return switch (kind) {
            case 1, 2 -> fan(ends, depth, looped);
            case 3 -> looped ? call(ends) : loop(ends, depth);
            case 4 -> router(ends, depth, looped);
            default -> call(ends);
        };
    }

    private List<Open> call(List<Open> ends) {
        NodeId llm = add(id -> new Llm(id, id.value(), "mini"));
        connect(ends, llm);
        return random.nextBoolean()
                ? List.of(new Open(llm, Node.OK))
                : List.of(new Open(llm, Node.OK), new Open(llm, Node.FAILED));
    }

    private List<Open> router(List<Open> ends, int depth, boolean looped) {
        NodeId router = add(id -> new Router(id, id.value(), List.of("x", "y"), new PolicySpec.Random()));
        connect(ends, router);
        List<Open> out = new ArrayList<>(part(List.of(new Open(router, "x")), depth - 1, looped));
        out.addAll(part(List.of(new Open(router, "y")), depth - 1, looped));
        return out;
    }

    private List<Open> loop(List<Open> ends, int depth) {
        NodeId loop = add(id -> new Loop(id, id.value(), 3));
        connect(ends, loop);
        connect(part(List.of(new Open(loop, Node.AGAIN)), depth - 1, true), loop);
        return List.of(new Open(loop, Node.DONE));
    }

    private List<Open> fan(List<Open> ends, int depth, boolean looped) {
        NodeId fan = add(id -> new Fan(id, id.value(), List.of("a", "b", "c")));
        connect(ends, fan);
        List<Open> arriving = new ArrayList<>(part(List.of(new Open(fan, "a")), depth - 1, looped));
        boolean shared = random.nextInt(3) == 0;
        List<Open> second = shared ? arriving : new ArrayList<>();
        second.add(new Open(fan, "b"));
        arriving = new ArrayList<>(shared ? part(second, depth - 1, looped) : arriving);
        if (!shared) {
            arriving.addAll(part(second, depth - 1, looped));
        }
        List<Open> third = List.of(new Open(fan, "c"));
        if (random.nextInt(3) == 0) {
            connect(third, add(id -> new Answer(id, id.value(), Answer.Ending.DISCARD, "")));
        } else {
            arriving.addAll(third);
        }
        NodeId join = add(id -> new Join(id, id.value(), new Wait.All(), new Merge.First(), false));
        connect(arriving, join);
        return List.of(new Open(join, Node.OUT));
    }

    private NodeId add(java.util.function.Function<NodeId, Node> node) {
        NodeId id = new NodeId("n" + nodes.size());
        nodes.put(id, node.apply(id));
        return id;
    }

    private void connect(List<Open> ends, NodeId to) {
        for (Open end : ends) {
            EdgeId id = new EdgeId("e" + edges.size());
            edges.put(id, new Edge(id, end.node(), end.exit(), to));
        }
    }
}
