package dev.routewright.desktop.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobWordsTest {
    @ParameterizedTest
    @CsvSource({
        "NaN, ''",
        "0.3, nearly done",
        "1, about 1 s left",
        "9.4, about 9 s left",
        "12.4, about 10 s left",
        "13, about 15 s left",
        "59.4, about 55 s left",
        "60, about 1 min left",
        "400, about 7 min left",
        "3500, about 58 min left",
        "3600, about 1 h left",
        "9000, about 3 h left"
    })
    void theLongerItTakesTheCoarserItIsSaid(double seconds, String words) {
        assertThat(JobWords.left(seconds)).isEqualTo(words);
    }

    @Test
    void aRunningJobNamesItsShareOnlyWhereItIsKnown() {
        assertThat(JobWords.running(new Running(Lane.RUN, "Run", "rows", 0.349, 4, false)))
                .isEqualTo("Run 34 %: rows");
        assertThat(JobWords.running(new Running(Lane.RUN, "Run", "", Double.NaN, 4, false)))
                .isEqualTo("Run");
        assertThat(JobWords.running(new Running(Lane.RUN, "Run", "rows", 0.3, 4, true)))
                .isEqualTo("Cancelling Run…");
    }
}
