package dev.routewright.graph.check;

import dev.routewright.graph.Document;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.RoutingGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;

/** No way leads back: a query that could go round for ever would never end. */
final class NoCycles implements DrawingRule {
    @Override
    public void check(Document document, Findings out) {
        RoutingGraph graph = document.graph();
        Map<NodeId, List<NodeId>> next = Reach.successors(graph);
        SequencedSet<NodeId> left = new LinkedHashSet<>(graph.nodes().keySet());
        dropEnds(left, next);
        while (!left.isEmpty()) {
            List<NodeId> cycle = walk(left, next);
            tell(graph, cycle, out);
            cycle.forEach(left::remove);
            dropEnds(left, next);
        }
    }

    /** Takes away nodes from which nothing that is left is reached, until every node that is left leads on. */
    private static void dropEnds(Set<NodeId> left, Map<NodeId, List<NodeId>> next) {
        Map<NodeId, Integer> ways = new HashMap<>();
        Map<NodeId, List<NodeId>> before = new HashMap<>();
        Deque<NodeId> ends = new ArrayDeque<>();
        for (NodeId node : left) {
            List<NodeId> to = next.getOrDefault(node, List.of()).stream().filter(left::contains).toList();
            to.forEach(t -> before.computeIfAbsent(t, x -> new ArrayList<>()).add(node));
            ways.put(node, to.size());
            if (to.isEmpty()) {
                ends.add(node);
            }
        }
        while (!ends.isEmpty()) {
            NodeId end = ends.pop();
            left.remove(end);
            for (NodeId node : before.getOrDefault(end, List.of())) {
                if (ways.merge(node, -1, Integer::sum) == 0) {
                    ends.add(node);
                }
            }
        }
    }

    /** Follows edges among what is left until a node repeats; every node that is left leads on, so one does. */
    private static List<NodeId> walk(SequencedSet<NodeId> left, Map<NodeId, List<NodeId>> next) {
        List<NodeId> path = new ArrayList<>();
        Set<NodeId> seen = new HashSet<>();
        NodeId at = left.getFirst();
        while (seen.add(at)) {
            path.add(at);
            at = next.getOrDefault(at, List.of()).stream().filter(left::contains).findFirst().orElseThrow();
        }
        return path.subList(path.indexOf(at), path.size());
    }

    private static void tell(RoutingGraph graph, List<NodeId> cycle, Findings out) {
        String way = cycle.stream()
                .map(id -> Names.of(graph.nodes().get(id)))
                .collect(Collectors.joining(" → ", "", " → " + Names.of(graph.nodes().get(cycle.getFirst()))));
        out.error(Codes.CYCLE, cycle.getFirst(), "Queries would go round for ever: " + way + ".",
                "Take one of these connections away; bounded repetition needs a Loop, which does not run yet.");
    }
}
