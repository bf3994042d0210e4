package dev.routewright.desktop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Price;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TierTextTest {
    @Test
    void tiersAreWrittenAsTheyAreRead() {
        List<Price.Tier> tiers = List.of(new Price.Tier(5, 1, 2), new Price.Tier(200_000, 2.5, 15));
        assertThat(TierText.of(tiers)).isEqualTo("over 5: 1 / 2; over 200000: 2.5 / 15");
        assertThat(TierText.read(TierText.of(tiers))).isEqualTo(new TierText.Read(tiers, null));
        assertThat(TierText.read("200000:2.5/15;;Over 5: 1 / 2").tiers()).isEqualTo(tiers);
        assertThat(TierText.read(" ").tiers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"over 5", "5: 1", "x: 1 / 2", "5: 1..2 / 3", "5: 1 / 2, 6: 1 / 2", "99999999999: 1 / 2"})
    void whatIsNoTierIsRefusedInWords(String text) {
        assertThat(TierText.read(text))
                .isEqualTo(new TierText.Read(
                        List.of(),
                        "'" + text + "' is no tier. Maybe write it like over 200000: 2.5 / 15, with ; between two."));
    }
}
