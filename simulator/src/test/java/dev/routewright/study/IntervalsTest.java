package dev.routewright.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.Metric;
import dev.routewright.graph.Document;
import dev.routewright.graph.PolicySpec;
import dev.routewright.run.Progress;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.ReplayRequest;
import dev.routewright.sim.dispatch.DesignRun;
import dev.routewright.stats.Interval;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class IntervalsTest {
    private static final int ROWS = 150;
    private static final int SEEDS = 400;

    private static Dataset dataset() {
        DatasetBuilder into = new DatasetBuilder("d", "test").currency("USD");
        Random random = new Random(5);
        for (String profile : new String[] {"cheap", "dear"}) {
            int p = into.profile(profile);
            for (int i = 0; i < ROWS; i++) {
                int row = into.row("q" + i);
                into.claim(row, p);
                into.quality(row, p, random.nextDouble() < (p == 0 ? 0.4 : 0.8) ? 1 : 0, Evidence.RECORDED);
                into.cost(row, p, (p == 0 ? 1 : 8) * (0.5 + random.nextDouble()), Evidence.RECORDED);
                into.millis(row, p, 100 + random.nextInt(900), Evidence.RECORDED);
            }
        }
        return into.build();
    }

    private static Document router(PolicySpec policy) {
        return Drawing.start()
                .router("r", policy, "a", "b")
                .llm("cheap", "cheap")
                .llm("dear", "dear")
                .answer("end")
                .edges("query.out>r", "r.a>cheap", "r.b>dear", "cheap.ok>end", "dear.ok>end")
                .document();
    }

    private static ReplayRequest request(PolicySpec policy, Dataset dataset, long seed) throws Exception {
        return DesignRun.request(router(policy), Map.of("d", dataset), null, seed);
    }

    private static PolicySpec split(double percent) {
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        weights.put("a", percent);
        weights.put("b", 100 - percent);
        return new PolicySpec.Split(weights);
    }

    private static double covered(PolicySpec policy, double shareOfCheap) throws Exception {
        Dataset dataset = dataset();
        double exact = 0;
        for (int row = 0; row < ROWS; row++) {
            float[] cheap = Objects.requireNonNull(dataset.outcomes().column(Metric.COST, 0));
            float[] dear = Objects.requireNonNull(dataset.outcomes().column(Metric.COST, 1));
            exact += (shareOfCheap * cheap[row] + (1 - shareOfCheap) * dear[row]) / ROWS;
        }
        int held = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            // Seeds far apart, because a run's replications use the seeds that follow its own.
            RunIntervals intervals = Intervals.of(request(policy, dataset, seed * 1000L), 100, 20, Progress.NONE);
            held += Objects.requireNonNull(intervals.cost().overDraws()).holds(exact) ? 1 : 0;
        }
        return held / (double) SEEDS;
    }

    @Test
    void aSplitsIntervalHoldsItsExactMeanInNinetyThreeToNinetySevenPercentOfFourHundredSeeds() throws Exception {
        assertThat(covered(split(70), 0.7)).isBetween(0.93, 0.97);
    }

    @Test
    void aRandomRoutersIntervalHoldsItsExactMeanInNinetyThreeToNinetySevenPercentOfFourHundredSeeds() throws Exception {
        assertThat(covered(new PolicySpec.Random(), 0.5)).isBetween(0.93, 0.97);
    }

    @Test
    void aDesignThatDrawsNothingHasNoIntervalOverDraws() throws Exception {
        RunIntervals intervals =
                Intervals.of(request(new PolicySpec.Always("a"), dataset(), 1), 200, 20, Progress.NONE);
        assertThat(intervals.replications()).isZero();
        assertThat(intervals.quality().overDraws()).isNull();
        Interval rows = Objects.requireNonNull(intervals.quality().overRows());
        assertThat(rows.holds(intervals.quality().value())).isTrue();
        assertThat(rows.high() - rows.low()).isBetween(0.1, 0.2);
    }

    @Test
    void theSameSeedGivesTheSameIntervals() throws Exception {
        RunIntervals once = Intervals.of(request(split(30), dataset(), 3), 150, 5, Progress.NONE);
        assertThat(Intervals.of(request(split(30), dataset(), 3), 150, 5, Progress.NONE))
                .isEqualTo(once);
        assertThat(once.replications()).isEqualTo(5);
    }
}
