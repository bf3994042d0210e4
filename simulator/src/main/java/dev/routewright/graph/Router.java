package dev.routewright.graph;

import java.util.List;

/** Picks one of its named exits by its policy; each decision is billed as its decider says. */
public record Router(NodeId id, String label, List<String> exits, PolicySpec policy, Decider decider) implements Node {
    public Router {
        exits = List.copyOf(exits);
    }

    /** A router that decides for free. */
    public Router(NodeId id, String label, List<String> exits, PolicySpec policy) {
        this(id, label, exits, policy, Decider.FREE);
    }

    @Override
    public String kind() {
        return "router";
    }

    @Override
    public Router withLabel(String newLabel) {
        return new Router(id, newLabel, exits, policy, decider);
    }
}
