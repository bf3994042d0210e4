package dev.routewright.sim.reference;

import dev.routewright.graph.NodeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes were passed, in order. It never changes; a longer way shares its beginning, and the way in a branch shares
 * that to its Fan.
 */
final class Passed {
    private final @Nullable Passed toTheFan;
    private final Way way;
    private final int length;

    /** A way that somebody goes, perhaps beyond the end that others know. */
    private static final class Way {
        private final List<NodeId> nodes = new ArrayList<>();
        private final Map<NodeId, List<Integer>> places = new HashMap<>();

        void add(NodeId node) {
            places.computeIfAbsent(node, n -> new ArrayList<>()).add(nodes.size());
            nodes.add(node);
        }
    }

    private Passed(@Nullable Passed toTheFan, Way way, int length) {
        this.toTheFan = toTheFan;
        this.way = way;
        this.length = length;
    }

    static Passed nothing() {
        return new Passed(null, new Way(), 0);
    }

    /** The same, as a copy has it that begins a branch. */
    Passed intoBranch() {
        return new Passed(this, new Way(), 0);
    }

    Passed plus(NodeId node) {
        Way longer = way;
        if (way.nodes.size() > length) {
            longer = new Way();
            way.nodes.subList(0, length).forEach(longer::add);
        }
        longer.add(node);
        return new Passed(toTheFan, longer, length + 1);
    }

    /** How often a node was passed. */
    int times(NodeId node) {
        List<Integer> places = way.places.getOrDefault(node, List.of());
        int times = places.size();
        while (times > 0 && places.get(times - 1) >= length) {
            times--;
        }
        return toTheFan == null ? times : times + toTheFan.times(node);
    }

    /** Whether both nodes were passed, one for the first time before the other was. */
    boolean isBefore(NodeId first, NodeId then) {
        return times(first) > 0 && times(then) > 0 && place(first) < place(then);
    }

    /** Where a node that was passed was passed first. */
    private int place(NodeId node) {
        if (toTheFan == null) {
            return way.places.getOrDefault(node, List.of()).getFirst();
        }
        return toTheFan.times(node) > 0
                ? toTheFan.place(node)
                : toTheFan.all() + way.places.getOrDefault(node, List.of()).getFirst();
    }

    private int all() {
        return toTheFan == null ? length : toTheFan.all() + length;
    }

    /** What was passed in the branch. */
    List<NodeId> inBranch() {
        return List.copyOf(way.nodes.subList(0, length));
    }
}
