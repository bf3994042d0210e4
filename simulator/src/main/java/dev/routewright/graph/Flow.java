package dev.routewright.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What comes along the ways of a drawing, for all nodes in one pass. Nodes on one circle are one part; the parts are
 * passed once, in an order in which a part comes after all that lead to it.
 *
 * <p>The parts are the strongly connected components of Tarjan, "Depth-first search and linear graph algorithms" (SIAM
 * Journal on Computing 1, 1972), found without recursion, because a drawing may be a chain of thousands of nodes.
 */
public final class Flow {
    private final List<NodeId> nodes;
    private final Map<NodeId, Integer> index = new HashMap<>();
    private final int[][] next;
    private final int[] partOf;
    private final List<int[]> parts = new ArrayList<>();

    /**
     * The ways among some nodes.
     *
     * @param next where a way leads on from a node; ends that are not among the nodes are left out
     */
    public Flow(Collection<NodeId> nodes, Function<NodeId, List<NodeId>> next) {
        this.nodes = List.copyOf(nodes);
        for (int n = 0; n < this.nodes.size(); n++) {
            index.put(this.nodes.get(n), n);
        }
        this.next = new int[this.nodes.size()][];
        for (int n = 0; n < this.next.length; n++) {
            this.next[n] = next.apply(this.nodes.get(n)).stream()
                    .map(index::get)
                    .filter(Objects::nonNull)
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        partOf = new int[this.next.length];
        new Search().run();
    }

    /** Along the edges of a drawing. */
    public static Flow along(RoutingGraph graph) {
        return new Flow(
                graph.nodes().keySet(),
                node -> graph.edgesFrom(node).stream().map(Edge::to).toList());
    }

    /** Against the edges of a drawing. */
    public static Flow against(RoutingGraph graph) {
        return new Flow(
                graph.nodes().keySet(),
                node -> graph.edgesTo(node).stream().map(Edge::from).toList());
    }

    /** Whether a way leads from each of two nodes to the other; a node goes together with itself. */
    public boolean isTogether(NodeId one, NodeId other) {
        Integer a = index.get(one);
        Integer b = index.get(other);
        return a != null && b != null && partOf[a] == partOf[b];
    }

    /** All nodes on circles with this one, itself included, in the order in which the nodes were given. */
    public List<NodeId> together(NodeId node) {
        Integer n = index.get(node);
        return n == null
                ? List.of()
                : Arrays.stream(parts.get(partOf[n])).mapToObj(nodes::get).toList();
    }

    /** All nodes, each before those from which a way leads to it, unless both lie on one circle. */
    public List<NodeId> lastFirst() {
        return parts.stream().flatMapToInt(Arrays::stream).mapToObj(nodes::get).toList();
    }

    /**
     * For every node the union of what is given by all nodes from which a way of at least one step leads to it; so what a
     * node gives itself is part of its own union only where it lies on a circle.
     *
     * @param given the bits that a node gives; they are read only
     */
    public Map<NodeId, BitSet> before(Function<NodeId, BitSet> given) {
        BitSet[] met = new BitSet[parts.size()];
        Arrays.setAll(met, part -> new BitSet());
        for (int part = parts.size() - 1; part >= 0; part--) {
            BitSet out = (BitSet) met[part].clone();
            boolean isCircle = false;
            for (int node : parts.get(part)) {
                out.or(given.apply(nodes.get(node)));
                isCircle |= leadsInto(node, part);
            }
            if (isCircle) {
                met[part] = out;
            }
            for (int node : parts.get(part)) {
                for (int to : next[node]) {
                    if (partOf[to] != part) {
                        met[partOf[to]].or(out);
                    }
                }
            }
        }
        Map<NodeId, BitSet> before = new HashMap<>();
        for (int n = 0; n < partOf.length; n++) {
            before.put(nodes.get(n), met[partOf[n]]);
        }
        return before;
    }

    private boolean leadsInto(int node, int part) {
        for (int to : next[node]) {
            if (partOf[to] == part) {
                return true;
            }
        }
        return false;
    }

    /** Tarjan's search; parts come out with those first from which no way leads on. */
    private final class Search {
        private final int[] met = new int[next.length];
        private final int[] low = new int[next.length];
        private final int[] edge = new int[next.length];
        private final int[] way = new int[next.length];
        private final int[] open = new int[next.length];
        private final boolean[] isOpen = new boolean[next.length];
        private int deep;
        private int opened;
        private int count;

        void run() {
            for (int start = 0; start < next.length; start++) {
                if (met[start] == 0) {
                    enter(start);
                    while (deep > 0) {
                        step(way[deep - 1]);
                    }
                }
            }
        }

        private void enter(int node) {
            met[node] = low[node] = ++count;
            way[deep++] = node;
            open[opened++] = node;
            isOpen[node] = true;
        }

        private void step(int node) {
            if (edge[node] < next[node].length) {
                int to = next[node][edge[node]++];
                if (met[to] == 0) {
                    enter(to);
                } else if (isOpen[to]) {
                    low[node] = Math.min(low[node], met[to]);
                }
                return;
            }
            deep--;
            if (deep > 0) {
                low[way[deep - 1]] = Math.min(low[way[deep - 1]], low[node]);
            }
            if (low[node] == met[node]) {
                close(node);
            }
        }

        private void close(int node) {
            int from = opened;
            do {
                opened--;
                isOpen[open[opened]] = false;
                partOf[open[opened]] = parts.size();
            } while (open[opened] != node);
            int[] part = Arrays.copyOfRange(open, opened, from);
            Arrays.sort(part);
            parts.add(part);
        }
    }
}
