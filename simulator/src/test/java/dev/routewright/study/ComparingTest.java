package dev.routewright.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.SplitPart;
import dev.routewright.plan.PlanRefused;
import dev.routewright.run.Progress;
import dev.routewright.sim.Drawing;
import dev.routewright.stats.Interval;
import dev.routewright.study.Comparison.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ComparingTest {
    private static final int ROWS = 400;

    private static Dataset dataset(double cheapRight, double dearRight) {
        DatasetBuilder into = new DatasetBuilder("d", "test").currency("USD");
        Random random = new Random(11);
        for (String profile : List.of("cheap", "dear")) {
            int p = into.profile(profile);
            for (int i = 0; i < ROWS; i++) {
                int row = into.row("q" + i);
                into.text(row, "question " + i);
                double right = p == 0 ? cheapRight : dearRight;
                into.quality(row, p, random.nextDouble() < right ? 1 : 0, Evidence.RECORDED);
                if (p == 0 || i % 10 > 0) {
                    into.cost(row, p, p == 0 ? 0.001 : 0.004, Evidence.RECORDED);
                }
            }
        }
        return into.build();
    }

    private static Document always(String profile, DatasetRef.Split split) {
        return Drawing.start()
                .llm("m", profile)
                .answer("end")
                .edges("query.out>m", "m.ok>end")
                .document()
                .withDatasets(List.of(new DatasetRef("d", "d", "", split)));
    }

    @Test
    void aMuchBetterAndDearerDesignIsBetterInQualityAndWorseInCostOnTheReportRows() throws Exception {
        DatasetRef.Split split = DatasetRef.Split.Hashed.standard();
        Comparison comparison = Comparing.of(
                always("dear", split), always("cheap", split), Map.of("d", dataset(0.3, 0.9)), null, 1, Progress.NONE);
        assertThat(comparison.part()).isEqualTo(SplitPart.REPORT);
        assertThat(comparison.inSample()).isFalse();
        assertThat(comparison.quality().verdict()).isEqualTo(Verdict.BETTER);
        Comparison.Contrast cost = Objects.requireNonNull(comparison.cost());
        assertThat(cost.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(cost.difference()).isCloseTo(0.003, Offset.offset(1e-8));
        assertThat(comparison.millis()).isNull();
        assertThat(comparison.rowSet().rows()).isBetween(60, comparison.rowSet().of() - 1);
        assertThat(comparison.notes())
                .anyMatch(note -> note.startsWith("Latencies are not compared"))
                .anyMatch(note -> note.contains("rows were left out"));
        Interval interval = Objects.requireNonNull(comparison.quality().interval());
        assertThat(interval.holds(comparison.quality().difference())).isTrue();
    }

    @Test
    void aDesignDoesNotDifferFromItselfAndItsDifferenceIsZero() throws Exception {
        DatasetRef.Split split = DatasetRef.Split.Hashed.standard();
        Comparison comparison = Comparing.of(
                always("cheap", split), always("cheap", split), Map.of("d", dataset(0.5, 0.5)), null, 1, Progress.NONE);
        assertThat(comparison.quality().difference()).isZero();
        assertThat(comparison.quality().verdict()).isEqualTo(Verdict.NOT_SHOWN);
    }

    @Test
    void onAnUndividedDatasetEveryVerdictIsMarkedInSample() throws Exception {
        DatasetRef.Split split = new DatasetRef.Split.None();
        Comparison comparison = Comparing.of(
                always("dear", split), always("cheap", split), Map.of("d", dataset(0.3, 0.9)), null, 1, Progress.NONE);
        assertThat(comparison.part()).isEqualTo(SplitPart.ALL);
        assertThat(comparison.inSample()).isTrue();
        assertThat(comparison.rowSet().of()).isEqualTo(ROWS);
    }

    @Test
    void designsThatDivideTheDatasetDifferentlyAreNotCompared() {
        Document a = always("cheap", DatasetRef.Split.Hashed.standard());
        Document b = always("cheap", new DatasetRef.Split.Hashed(2, 50, 25));
        assertThatThrownBy(() -> Comparing.of(a, b, Map.of("d", dataset(0.5, 0.5)), null, 1, Progress.NONE))
                .isInstanceOfSatisfying(
                        PlanRefused.class,
                        refused ->
                                assertThat(refused.findings().getFirst().code()).isEqualTo("different-splits"));
    }

    @Test
    void aDesignThatDrawsIsAveragedOverReplications() throws Exception {
        DatasetRef.Split split = DatasetRef.Split.Hashed.standard();
        Document random = Drawing.start()
                .router("r", new PolicySpec.Random(), "a", "b")
                .llm("x", "cheap")
                .llm("y", "dear")
                .answer("end")
                .edges("query.out>r", "r.a>x", "r.b>y", "x.ok>end", "y.ok>end")
                .document()
                .withDatasets(List.of(new DatasetRef("d", "d", "", split)));
        Comparison comparison =
                Comparing.of(random, always("cheap", split), Map.of("d", dataset(0, 1)), null, 1, Progress.NONE);
        assertThat(comparison.replications()).isEqualTo(Intervals.REPLICATIONS);
        assertThat(comparison.quality().value()).isBetween(0.45, 0.55);
    }
}
