package dev.routewright.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Latency;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PricingTest {
    private static final Price OWN = new Price(1, 2, "USD", "2026-01-01");

    @Test
    void withoutACatalogPriceTheDatasetIsTheSameObject() {
        Dataset dataset = dataset(true, OWN);
        assertThat(Pricing.effective(dataset, catalog(null))).isSameAs(dataset);
    }

    @Test
    void theDatasetsOwnPriceLeavesRecordedCosts() {
        Dataset dataset = dataset(true, OWN);
        assertThat(Pricing.effective(dataset, catalog(new Price(1, 2, "USD", "later"))))
                .isSameAs(dataset);
    }

    @Test
    void anotherPriceRecomputesFromTokensAndIsDerived() {
        Dataset effective = Pricing.effective(dataset(true, OWN), catalog(new Price(10, 30, "USD", "")));
        // 100 tokens in and 50 out at 10 and 30 per million.
        assertCost(effective, 0, (float) 0.0025, Evidence.DERIVED);
        assertThat(effective.id()).isNotEqualTo(dataset(true, OWN).id());
    }

    @Test
    void withoutTokensOneFactorForBothDirectionsScalesAndIsDerived() {
        Dataset effective = Pricing.effective(dataset(false, OWN), catalog(new Price(2.5, 5, "USD", "")));
        assertCost(effective, 0, 0.25f, Evidence.DERIVED);
    }

    @Test
    void withoutTokensTwoFactorsLeaveTheCostAndSayTheyWereNotApplied() {
        Dataset dataset = dataset(false, OWN);
        Map<String, Profile> catalog = catalog(new Price(2, 5, "USD", ""));
        assertCost(Pricing.effective(dataset, catalog), 0, 0.1f, Evidence.RECORDED);
        assertThat(Pricing.effect(dataset, catalog, "p")).isEqualTo(Pricing.Effect.NOT_APPLIED);
        assertThat(Pricing.cellsAtOldPrice(dataset, catalog, "p")).isEqualTo(1);
    }

    @Test
    void anotherCurrencyIsNeverConverted() {
        Dataset dataset = dataset(true, OWN);
        Map<String, Profile> catalog = catalog(new Price(10, 30, "EUR", ""));
        assertThat(Pricing.effective(dataset, catalog)).isSameAs(dataset);
        assertThat(Pricing.effect(dataset, catalog, "p")).isEqualTo(Pricing.Effect.CURRENCY_MISMATCH);
    }

    @Test
    void aStatedLatencyFillsOnlyWhatWasNotRecordedAndIsAssumed() {
        DatasetBuilder builder = builder();
        builder.tokens(0, 0, 100, 50).tokens(1, 0, 100, 50).millis(1, 0, 7, Evidence.RECORDED);
        SequencedMap<String, Profile> catalog = new LinkedHashMap<>();
        catalog.put("p", Profile.named("p").withLatency(new Latency(200, 3)));
        OutcomeTable outcomes = Pricing.effective(builder.build(), catalog).outcomes();
        assertThat(outcomes.column(Metric.MILLIS, 0)).containsExactly(350, 7, Float.NaN);
        assertThat(outcomes.grade(Metric.MILLIS, 0, 0)).isEqualTo(Evidence.ASSUMED);
        assertThat(outcomes.grade(Metric.MILLIS, 1, 0)).isEqualTo(Evidence.RECORDED);
        assertThat(outcomes.grade(Metric.MILLIS, 2, 0)).isEqualTo(Evidence.MISSING);
    }

    @Test
    void aTierHoldsForTheWholeCallAboveItsTokensOnly() {
        DatasetBuilder builder = builder();
        builder.tokens(0, 0, 1000, 10).tokens(1, 0, 1001, 10).tokens(2, 0, 5000, 0);
        Price price = new Price(
                1, 10, "USD", "", 0.1, 1.25, 0.5, 7, List.of(new Price.Tier(1000, 2, 20), new Price.Tier(4000, 3, 30)));
        float[] cost =
                Pricing.effective(builder.build(), catalog(price)).outcomes().column(Metric.COST, 0);
        // 0.5 per call; 1000 x 1 + 10 x 10, 1001 x 2 + 10 x 20, 5000 x 3 per million. Cache and hours change nothing.
        assertThat(cost).containsExactly(0.5011f, 0.502202f, 0.515f);
    }

    @Test
    void oneFactorMustHoldForTiersAndThePriceOfACallToo() {
        Price old = new Price(1, 2, "USD", "", 0.5, null, 0.01, 0, List.of(new Price.Tier(100, 4, 8)));
        assertThat(Pricing.factor(
                        old, new Price(3, 6, "USD", "", null, 9.0, 0.03, 1, List.of(new Price.Tier(100, 12, 24)))))
                .isEqualTo(3);
        assertThat(Pricing.factor(
                        old, new Price(3, 6, "USD", "", null, null, 0.02, 0, List.of(new Price.Tier(100, 12, 24)))))
                .isNaN();
        assertThat(Pricing.factor(
                        old, new Price(3, 6, "USD", "", null, null, 0.03, 0, List.of(new Price.Tier(200, 12, 24)))))
                .isNaN();
        assertThat(Pricing.factor(
                        old, new Price(3, 6, "EUR", "", null, null, 0.03, 0, List.of(new Price.Tier(100, 12, 24)))))
                .isNaN();
        assertThat(Pricing.factor(new Price(0, 2, "USD", ""), new Price(0, 1, "USD", "")))
                .isEqualTo(0.5);
        assertThat(Pricing.factor(new Price(0, 2, "USD", ""), new Price(1, 1, "USD", "")))
                .isNaN();
    }

    @Test
    void anotherTierOrPriceOfACallIsAnotherPriceAndAnotherCachePriceIsNot() {
        Dataset dataset = dataset(true, OWN);
        assertThat(Pricing.effect(dataset, catalog(new Price(1, 2, "USD", "", 0.1, 1.0, 0, 3, List.of())), "p"))
                .isEqualTo(Pricing.Effect.NONE);
        assertThat(Pricing.effect(dataset, catalog(new Price(1, 2, "USD", "", null, null, 0.1, 0, List.of())), "p"))
                .isEqualTo(Pricing.Effect.FROM_TOKENS);
        assertThat(Pricing.effect(
                        dataset,
                        catalog(new Price(1, 2, "USD", "", null, null, 0, 0, List.of(new Price.Tier(5, 2, 4)))),
                        "p"))
                .isEqualTo(Pricing.Effect.FROM_TOKENS);
    }

    @Test
    void aPricePerCallOnlyNeedsNoTokensAndCostsWhatIsThere() {
        DatasetBuilder builder = new DatasetBuilder("d", "long").currency("USD");
        builder.profile("p");
        builder.quality(builder.row("q0"), 0, 1, Evidence.RECORDED);
        builder.row("q1");
        Price price = new Price(0, 0, "USD", "", null, null, 0.25, 0, List.of());
        OutcomeTable outcomes =
                Pricing.effective(builder.build(), catalog(price)).outcomes();
        assertThat(outcomes.column(Metric.COST, 0)).containsExactly(0.25f, Float.NaN);
        assertThat(outcomes.grade(Metric.COST, 0, 0)).isEqualTo(Evidence.DERIVED);
        assertThat(outcomes.grade(Metric.COST, 1, 0)).isEqualTo(Evidence.MISSING);
    }

    @Test
    void theOriginalIsNotChanged() {
        Dataset dataset = dataset(true, OWN);
        Pricing.effective(dataset, catalog(new Price(10, 30, "USD", "")));
        assertCost(dataset, 0, 0.1f, Evidence.RECORDED);
    }

    private static void assertCost(Dataset dataset, int row, float cost, Evidence grade) {
        assertThat(dataset.outcomes().column(Metric.COST, 0)[row]).isEqualTo(cost);
        assertThat(dataset.outcomes().grade(Metric.COST, row, 0)).isEqualTo(grade);
    }

    private static Map<String, Profile> catalog(@Nullable Price price) {
        SequencedMap<String, Profile> catalog = new LinkedHashMap<>();
        catalog.put("p", Profile.named("p").withPrice(price));
        return catalog;
    }

    private static DatasetBuilder builder() {
        DatasetBuilder builder = new DatasetBuilder("d", "long").currency("USD");
        builder.profile("p");
        for (int i = 0; i < 3; i++) {
            builder.quality(builder.row("q" + i), 0, 1, Evidence.RECORDED);
        }
        return builder;
    }

    private static Dataset dataset(boolean tokens, Price own) {
        DatasetBuilder builder = builder().price("p", own);
        builder.cost(0, 0, 0.1, Evidence.RECORDED);
        if (tokens) {
            builder.tokens(0, 0, 100, 50);
        }
        return builder.build();
    }
}
