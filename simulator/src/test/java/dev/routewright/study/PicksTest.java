package dev.routewright.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.FreeParameter;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.run.Progress;
import dev.routewright.sim.Drawing;
import dev.routewright.study.Comparison.Verdict;
import dev.routewright.study.PickedSettings.Picked;
import dev.routewright.study.PickedSettings.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PicksTest {
    private static final int SETTINGS = 50;
    private static final int SEEDS = 200;

    /** A score that says nothing: whatever the cut, either of two equal profiles answers. */
    private static Dataset exchangeable(long seed, int rows, double advantage) {
        DatasetBuilder into = new DatasetBuilder("d", "test").currency("USD");
        Random random = new Random(seed);
        int a = into.profile("a");
        int b = into.profile("b");
        for (int i = 0; i < rows; i++) {
            int row = into.row("q" + i);
            into.text(row, "question " + seed + " " + i);
            double score = random.nextInt(SETTINGS) + 0.5;
            into.number(row, "score", score);
            into.quality(row, a, random.nextDouble() < 0.6 ? 1 : 0, Evidence.RECORDED);
            into.quality(
                    row,
                    b,
                    random.nextDouble() < 0.6 + (score > SETTINGS / 2.0 ? advantage : -advantage) ? 1 : 0,
                    Evidence.RECORDED);
        }
        return into.build();
    }

    private static Document design() {
        Document document = Drawing.start()
                .router("r", new PolicySpec.Threshold("score", List.of(0.0)), "low", "high")
                .llm("x", "a")
                .llm("y", "b")
                .answer("end")
                .edges("query.out>r", "r.low>x", "r.high>y", "x.ok>end", "y.ok>end")
                .document();
        return document.withDatasets(List.of(new DatasetRef("d", "d", "", DatasetRef.Split.Hashed.standard())))
                .withFree(List.of(new FreeParameter(new NodeId("r"), "cut-1", 0, SETTINGS, SETTINGS)));
    }

    private static List<Picked> best(PickedSettings settings) {
        return settings.picked().stream()
                .filter(p -> p.rule() == Rule.BEST_AT_NO_MORE_COST)
                .toList();
    }

    @Test
    void theWinnerAmongFiftyExchangeableSettingsIsCalledBetterInAtMostSevenPercentOfTwoHundredSeeds() throws Exception {
        int better = 0;
        List<Integer> settings = new ArrayList<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            PickedSettings picked = Picks.of(design(), Map.of("d", exchangeable(seed, 400, 0)), 1, Progress.NONE);
            settings.add(picked.settings());
            assertThat(best(picked)).hasSize(1);
            better += best(picked).getFirst().verdict().quality().verdict() == Verdict.BETTER ? 1 : 0;
        }
        assertThat(settings).allSatisfy(n -> assertThat(n).isBetween(40, SETTINGS + 1));
        assertThat(better).isLessThanOrEqualTo(SEEDS * 7 / 100);
    }

    @Test
    void aRealAdvantageIsFoundOnTheSearchRowsAndShownOnTheReportRows() throws Exception {
        int better = 0;
        for (int seed = 0; seed < 20; seed++) {
            PickedSettings picked = Picks.of(design(), Map.of("d", exchangeable(seed, 2000, 0.3)), 1, Progress.NONE);
            Picked best = best(picked).getFirst();
            better += best.verdict().quality().verdict() == Verdict.BETTER ? 1 : 0;
            assertThat(best.verdict().inSample()).isFalse();
        }
        assertThat(better).isGreaterThanOrEqualTo(18);
    }

    @Test
    void anUndividedDatasetGetsNoVerdictButAReason() throws Exception {
        Document undivided = design().withDatasets(List.of(new DatasetRef("d", "d", "", new DatasetRef.Split.None())));
        PickedSettings picked = Picks.of(undivided, Map.of("d", exchangeable(1, 100, 0)), 1, Progress.NONE);
        assertThat(picked.picked()).isEmpty();
        assertThat(picked.why()).contains("not divided").contains("Maybe");
    }
}
