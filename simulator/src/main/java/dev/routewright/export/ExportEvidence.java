package dev.routewright.export;

import dev.routewright.graph.Edge;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.RoutingGraph;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a replay of the drawing saw, as plain counts: with it a loss can say how many rows it sends elsewhere. Filled by
 * the caller from the edge counts of a result, because exporting lies below simulating.
 *
 * @param leaving rows that left a node by an exit that has an edge; an exit without an entry was taken by none
 */
public record ExportEvidence(Map<Exit, Integer> leaving) {
    /** No replay was made: counts are not known. */
    public static final ExportEvidence NONE = new ExportEvidence(Map.of());

    /** One exit of one node. */
    public record Exit(NodeId node, String name) {}

    public ExportEvidence {
        leaving = Map.copyOf(leaving);
    }

    /** Starts to collect. */
    public static Builder collect() {
        return new Builder();
    }

    /** Rows that left by any of some exits; null where no replay was made. */
    public @Nullable Integer rows(NodeId node, Collection<String> exits) {
        if (leaving.isEmpty()) {
            return null;
        }
        int sum = 0;
        for (String exit : List.copyOf(exits)) {
            sum += leaving.getOrDefault(new Exit(node, exit), 0);
        }
        return sum;
    }

    /** Rows that entered a node by its edges; null where no replay was made. */
    public @Nullable Integer rowsInto(RoutingGraph graph, NodeId node) {
        if (leaving.isEmpty()) {
            return null;
        }
        int sum = 0;
        for (Edge edge : graph.edgesTo(node)) {
            sum += leaving.getOrDefault(new Exit(edge.from(), edge.exit()), 0);
        }
        return sum;
    }

    /** Collects counts, one call per edge. */
    public static final class Builder {
        private final Map<Exit, Integer> leaving = new HashMap<>();

        private Builder() {}

        /** Adds the rows that went along one edge. */
        public Builder edge(NodeId from, String exit, long rows) {
            leaving.merge(new Exit(from, exit), Math.toIntExact(rows), Integer::sum);
            return this;
        }

        public ExportEvidence done() {
            return new ExportEvidence(leaving);
        }
    }
}
