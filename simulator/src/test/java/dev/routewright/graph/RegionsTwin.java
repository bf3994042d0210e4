package dev.routewright.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** {@link Regions} once more, by trying all ways through a small drawing. */
final class RegionsTwin {
    /** One open branch on a way. */
    record Open(NodeId fan, String exit) {}

    private record Place(NodeId node, List<Open> open) {}

    private final RoutingGraph graph;
    private final int mostOpen;
    private final Map<NodeId, Set<List<Open>>> arrivals = new HashMap<>();
    private final List<List<Edge>> circles = new ArrayList<>();

    RegionsTwin(RoutingGraph graph) {
        this.graph = graph;
        this.mostOpen = 1
                + (int) graph.nodes().values().stream()
                        .filter(Fan.class::isInstance)
                        .count();
        graph.nodes().values().stream().filter(Query.class::isInstance).forEach(q -> ways(q.id()));
        graph.nodes().keySet().forEach(start -> circles(start, start, new ArrayList<>()));
    }

    private void ways(NodeId query) {
        Deque<Place> next = new ArrayDeque<>(List.of(new Place(query, List.of())));
        while (!next.isEmpty()) {
            Place at = next.pop();
            boolean isNew = arrivals.computeIfAbsent(at.node(), n -> new LinkedHashSet<>())
                    .add(at.open());
            if (!isNew || at.open().size() > mostOpen) {
                continue;
            }
            for (Edge edge : graph.edgesFrom(at.node())) {
                List<Open> open = new ArrayList<>(at.open());
                Node node = graph.nodes().get(at.node());
                if (node instanceof Fan) {
                    open.add(new Open(at.node(), edge.exit()));
                } else if (node instanceof Join && !open.isEmpty()) {
                    open.removeLast();
                }
                next.push(new Place(edge.to(), List.copyOf(open)));
            }
        }
    }

    private void circles(NodeId start, NodeId at, List<Edge> way) {
        for (Edge edge : graph.edgesFrom(at)) {
            boolean passed = way.stream().anyMatch(e -> e.from().equals(edge.to()));
            List<Edge> longer = new ArrayList<>(way);
            longer.add(edge);
            if (edge.to().equals(start)) {
                circles.add(longer);
            } else if (!passed) {
                circles(start, edge.to(), longer);
            }
        }
    }

    /** Whether every way and every circle is as simulator/README.md, section 3.14, demands. */
    boolean isSound() {
        return circlesAreBounded() && arrivals.keySet().stream().allMatch(this::nodeIsSound) && fansAreSound();
    }

    private boolean circlesAreBounded() {
        Map<NodeId, Set<NodeId>> loops = new HashMap<>();
        for (List<Edge> circle : circles) {
            List<Edge> byLoop = circle.stream()
                    .filter(edge -> graph.nodes().get(edge.from()) instanceof Loop)
                    .toList();
            if (byLoop.size() != 1 || !byLoop.getFirst().exit().equals(Node.AGAIN)) {
                return false;
            }
            circle.forEach(edge -> loops.computeIfAbsent(edge.from(), n -> new LinkedHashSet<>())
                    .add(byLoop.getFirst().from()));
        }
        return loops.values().stream().allMatch(around -> around.size() == 1);
    }

    private boolean nodeIsSound(NodeId id) {
        Set<List<NodeId>> fans = new LinkedHashSet<>();
        arrivals.get(id).forEach(open -> fans.add(open.stream().map(Open::fan).toList()));
        List<NodeId> only = fans.iterator().next();
        boolean endsWell = switch (graph.nodes().get(id)) {
            case Answer a -> (a.ending() == Answer.Ending.DISCARD) != only.isEmpty();
            case Join j -> !only.isEmpty();
            case null, default -> true;
        };
        return fans.size() == 1 && endsWell;
    }

    private boolean fansAreSound() {
        return arrivals.keySet().stream()
                .filter(id -> graph.nodes().get(id) instanceof Fan)
                .allMatch(fan -> joins(fan).size() == 1);
    }

    private Set<NodeId> joins(NodeId fan) {
        Set<NodeId> joins = new TreeSet<>();
        arrivals.forEach((id, opens) -> {
            if (graph.nodes().get(id) instanceof Join
                    && opens.stream()
                            .anyMatch(open ->
                                    !open.isEmpty() && open.getLast().fan().equals(fan))) {
                joins.add(id);
            }
        });
        return joins;
    }

    /** Fan, exits behind which it lies and Join by reached node of a sound drawing; see {@link #told}. */
    Map<String, String> regions() {
        Map<String, String> told = new TreeMap<>();
        arrivals.forEach((id, opens) -> {
            Set<String> exits = new TreeSet<>();
            List<NodeId> fans = new ArrayList<>();
            for (List<Open> open : opens) {
                int depth = open.size() - (graph.nodes().get(id) instanceof Join ? 1 : 0);
                fans = new ArrayList<>(
                        open.subList(0, depth).stream().map(Open::fan).toList());
                if (depth > 0) {
                    exits.add(open.get(depth - 1).exit());
                }
            }
            Set<NodeId> joins = graph.nodes().get(id) instanceof Fan ? joins(id) : Set.of();
            told.put(id.value(), fans + " " + exits + " " + joins + " " + body(id));
        });
        return told;
    }

    private Set<NodeId> body(NodeId loop) {
        Set<NodeId> body = new TreeSet<>();
        if (graph.nodes().get(loop) instanceof Loop) {
            circles.stream()
                    .filter(circle -> circle.getFirst().from().equals(loop))
                    .forEach(circle -> circle.forEach(edge -> body.add(edge.from())));
            body.remove(loop);
        }
        return body;
    }

    /** The same words from {@link Regions}. */
    static Map<String, String> told(RoutingGraph graph, Regions regions) {
        Map<String, String> told = new TreeMap<>();
        for (NodeId id : graph.nodes().keySet()) {
            if (regions.isReached(id)) {
                Regions.Branch branch = regions.branchOf(id);
                Set<String> exits = branch == null ? Set.of() : new TreeSet<>(branch.exits());
                NodeId join = regions.joinOf(id);
                told.put(
                        id.value(),
                        regions.fansAround(id) + " " + exits + " " + (join == null ? Set.of() : Set.of(join)) + " "
                                + new TreeSet<>(regions.bodyOf(id)));
            }
        }
        return told;
    }
}
