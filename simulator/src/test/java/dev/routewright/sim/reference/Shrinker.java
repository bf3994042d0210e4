package dev.routewright.sim.reference;

import dev.routewright.dataset.Dataset;
import dev.routewright.graph.CallLimits;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.Task;
import dev.routewright.graph.Verifier;
import dev.routewright.graph.Wait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Makes a drawing and its dataset smaller, step by step, while something keeps being true of them. */
final class Shrinker {
    /** A drawing that is not small by then is small enough to be looked at. */
    private static final int MOST_TRIES = 1500;

    private final Predicate<Feature.Input> stays;
    private Feature.Input best;
    private int tries;

    private Shrinker(Feature.Input input, Predicate<Feature.Input> stays) {
        this.best = input;
        this.stays = stays;
    }

    /** What is left when nothing more can be taken away. */
    static Feature.Input shrink(Feature.Input input, Predicate<Feature.Input> stays) {
        Shrinker shrinker = new Shrinker(input, stays);
        while (shrinker.nodes() | shrinker.parameters() | shrinker.rows() | shrinker.columns()) {}
        return shrinker.best;
    }

    private boolean take(Feature.Input smaller) {
        if (tries++ < MOST_TRIES && !smaller.equals(best) && stays.test(smaller)) {
            best = smaller;
            return true;
        }
        return false;
    }

    private boolean nodes() {
        boolean any = false;
        for (Node node : List.copyOf(best.document().graph().nodes().values())) {
            if (node instanceof Query) {
                continue;
            }
            any |= take(best.with(d -> without(d, node.id())));
            for (String exit : node.exits()) {
                any |= best.document().graph().nodes().containsKey(node.id())
                        && take(best.with(d -> bypassed(d, node, exit)));
            }
        }
        return any | regions();
    }

    /** A Fan with its Join at once: the query goes down one branch only. */
    private boolean regions() {
        boolean any = false;
        for (Node fan : List.copyOf(best.document().graph().nodes().values())) {
            for (Node join : List.copyOf(best.document().graph().nodes().values())) {
                for (String exit : fan instanceof Fan && join instanceof Join ? fan.exits() : List.<String>of()) {
                    any |= best.document().graph().nodes().keySet().containsAll(List.of(fan.id(), join.id()))
                            && take(best.with(d -> reachable(bypassed(bypassed(d, fan, exit), join, Node.OUT))));
                }
            }
        }
        return any;
    }

    private static Document without(Document document, NodeId node) {
        SequencedMap<NodeId, Node> nodes = new LinkedHashMap<>(document.graph().nodes());
        nodes.remove(node);
        SequencedMap<EdgeId, Edge> edges = new LinkedHashMap<>();
        document.graph().edges().forEach((id, edge) -> {
            if (!edge.from().equals(node) && !edge.to().equals(node)) {
                edges.put(id, edge);
            }
        });
        return document.withGraph(new RoutingGraph(nodes, edges));
    }

    /** What came to a node goes where one of its exits leads. */
    private static Document bypassed(Document document, Node node, String exit) {
        Edge onward = document.graph().edgeAt(node.id(), exit);
        if (onward == null || onward.to().equals(node.id())) {
            return document;
        }
        Document rewired = Alterations.edges(
                document,
                edge -> edge.to().equals(node.id())
                        ? new Edge(edge.id(), edge.from(), edge.exit(), onward.to())
                        : edge);
        return reachable(without(rewired, node.id()));
    }

    private static Document reachable(Document document) {
        Document smaller = document;
        boolean again = true;
        while (again) {
            again = false;
            for (Node node : List.copyOf(smaller.graph().nodes().values())) {
                if (!(node instanceof Query)
                        && smaller.graph().edgesTo(node.id()).isEmpty()) {
                    smaller = without(smaller, node.id());
                    again = true;
                }
            }
        }
        return smaller;
    }

