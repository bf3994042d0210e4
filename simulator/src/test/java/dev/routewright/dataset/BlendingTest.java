package dev.routewright.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Blend;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlendingTest {
    private static final Evidence RECORDED = Evidence.RECORDED;

    private static SequencedMap<String, Profile> catalog(Profile... profiles) {
        SequencedMap<String, Profile> catalog = new LinkedHashMap<>();
        for (Profile profile : profiles) {
            catalog.put(profile.name(), profile);
        }
        return catalog;
    }

    private static Profile blend(String name, double share, @Nullable Double acceptance, double swapCost) {
        return Profile.named(name)
                .withBlend(new Blend("big", "small", share, Blend.Unit.TOKENS, acceptance, null, swapCost));
    }

    /** Two queries; the small one has not answered the second. */
    private static DatasetBuilder twoProfiles() {
        DatasetBuilder builder = new DatasetBuilder("d", "long").currency("USD");
        int big = builder.profile("big");
        int small = builder.profile("small");
        int first = builder.row("q0");
        int second = builder.row("q1");
        builder.quality(first, big, 1, RECORDED)
                .cost(first, big, 0.5, RECORDED)
                .millis(first, big, 800, RECORDED)
                .tokens(first, big, 100, 41)
                .answer(first, big, "A")
                .quality(first, big, "safety", 0.5);
        builder.quality(first, small, 0, RECORDED)
                .cost(first, small, 0.25, RECORDED)
                .millis(first, small, 400, RECORDED)
                .tokens(first, small, 100, 10)
                .answer(first, small, "A")
                .quality(first, small, "safety", 1);
        builder.quality(second, big, 1, RECORDED)
                .cost(second, big, 0.5, RECORDED)
                .tokens(second, big, 7, 7);
        return builder;
    }

    @Test
    void aBlendFollowsFromItsTwoEndsAndIsAssumed() {
        Dataset blended = Pricing.effective(twoProfiles().build(), catalog(blend("mix", 0.25, 0.5, 0.125)));
        assertThat(blended.profiles()).containsExactly("big", "small", "mix");
        OutcomeTable outcomes = blended.outcomes();
        // 0.75 x 1 + 0.25 x 0; 0.75 x 0.5 + 0.25 x 0.25 + 0.125; (0.75 x 800 + 0.25 x 400) / 0.5.
        assertThat(outcomes.column(Metric.QUALITY, 2)).containsExactly(0.75f, Float.NaN);
        assertThat(outcomes.column(Metric.COST, 2)).containsExactly(0.5625f, Float.NaN);
        assertThat(outcomes.column(Metric.MILLIS, 2)).containsExactly(1400f, Float.NaN);
        assertThat(outcomes.quality("safety", 0, 2)).isEqualTo(0.625);
        assertThat(outcomes.quality("safety", 1, 2)).isNaN();
        // 0.75 x 41 + 0.25 x 10 is 33.25.
        assertThat(outcomes.tokensIn(2)).containsExactly(100, -1);
        assertThat(outcomes.tokensOut(2)).containsExactly(33, -1);
        assertThat(outcomes.answers(2)).isNull();
        for (Metric metric : Metric.values()) {
            assertThat(outcomes.grade(metric, 0, 2)).isEqualTo(Evidence.ASSUMED);
            assertThat(outcomes.grade(metric, 1, 2)).isEqualTo(Evidence.MISSING);
        }
        assertThat(blended.id()).isNotEqualTo(twoProfiles().build().id());
    }

    @Test
    void aBlendFailsWhereAnEndFailed() {
        DatasetBuilder builder = twoProfiles();
        builder.failed(0, 1);
        OutcomeTable outcomes = Pricing.effective(builder.build(), catalog(blend("mix", 0, null, 0)))
                .outcomes();
        assertThat(outcomes.failed(0, 2)).isTrue();
        assertThat(outcomes.failed(1, 2)).isFalse();
    }

    @Test
    void theEndsCountAtTheCatalogsPrices() {
        Profile big = Profile.named("big").withPrice(new Price(10_000, 0, "USD", ""));
        OutcomeTable outcomes = Pricing.effective(twoProfiles().build(), catalog(blend("mix", 0.5, null, 0), big))
                .outcomes();
        // 100 tokens at a cent each make 1; the other end is recorded at 0.25.
        assertThat(outcomes.value(Metric.COST, 0, 2)).isEqualTo(0.625);
    }

    @Test
    void contextsThatBothEndsHaveAreBlendedAndKeepTheirPlaces() {
        DatasetBuilder builder = twoProfiles();
        int bigRag = builder.context("big", "rag", 0);
        int smallRag = builder.context("small", "rag", 0);
        int bigAgain = builder.context("big", "", 1);
        builder.quality(0, bigRag, 0.5, RECORDED)
                .quality(0, smallRag, 1, RECORDED)
                .quality(0, bigAgain, 1, RECORDED);
        OutcomeTable outcomes = Pricing.effective(builder.build(), catalog(blend("mix", 0.5, null, 0)))
                .outcomes();
        assertThat(outcomes.value(Metric.QUALITY, 0, outcomes.column(0, "rag", 0)))
                .isEqualTo(0.5);
        assertThat(outcomes.value(Metric.QUALITY, 0, outcomes.column(1, "rag", 0)))
                .isEqualTo(1);
        assertThat(outcomes.value(Metric.QUALITY, 0, outcomes.column(0, "", 1))).isEqualTo(1);
        assertThat(outcomes.value(Metric.QUALITY, 0, outcomes.column(2, "rag", 0)))
                .isEqualTo(0.75);
        assertThat(outcomes.column(2, "", 1)).isEqualTo(-1);
    }

    @Test
    void recordedOutcomesComeBeforeABlendAndAnEndThatIsNotThereMakesNone() {
        Dataset dataset = twoProfiles().build();
        Profile strange =
                Profile.named("mix").withBlend(new Blend("big", "none", 0.5, Blend.Unit.STEPS, null, null, 0));
        assertThat(Pricing.effective(dataset, catalog(blend("small", 0.5, null, 0), strange)))
                .isSameAs(dataset);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPlainComputationOfEveryCellGivesTheSame(long seed) {
        Random random = new Random(seed);
        DatasetBuilder builder = new DatasetBuilder("d", "long").currency("USD");
        builder.profile("big");
        builder.profile("small");
        for (int row = 0; row < 60; row++) {
            builder.row("q" + row);
            for (int profile = 0; profile < 2; profile++) {
                if (random.nextInt(4) > 0) {
                    builder.quality(row, profile, random.nextDouble(), RECORDED);
                }
                if (random.nextInt(4) > 0) {
                    builder.cost(row, profile, random.nextDouble(), RECORDED);
                }
                if (random.nextInt(4) > 0) {
                    builder.millis(row, profile, 5000 * random.nextDouble(), RECORDED);
                }
            }
        }
        double share = random.nextDouble();
        double swap = random.nextDouble();
        double acceptance = 0.1 + 0.9 * random.nextDouble();
        Dataset dataset = builder.build();
        Map<String, Profile> catalog = catalog(blend("mix", share, acceptance, swap));
        OutcomeTable mixed = Pricing.effective(dataset, catalog).outcomes();
        for (int row = 0; row < dataset.rows(); row++) {
            for (Metric metric : List.of(Metric.QUALITY, Metric.COST, Metric.MILLIS)) {
                double wanted = dataset.outcomes().value(metric, row, 0) * (1 - share)
                        + dataset.outcomes().value(metric, row, 1) * share;
                wanted += metric == Metric.COST ? swap : 0;
                wanted /= metric == Metric.MILLIS ? acceptance : 1;
                assertThat(mixed.value(metric, row, 2))
                        .as(metric + " of row " + row)
                        .isEqualTo(Double.valueOf((float) wanted));
                assertThat(mixed.grade(metric, row, 2))
                        .isEqualTo(Double.isNaN(wanted) ? Evidence.MISSING : Evidence.ASSUMED);
            }
        }
    }
}
