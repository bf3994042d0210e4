package dev.routewright.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Edge;
import dev.routewright.graph.Fan;
import dev.routewright.graph.Join;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.RandomRegions;
import dev.routewright.graph.Router;
import dev.routewright.graph.RoutingGraph;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReturnNeedsTest {
    private static final int DRAWINGS = 500;

    private record Step(NodeId node, int open) {}

    /** A drawing whose Routers all weigh their exits by their returns, where these lead to no call. */
    private static RoutingGraph drawn(long seed) {
        RoutingGraph sound = RandomRegions.deep(seed);
        SequencedMap<NodeId, Node> nodes = new LinkedHashMap<>(sound.nodes());
        nodes.replaceAll((id, node) -> node instanceof Router r
                ? new Router(id, r.label(), r.exits(), new PolicySpec.Budget(1, false))
                : node);
        return new RoutingGraph(nodes, sound.edges());
    }

    /** What the return of an exit meets, step by step: to the end, or to the Join of the branch that the exit lies in. */
    private static Set<NodeId> met(RoutingGraph graph, Edge exit) {
        Set<Step> seen = new HashSet<>();
        Deque<Step> open = new ArrayDeque<>(List.of(new Step(exit.to(), 0)));
        Set<NodeId> met = new HashSet<>();
        while (!open.isEmpty()) {
            Step step = open.pop();
            if (seen.add(step)) {
                Node node = graph.node(step.node());
                met.add(step.node());
                int inside = step.open() + (node instanceof Fan ? 1 : node instanceof Join ? -1 : 0);
                if (inside >= 0) {
                    graph.edgesFrom(step.node()).forEach(edge -> open.push(new Step(edge.to(), inside)));
                }
            }
        }
        return met;
    }

    @Test
    void anExitNeedsItselfWhereItsReturnMeetsItsOwnNode() {
        int needed = 0;
        int exits = 0;
        for (long seed = 1; seed <= DRAWINGS; seed++) {
            RoutingGraph graph = drawn(seed);
            ReturnNeeds needs = new ReturnNeeds(graph);
            for (Node node : graph.nodes().values()) {
                for (String exit : needs.exits(node)) {
                    boolean itself = met(graph, graph.edgeAt(node.id(), exit)).contains(node.id());
                    assertThat(needs.needsItself(node, exit))
                            .as("seed %d, %s of %s", seed, exit, node.id())
                            .isEqualTo(itself);
                    needed += itself ? 1 : 0;
                    exits++;
                }
            }
        }
        assertThat(needed).isGreaterThan(50);
        assertThat(exits - needed).isGreaterThan(50);
    }

    @Test
    void everyPolicyThatAReturnMeetsIsMadeBefore() {
        int pairs = 0;
        for (long seed = 1; seed <= DRAWINGS; seed++) {
            RoutingGraph graph = drawn(seed);
            ReturnNeeds needs = new ReturnNeeds(graph);
            List<Node> order = needs.inOrder();
            assertThat(order)
                    .hasSameElementsAs(Reach.fromQueries(graph).stream()
                            .filter(node -> Reach.policyOf(node) != null)
                            .toList());
            for (Node node : order) {
                for (String exit : needs.exits(node)) {
                    for (NodeId met : met(graph, graph.edgeAt(node.id(), exit))) {
                        int before = order.indexOf(graph.node(met));
                        if (before >= 0 && !needs.needsItself(node, exit)) {
                            assertThat(before).as("seed %d, %s", seed, met).isLessThan(order.indexOf(node));
                            pairs++;
                        }
                    }
                }
            }
        }
        assertThat(pairs).isGreaterThan(50);
    }
}
