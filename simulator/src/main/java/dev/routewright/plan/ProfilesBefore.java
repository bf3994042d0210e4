package dev.routewright.plan;

import dev.routewright.graph.Flow;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.RoutingGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;

/** Whose answer can be the current one at which node. */
final class ProfilesBefore {
    private final List<String> profiles = new ArrayList<>();
    private final Map<NodeId, BitSet> given = new HashMap<>();
    private final Map<NodeId, BitSet> before;

    ProfilesBefore(RoutingGraph graph) {
        Map<String, Integer> index = new HashMap<>();
        for (Node node : Reach.fromQueries(graph)) {
            String profile = Reach.answersAs(node);
            BitSet own = new BitSet();
            if (profile != null) {
                own.set(index.computeIfAbsent(profile, name -> {
                    profiles.add(name);
                    return profiles.size() - 1;
                }));
            }
            given.put(node.id(), own);
        }
        before = new Flow(
                        given.keySet(),
                        node -> graph.edgesFrom(node).stream().map(e -> e.to()).toList())
                .before(node -> Objects.requireNonNull(given.get(node)));
    }

    /** The profiles of calls from which a way leads to a node, and its own, in the order of their first calls. */
    SequencedSet<String> at(NodeId node) {
        BitSet all = new BitSet();
        all.or(before.getOrDefault(node, new BitSet()));
        all.or(given.getOrDefault(node, new BitSet()));
        SequencedSet<String> names = new LinkedHashSet<>();
        all.stream().mapToObj(profiles::get).forEach(names::add);
        return names;
    }
}
