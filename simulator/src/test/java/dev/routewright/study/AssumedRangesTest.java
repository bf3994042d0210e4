package dev.routewright.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Document;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Uncertainty;
import dev.routewright.graph.Verifier;
import dev.routewright.run.Progress;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.Summary;
import dev.routewright.sim.dispatch.DesignRun;
import dev.routewright.study.AssumedRange.Ends;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AssumedRangesTest {
    /** Every answer is right, so the share of rejected ones is 1 less the chance that a right one is accepted. */
    private static Dataset dataset() {
        DatasetBuilder into = new DatasetBuilder("d", "test").currency("USD");
        for (int i = 0; i < 2000; i++) {
            int row = into.row("q" + i);
            for (String profile : List.of("small", "large")) {
                int p = into.profile(profile);
                into.quality(row, p, 1, Evidence.RECORDED).cost(row, p, p == 0 ? 1 : 10, Evidence.RECORDED);
            }
        }
        return into.build();
    }

    private static Document cascade() {
        return Drawing.start()
                .llm("small", "small")
                .node(new Verifier(new NodeId("v"), "Check", new ScoreSource.Stated(0.8, 0.3), 0, 0.5, null))
                .llm("large", "large")
                .answer("end")
                .edges("query.out>small", "small.ok>v", "v.accept>end", "v.reject>large", "large.ok>end")
                .document();
    }

    private static AssumedRange range(Uncertainty... uncertain) throws Exception {
        Document document = cascade().withUncertain(List.of(uncertain));
        Summary summary = DesignRun.run(document, Map.of("d", dataset()), 1, Progress.NONE)
                .summary();
        return AssumedRanges.of(document, Map.of("d", dataset()), summary, 1, Progress.NONE);
    }

    @Test
    void theRangeGoesFromTheLeastToTheGreatestMeanThatTheEndsGive() throws Exception {
        AssumedRange range = range(
                new Uncertainty(new NodeId("v"), "acceptRight", 0.1),
                new Uncertainty(new NodeId("v"), "costPerDecision", 0.25));
        // Cost is 1 + judging + 10 * (share rejected); the draws are the same at both ends.
        double atSeven = range.moved().getFirst().atLow().cost();
        double atNine = range.moved().getFirst().atHigh().cost();
        assertThat(atSeven).isBetween(1.5 + 2.7, 1.5 + 3.3);
        assertThat(atNine).isBetween(1.5 + 0.8, 1.5 + 1.2);
        assertThat(range.cost()).isEqualTo(new Ends(atNine, atSeven));
        assertThat(range.moved().get(1).atHigh().cost()
                        - range.moved().get(1).atLow().cost())
                .isCloseTo(0.5, Offset.offset(1e-9));
        assertThat(range.quality()).isEqualTo(new Ends(1, 1));
        assertThat(range.unstated()).containsExactly("Check/acceptWrong");
    }

    @Test
    void aChanceIsNotMovedBeyondOne() throws Exception {
        AssumedRange range = range(new Uncertainty(new NodeId("v"), "acceptRight", 0.5));
        assertThat(range.moved().getFirst().low()).isCloseTo(0.3, Offset.offset(1e-12));
        assertThat(range.moved().getFirst().high()).isEqualTo(1);
        assertThat(range.moved().getFirst().atHigh().cost()).isCloseTo(1.5, Offset.offset(1e-9));
    }

    @Test
    void withoutStatedUncertaintiesTheNumbersThatNobodyStatedOneForAreNamed() throws Exception {
        AssumedRange range = range();
        assertThat(range.moved()).isEmpty();
        assertThat(range.unstated()).containsExactly("Check/acceptRight", "Check/acceptWrong", "Check/costPerDecision");
    }
}
