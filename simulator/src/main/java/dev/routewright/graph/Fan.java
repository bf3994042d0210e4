package dev.routewright.graph;

import java.util.List;

/**
 * Sends copies of a query down several exits, shown to people as "Parallel". Every branch ends at the same {@link Join},
 * at an Answer that discards, or at an unconnected {@code failed}.
 *
 * @param exits names of its branches, at least one
 * @param decider what choosing branches costs; billed once where the mode is top k
 */
public record Fan(NodeId id, String label, List<String> exits, FanMode mode, Decider decider) implements Node {
    public Fan {
        exits = List.copyOf(exits);
    }

    /** Copies down all exits, decided for free. */
    public Fan(NodeId id, String label, List<String> exits) {
        this(id, label, exits, new FanMode.All(), Decider.FREE);
    }

    @Override
    public String kind() {
        return "fan";
    }

    @Override
    public Fan withLabel(String newLabel) {
        return new Fan(id, newLabel, exits, mode, decider);
    }
}
