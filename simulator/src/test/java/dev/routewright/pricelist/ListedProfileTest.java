package dev.routewright.pricelist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Blend;
import dev.routewright.graph.Latency;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListedProfileTest {
    private static final ListedModel BIG = new ListedModel(
            "acme",
            "big/one",
            "Big One",
            2.0,
            8.0,
            0.2,
            2.5,
            List.of(new PriceTier(900, null, 20.0, null, null), new PriceTier(500, 4.0, null, 0.4, null)),
            1000,
            100,
            "2026-05-01",
            "",
            List.of("reasoning", "image-in"));
    private static final PriceList LIST = new PriceList("models.dev", "USD", "2026-06-01", List.of(BIG), List.of());

    private static ListedModel priced(Double in, Double out, String deprecated) {
        return new ListedModel("acme", "m", "m", in, out, null, null, List.of(), 0, 0, "", deprecated, List.of());
    }

    @Test
    void everythingThatTheListStatesStandsInTheProfile() {
        ListedProfile made = ListedProfile.of(LIST, BIG, "mine", null);
        assertThat(made.profile())
                .isEqualTo(new Profile(
                        "mine",
                        new Price(
                                2,
                                8,
                                "USD",
                                "2026-05-01",
                                0.2,
                                2.5,
                                0,
                                0,
                                List.of(new Price.Tier(500, 4, 8), new Price.Tier(900, 2, 20))),
                        null,
                        "acme",
                        "big/one",
                        new Profile.Limits(1000, 100, 0),
                        List.of("provider:acme", "reasoning", "image-in"),
                        null));
        assertThat(made.notes())
                .containsExactly("Cache prices of long prompts are not kept: a tier has prices in and out only.");
    }

    @Test
    void whatTheListDoesNotSayStays() {
        Profile there = Profile.named("mine")
                .withPrice(new Price(1, 1, "EUR", "", null, null, 0.5, 3, List.of()))
                .withLatency(new Latency(200, 3))
                .withTags(List.of("eu", "provider:old", "reasoning"))
                .withBlend(new Blend("a", "b", 0.5, Blend.Unit.STEPS, null, null, 0))
                .withLimits(new Profile.Limits(7, 8, 0.25));
        Profile made =
                ListedProfile.of(LIST, priced(3.0, 4.0, ""), "mine", there).profile();
        assertThat(made)
                .isEqualTo(there.withPrice(new Price(3, 4, "USD", "2026-06-01", null, null, 0.5, 3, List.of()))
                        .withProvider("acme")
                        .withRemoteName("m")
                        .withTags(List.of("eu", "reasoning", "provider:acme")));
    }

    @Test
    void noPriceIsNotFreeAndAPriceOfNothingIsAskedAbout() {
        Profile there = Profile.named("mine").withPrice(new Price(1, 1, "USD", ""));
        ListedProfile none = ListedProfile.of(LIST, priced(null, 4.0, "2026-02-01"), "mine", there);
        assertThat(none.profile().price()).isEqualTo(there.price());
        assertThat(none.notes())
                .containsExactly(
                        "The list states no price of acme/m, which does not mean that it is free.",
                        "The list says that acme/m is no longer served from 2026-02-01.");
        assertThat(ListedProfile.of(LIST, priced(0.0, 0.0, ""), "mine", null).notes())
                .singleElement()
                .asString()
                .startsWith("The list states a price of 0 for acme/m. Maybe");
    }

    @Test
    void whatWouldBeLostIsNamedAndAnotherDayIsNoLoss() {
        Profile before = new Profile(
                "mine",
                new Price(1, 2, "USD", "2026-01-01"),
                null,
                "old",
                "older",
                new Profile.Limits(10, null, 0),
                List.of(),
                null);
        assertThat(ListedProfile.lost(
                        before, ListedProfile.of(LIST, BIG, "mine", before).profile()))
                .containsExactly(
                        "its price of 1.0 in and 2.0 out USD of 2026-01-01", "its provider 'old'",
                        "its name 'older' at the provider", "its context of 10 tokens");
        assertThat(ListedProfile.lost(before, before.withPrice(new Price(1, 2, "USD", "2026-09-09"))))
                .isEmpty();
        assertThat(ListedProfile.lost(Profile.named("mine"), before)).isEmpty();
    }

    @Test
    void aKeyMeansTheExactModelBeforeAllThatFit() {
        ListedModel other = new ListedModel(
                "other", "big/one", "Big One", null, null, null, null, List.of(), 0, 0, "", "", List.of());
        PriceList list = new PriceList("x", "USD", "", List.of(BIG, other), List.of());
        assertThat(PriceSearch.meant(list, "ACME/big/one")).containsExactly(BIG);
        assertThat(PriceSearch.meant(list, "big/one")).containsExactly(BIG, other);
        assertThat(PriceSearch.meant(list, "other one")).containsExactly(other);
        assertThat(PriceSearch.meant(list, "nothing")).isEmpty();
    }
}
