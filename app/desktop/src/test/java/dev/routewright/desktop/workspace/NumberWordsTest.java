package dev.routewright.desktop.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.sim.Grades;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.00 USD",
        "1.744, 1.74 USD",
        "0.2921, 0.292 USD",
        "0.0999, 0.100 USD",
        "0.00004, 0.000040 USD",
        "12345.6, '12,345.60 USD'"
    })
    void moneyHasJustEnoughDecimals(double amount, String words) {
        assertThat(NumberWords.money(amount, "USD")).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 ms", "80.4, 80 ms", "999.6, 1.0 s", "1840, 1.8 s", "123456, 123 s"})
    void timesChangeTheirUnitAtASecond(double millis, String words) {
        assertThat(NumberWords.millis(millis)).isEqualTo(words);
    }

    @Test
    void whatIsNotKnownIsADash() {
        assertThat(NumberWords.quality(Double.NaN)).isEqualTo("–");
        assertThat(NumberWords.money(Double.NaN, "USD")).isEqualTo("–");
        assertThat(NumberWords.millis(Double.NaN)).isEqualTo("–");
    }

    @Test
    void aLittleThatIsMissingIsNeverRoundedAway() {
        assertThat(NumberWords.evidence(new Grades(100, 0, 0, 0))).isEqualTo("recorded");
        assertThat(NumberWords.evidence(new Grades(9_999, 0, 0, 1))).isEqualTo("recorded over 99 %, missing under 1 %");
        assertThat(NumberWords.evidence(new Grades(35, 0, 65, 0))).isEqualTo("assumed 65 %, recorded 35 %");
        assertThat(NumberWords.evidence(new Grades(0, 0, 0, 0))).isEqualTo("no rows");
    }

    @Test
    void aCountIsWhatAFormatterWritesWithSeparators() {
        for (long count : new long[] {
            0,
            7,
            -7,
            99,
            999,
            1_000,
            -999,
            -1_000,
            12_345,
            999_999,
            1_000_000,
            -1_234_567,
            Long.MAX_VALUE,
            Long.MIN_VALUE
        }) {
            assertThat(NumberWords.count(count)).isEqualTo(String.format(Locale.ROOT, "%,d", count));
        }
    }
}
