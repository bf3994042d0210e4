package dev.routewright.sim.reference;

import dev.routewright.graph.Cache;
import dev.routewright.graph.CallLimits;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.RoutingGraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Makes all stated times of a drawing multiples of 100 ms, or none at all, so that they meet those of its calls. */
final class Ties {
    private static final double STEP = 100;

    private Ties() {}

    static Document in(Document document) {
        SequencedMap<NodeId, Node> nodes = new LinkedHashMap<>();
        document.graph().nodes().forEach((id, node) -> nodes.put(id, tied(node)));
        return document.withGraph(new RoutingGraph(nodes, document.graph().edges()));
    }

    private static Node tied(Node node) {
        return switch (node) {
            case Fan fan
            when fan.mode() instanceof FanMode.Hedge hedge ->
                new Fan(
                        fan.id(),
                        fan.label(),
                        fan.exits(),
                        new FanMode.Hedge(tied(hedge.delaysMillis())),
                        Decider.FREE);
            case Fan fan -> new Fan(fan.id(), fan.label(), fan.exits(), fan.mode(), Decider.FREE);
            case Llm llm -> new Llm(llm.id(), llm.label(), llm.profile(), tied(llm.limits()), llm.rule());
            case Cache cache ->
                new Cache(
                        cache.id(),
                        cache.label(),
                        cache.mode(),
                        cache.threshold(),
                        cache.capacity(),
                        cache.lifetimeQueries(),
                        cache.hitMillis() == null ? null : STEP,
                        cache.falseHitQuality(),
                        cache.tag());
            default -> node;
        };
    }

    /** Of two, the second begins when a call of the first may end; of three, two begin together. */
    private static List<Double> tied(List<Double> delays) {
        double apart = delays.size() == 2 ? STEP : 2 * STEP;
        return delays.stream().map(delay -> Math.floor(delay / apart) * STEP).toList();
    }

    private static CallLimits tied(CallLimits limits) {
        Double timeout = limits.timeoutMillis();
        return new CallLimits(
                limits.tokenLimit(),
                timeout == null ? null : STEP,
                limits.retries(),
                limits.backoffMillis() > 0 ? STEP : 0);
    }
}
