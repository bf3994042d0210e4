package dev.routewright.desktop.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.sim.Grades;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PicturesTest {
    @Test
    void evidenceOfOneGradeIsOneWord() {
        assertThat(Pictures.evidence(new Grades(10, 0, 0, 0))).isEqualTo("recorded");
        assertThat(Pictures.evidence(new Grades(0, 0, 0, 3))).isEqualTo("missing");
        assertThat(Pictures.evidence(new Grades(0, 0, 0, 0))).isEqualTo("–");
    }

    @Test
    void aSingleMissingRowIsNotRoundedAway() {
        assertThat(Pictures.evidence(new Grades(9999, 0, 0, 1))).isEqualTo("recorded 99.99 %, missing 0.01 %");
    }

    @Test
    void numbersCarryTheirUnits() {
        assertThat(Pictures.perThousand(0.00127, "USD")).isEqualTo("1.270 USD");
        assertThat(Pictures.perThousand(0.00000127, "CNY")).isEqualTo("0.0013 CNY");
        assertThat(Pictures.perThousand(Double.NaN, "USD")).isEqualTo("–");
        assertThat(Pictures.time(812)).isEqualTo("812 ms");
        assertThat(Pictures.time(1812)).isEqualTo("1.81 s");
        assertThat(Pictures.quality(0.61249)).isEqualTo("0.6125");
    }

    @Test
    void withoutARunTheLatencyPanelSaysWhatToDo() {
        assertThat(Pictures.latency("This graph", null, null, null))
                .isEqualTo(new LatencyPicture(List.of(), "Press Run to see how long queries wait."));
    }

    @Test
    void aCurveInterpolatesBetweenOrderStatistics() {
        LatencyPicture.Curve curve = new LatencyPicture.Curve("x", new double[] {100, 200, 400}, true);
        assertThat(curve.within(0)).isEqualTo(100);
        assertThat(curve.within(0.75)).isEqualTo(300);
        assertThat(curve.within(1)).isEqualTo(400);
    }

    @Test
    void ticksAreRoundAndEncloseTheRange() {
        Ticks ticks = Ticks.around(0.612, 0.857, 6);
        assertThat(ticks.values().stream().map(ticks::text))
                .containsExactly("0.60", "0.65", "0.70", "0.75", "0.80", "0.85", "0.90");
        assertThat(Ticks.around(0, 11, 4).values().stream().map(Ticks.around(0, 11, 4)::text))
                .containsExactly("0", "5", "10", "15");
    }
}
