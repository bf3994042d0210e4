package dev.routewright.graph;

import java.util.List;

/** Keeps queries out: {@code block} where its detector says so, else {@code pass}. */
public record Guard(NodeId id, String label, Detector detector, Decider decider) implements Node {
    @Override
    public String kind() {
        return "guard";
    }

    @Override
    public List<String> exits() {
        return List.of(PASS, BLOCK);
    }

    @Override
    public Guard withLabel(String newLabel) {
        return new Guard(id, newLabel, detector, decider);
    }
}
