package dev.routewright.sim.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.Effort;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Join;
import dev.routewright.graph.Node;
import dev.routewright.graph.Wait;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Engine and reference agree where branches, hedges, quorums and stopped losers meet at the very same times. */
@Tag("long")
class TiesTest {
    private static final int GRAPHS = Effort.of(400, 1000);

    private final Map<String, Integer> counts = new TreeMap<>();

    @Test
    void replayEqualsTheReferenceWhereTimesTie() throws Exception {
        for (long seed = 0; seed < GRAPHS; seed++) {
            RandomRun run = RandomRun.ties(seed);
            assertThat(Discrepancy.of(run)).isNull();
            count(run, "hedge", node -> node instanceof Fan fan && fan.mode() instanceof FanMode.Hedge);
            count(run, "parts", node -> node instanceof Fan fan && fan.mode() instanceof FanMode.Parts);
            count(run, "quorum", node -> node instanceof Join join && join.waitFor() instanceof Wait.Quorum);
            count(run, "stops losers", node -> node instanceof Join join && join.cancelLosers());
        }
        assertThat(counts.values()).as(counts.toString()).hasSize(4).allMatch(count -> count >= GRAPHS / 10);
    }

    private void count(RandomRun run, String what, Predicate<Node> is) {
        if (run.document().graph().nodes().values().stream().anyMatch(is)) {
            counts.merge(what, 1, Integer::sum);
        }
    }
}
