package dev.routewright.sim.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.Effort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Engine and reference agree where copies of a query call the same profiles and look into caches at the same time. */
@Tag("long")
class SimultaneousTest {
    private static final int GRAPHS = Effort.of(150, 2000);
    /** In how many of 100 drawings queries have to meet it at least. */
    private static final Map<String, Double> LEAST = Map.of(
            "samples as branches are walked", 50.0,
            "samples not as branches are walked", 25.0,
            "samples not as branches are walked, where somebody looks ahead", 12.0,
            "samples at the same time", 40.0,
            "samples at unknown times", 40.0,
            "a stopped branch has drawn a sample before another's", 10.0,
            "a stopped branch has hit a cache", 8.0,
            "hits not as branches are walked", 0.6);

    @Test
    void replayEqualsTheReferenceWhereCopiesAskAtTheSameTime() throws Exception {
        Map<String, Integer> counts = new TreeMap<>();
        List<String> differing = new ArrayList<>();
        for (long seed = 0; seed < GRAPHS && differing.isEmpty(); seed++) {
            RandomRun run = RandomRun.branching(seed);
            String discrepancy = Discrepancy.of(run);
            if (discrepancy != null) {
                differing.add(discrepancy);
            }
            Simultaneous.in(run).forEach(what -> counts.merge(what, 1, Integer::sum));
        }
        assertThat(differing).isEmpty();
        LEAST.forEach((what, least) -> assertThat(counts.getOrDefault(what, 0))
                .as(counts + ": " + what)
                .isGreaterThanOrEqualTo((int) (least * GRAPHS / 100)));
    }
}
