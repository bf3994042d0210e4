package dev.routewright.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FlowTest {
    private static final int DRAWINGS = 300;

    /** Who leads to whom, drawn: some with many circles, some with none. */
    private static Map<NodeId, List<NodeId>> drawn(long seed) {
        Random luck = new Random(seed);
        int nodes = 1 + luck.nextInt(14);
        boolean forward = luck.nextInt(4) == 0;
        Map<NodeId, List<NodeId>> next = new HashMap<>();
        for (int n = 0; n < nodes; n++) {
            List<NodeId> to = new ArrayList<>();
            for (int k = luck.nextInt(3); k > 0; k--) {
                int target = luck.nextInt(nodes);
                if (!forward || target > n) {
                    to.add(id(target));
                }
            }
            if (luck.nextInt(10) == 0) {
                to.add(new NodeId("elsewhere"));
            }
            next.put(id(n), to);
        }
        return next;
    }

    private static NodeId id(int n) {
        return new NodeId("n" + (char) ('a' + n));
    }

    private static Flow flow(Map<NodeId, List<NodeId>> next) {
        return new Flow(next.keySet().stream().sorted().toList(), next::get);
    }

    /** Nodes that are reached by at least one step. */
    private static Set<NodeId> behind(Map<NodeId, List<NodeId>> next, NodeId start) {
        Set<NodeId> seen = new HashSet<>();
        Deque<NodeId> open = new ArrayDeque<>(next.get(start));
        while (!open.isEmpty()) {
            NodeId at = open.pop();
            if (next.containsKey(at) && seen.add(at)) {
                open.addAll(next.get(at));
            }
        }
        return seen;
    }

    @Test
    void whatComesBeforeIsWhatWalkingFromEveryNodeFinds() {
        int circles = 0;
        for (long seed = 1; seed <= DRAWINGS; seed++) {
            Map<NodeId, List<NodeId>> next = drawn(seed);
            List<NodeId> nodes = next.keySet().stream().sorted().toList();
            Map<NodeId, BitSet> before =
                    flow(next).before(node -> BitSet.valueOf(new long[] {1L << nodes.indexOf(node)}));
            for (NodeId node : nodes) {
                BitSet expected = new BitSet();
                for (int n = 0; n < nodes.size(); n++) {
                    expected.set(n, behind(next, nodes.get(n)).contains(node));
                }
                assertThat(before.get(node)).as("seed %d, %s", seed, node).isEqualTo(expected);
                circles += expected.get(nodes.indexOf(node)) ? 1 : 0;
            }
        }
        assertThat(circles).isGreaterThan(200);
    }

    @Test
    void nodesGoTogetherWhereEachIsReachedFromTheOther() {
        for (long seed = 1; seed <= DRAWINGS; seed++) {
            Map<NodeId, List<NodeId>> next = drawn(seed);
            Flow flow = flow(next);
            for (NodeId one : next.keySet()) {
                List<NodeId> together = next.keySet().stream()
                        .sorted()
                        .filter(other -> other.equals(one)
                                || behind(next, one).contains(other)
                                        && behind(next, other).contains(one))
                        .toList();
                assertThat(flow.together(one)).as("seed %d, %s", seed, one).isEqualTo(together);
                next.keySet()
                        .forEach(
                                other -> assertThat(flow.isTogether(one, other)).isEqualTo(together.contains(other)));
            }
        }
    }

    @Test
    void aNodeComesBeforeThoseThatLeadToIt() {
        for (long seed = 1; seed <= DRAWINGS; seed++) {
            Map<NodeId, List<NodeId>> next = drawn(seed);
            List<NodeId> order = flow(next).lastFirst();
            assertThat(order).hasSameElementsAs(next.keySet()).hasSize(next.size());
            for (NodeId from : next.keySet()) {
                for (NodeId to : behind(next, from)) {
                    boolean circle = behind(next, to).contains(from);
                    assertThat(circle || order.indexOf(to) < order.indexOf(from))
                            .as("seed %d, %s to %s", seed, from, to)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aNodeThatIsNotThereGoesWithNobody() {
        Flow flow = flow(drawn(1));
        assertThat(flow.together(new NodeId("gone"))).isEmpty();
        assertThat(flow.isTogether(new NodeId("gone"), new NodeId("gone"))).isFalse();
    }

    @Test
    void aChainOfAHundredThousandNodesIsPassedWithoutRecursion() {
        List<NodeId> chain = new ArrayList<>();
        for (int n = 0; n < 100_000; n++) {
            chain.add(new NodeId("c" + n));
        }
        Map<NodeId, List<NodeId>> next = new HashMap<>();
        for (int n = 0; n < chain.size(); n++) {
            next.put(chain.get(n), n + 1 < chain.size() ? List.of(chain.get(n + 1)) : List.of());
        }
        assertThat(new Flow(chain, next::get).lastFirst()).isEqualTo(chain.reversed());
    }
}
