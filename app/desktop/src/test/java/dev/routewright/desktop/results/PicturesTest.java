package dev.routewright.desktop.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.sim.Coverage;
import dev.routewright.sim.Grades;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PicturesTest {
    @Test
    void aRowIsGradedByItsLeastRecordedMetric() {
        Grades recorded = new Grades(10_000, 0, 0, 0);
        Grades mixed = new Grades(3_500, 0, 6_500, 0);
        Grades absent = new Grades(0, 0, 0, 10_000);
        assertThat(Pictures.evidence(new Coverage(recorded, recorded, recorded)))
                .isEqualTo("recorded");
        assertThat(Pictures.evidence(new Coverage(recorded, new Grades(0, 10_000, 0, 0), absent)))
                .isEqualTo("derived");
        assertThat(Pictures.evidence(new Coverage(recorded, mixed, recorded))).isEqualTo("recorded 35 %");
    }

    @Test
    void aSingleMissingRowIsNotRoundedAway() {
        Grades grades = new Grades(9_999, 0, 0, 1);
        assertThat(Pictures.evidence(new Coverage(grades, grades, grades))).isEqualTo("recorded over 99 %");
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
