package dev.routewright.sim.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.RoutingGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomDesignTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1000, 2000})
    void aRandomDrawingNestsItsRegionsAndLeavesOnlyFailedExitsOpen(long first) {
        for (long seed = first; seed < first + 1000; seed++) {
            for (Document document : List.of(RandomDesign.of(new Random(seed)), PlainDesign.of(new Random(seed)))) {
                RoutingGraph graph = document.graph();
                assertThat(graph.regions().flaws()).as("seed %d", seed).isEmpty();
                assertThat(open(graph)).as("seed %d", seed).isSubsetOf(Node.FAILED);
            }
        }
    }

    private static List<String> open(RoutingGraph graph) {
        List<String> open = new ArrayList<>();
        for (Node node : graph.nodes().values()) {
            node.exits().stream()
                    .filter(exit -> graph.edgeAt(node.id(), exit) == null)
                    .forEach(open::add);
        }
        return open;
    }
}
