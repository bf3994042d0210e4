package dev.routewright.plan;

import dev.routewright.dataset.OutcomeTable;
import dev.routewright.graph.Agent;
import dev.routewright.graph.Flow;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.RoutingGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Calls that come with a tag with which no call of their profile is recorded, and state nothing to be used instead. */
final class UnrecordedTags {
    private final OutcomeTable outcomes;
    private final List<Node> calls = new ArrayList<>();
    private final Map<Integer, BitSet> callsOf = new HashMap<>();
    private final Map<String, BitSet> lacking = new HashMap<>();
    private final Map<NodeId, BitSet> behind;

    UnrecordedTags(RoutingGraph graph, OutcomeTable outcomes) {
        this.outcomes = outcomes;
        Map<NodeId, BitSet> own = new HashMap<>();
        for (Node node : graph.nodes().values()) {
            BitSet bit = new BitSet();
            String name = profile(node, outcomes);
            int profile = name == null ? -1 : outcomes.profile(name);
            if (profile >= 0) {
                bit.set(calls.size());
                callsOf.computeIfAbsent(profile, p -> new BitSet()).set(calls.size());
                calls.add(node);
            }
            own.put(node.id(), bit);
        }
        behind = Flow.against(graph).before(id -> Objects.requireNonNull(own.get(id)));
    }

    /** The profile that a call without a rule of its own asks for; null for other nodes. */
    static @Nullable String profile(Node node, OutcomeTable outcomes) {
        return switch (node) {
            case Llm l when l.rule() == null -> l.profile();
            case Agent a when a.rule() == null -> outcomes.profile(a.profile()) >= 0 ? a.profile() : a.backbone();
            default -> null;
        };
    }

    /** Those behind a node that sets a tag, in graph order. */
    List<Node> behind(NodeId setter, String tag) {
        BitSet found = (BitSet) Objects.requireNonNull(behind.get(setter)).clone();
        found.and(lacking.computeIfAbsent(tag, this::lacking));
        return found.stream().mapToObj(calls::get).toList();
    }

    private BitSet lacking(String tag) {
        BitSet lack = new BitSet();
        callsOf.values().forEach(lack::or);
        for (OutcomeTable.Context context : outcomes.contexts()) {
            BitSet recorded = callsOf.get(context.profile());
            if (recorded != null && List.of(context.variant().split("\\+")).contains(tag)) {
                lack.andNot(recorded);
            }
        }
        return lack;
    }
}