    private boolean parameters() {
        boolean any = false;
        for (Node node : List.copyOf(best.document().graph().nodes().values())) {
            for (Node simpler : simpler(node)) {
                any |= !simpler.equals(best.document().graph().nodes().get(node.id()))
                        && take(best.with(d -> Alterations.nodes(d, n -> n.id().equals(node.id()) ? simpler : n)));
            }
        }
        for (String name : List.copyOf(best.document().catalog().keySet())) {
            SequencedMap<String, Profile> fewer =
                    new LinkedHashMap<>(best.document().catalog());
            fewer.remove(name);
            any |= take(best.with(d -> d.withCatalog(fewer)));
        }
        return any;
    }

    private static List<Node> simpler(Node node) {
        List<Node> simpler = new ArrayList<>();
        switch (node) {
            case Query q -> simpler.add(new Query(q.id(), q.label(), q.dataset(), q.rows(), q.dispatch()));
            case Router r -> {
                for (String exit : r.exits()) {
                    simpler.add(new Router(r.id(), r.label(), List.of(exit), new PolicySpec.Always(exit)));
                }
                simpler.add(new Router(r.id(), r.label(), r.exits(), r.policy()));
            }
            case Task t ->
                simpler.add(new Task(t.id(), t.label(), t.name(), new Condition.Everything(), t.exits(), t.policy()));
            case Llm l -> {
                simpler.add(new Llm(l.id(), l.label(), l.profile()));
                simpler.add(new Llm(l.id(), l.label(), l.profile(), l.limits(), null));
                simpler.add(new Llm(l.id(), l.label(), l.profile(), CallLimits.NONE, l.rule()));
            }
            case Verifier v -> simpler.add(new Verifier(v.id(), v.label(), v.source(), v.cut(), Decider.FREE));
            case Guard g -> simpler.add(new Guard(g.id(), g.label(), g.detector(), Decider.FREE));
            case Fan f -> {
                simpler.add(new Fan(f.id(), f.label(), f.exits()));
                simpler.add(new Fan(f.id(), f.label(), f.exits(), f.mode(), Decider.FREE));
                if (f.exits().size() > 1 && f.mode() instanceof FanMode.All) {
                    f.exits()
                            .forEach(exit -> simpler.add(new Fan(
                                    f.id(),
                                    f.label(),
                                    f.exits().stream()
                                            .filter(e -> !e.equals(exit))
                                            .toList())));
                }
            }
            case Join j -> {
                simpler.add(new Join(j.id(), j.label(), new Wait.All(), j.merge(), false));
                simpler.add(new Join(j.id(), j.label(), j.waitFor(), j.merge(), false));
            }
            case Loop l -> {
                simpler.add(new Loop(l.id(), l.label(), 1, l.stop(), l.whole()));
                simpler.add(new Loop(l.id(), l.label(), Math.min(2, l.mostRounds()), Loop.NEVER, l.whole()));
                simpler.add(new Loop(l.id(), l.label(), l.mostRounds(), l.stop(), null));
            }
            default -> {}
        }
        return simpler;
    }

    private boolean rows() {
        boolean any = false;
        for (int size = best.dataset().rows() / 2; size > 0; size /= 2) {
            for (int from = 0; from < best.dataset().rows(); from += size) {
                int first = from;
                int past = from + size;
                int[] kept = IntStream.range(0, best.dataset().rows())
                        .filter(r -> r < first || r >= past)
                        .toArray();
                any |= take(best.data(d -> Rows.of(d, kept)));
            }
        }
        return any;
    }

    private boolean columns() {
        boolean any = false;
        for (String column : List.copyOf(best.dataset().queries().columns().keySet())) {
            any |= take(best.data(d -> Alterations.withoutColumn(d, column)));
        }
        Dataset data = best.dataset();
        return any
                | (data.outcomes().cells().answers().length > 0
                        && Rows.hasKeys(data)
                        && take(best.data(Alterations::withoutAnswerKeys)));
    }
}
