package dev.routewright.graph;

import java.util.List;

/** Picks one of its named exits by its policy. */
public record Router(NodeId id, String label, List<String> exits, PolicySpec policy) implements Node {
    public Router {
        exits = List.copyOf(exits);
    }

    @Override
    public String kind() {
        return "router";
    }

    @Override
    public Router withLabel(String newLabel) {
        return new Router(id, newLabel, exits, policy);
    }
}
