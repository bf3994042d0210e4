package dev.routewright.sim.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Splits;
import dev.routewright.graph.Condition;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Query;
import dev.routewright.graph.SplitPart;
import dev.routewright.plan.Entering;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.dispatch.DesignRun;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnteringTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1000, 2000})
    void theRowsThatEnterWithoutAPlanAreThoseOfTheRun(long first) throws Exception {
        int fewer = 0;
        for (long seed = first; seed < first + 300; seed++) {
            Random random = new Random(seed);
            Dataset dataset = RandomDataset.of(random, 16);
            Condition filter = new RandomConditions(random, List.of(new NodeId("query"), new NodeId("end"))).any(2);
            Document document = Drawing.start()
                    .llm("call", "p0")
                    .answer("end")
                    .edges("query.out>call", "call.ok>end")
                    .document();
            Node query = new Query(new NodeId("query"), "query", "d", SplitPart.ALL, filter, List.of());
            Document filtered = Alterations.nodes(document, node -> node instanceof Query ? query : node);
            int[] all = Splits.rows(dataset, new DatasetRef.Split.None(), SplitPart.ALL);
            int[] entering = Entering.rows(dataset, filter, all);
            assertThat(entering)
                    .as("seed %d, %s", seed, filter)
                    .isEqualTo(DesignRun.request(filtered, Map.of("d", dataset), null, seed)
                            .rows());
            fewer += entering.length > 0 && entering.length < all.length ? 1 : 0;
        }
        assertThat(fewer).isGreaterThan(30);
    }
}
