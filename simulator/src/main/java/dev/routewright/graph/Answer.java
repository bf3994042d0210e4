package dev.routewright.graph;

import java.util.List;

/** The end. A query that arrives without a current answer has failed: quality 0, what it spent is billed. */
public record Answer(NodeId id, String label) implements Node {
    @Override
    public String kind() {
        return "answer";
    }

    @Override
    public List<String> exits() {
        return List.of();
    }

    @Override
    public Answer withLabel(String newLabel) {
        return new Answer(id, newLabel);
    }
}
