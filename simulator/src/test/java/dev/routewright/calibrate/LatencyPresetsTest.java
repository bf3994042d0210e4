package dev.routewright.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Latency;
import org.junit.jupiter.api.Test;

class LatencyPresetsTest {
    @Test
    void aPresetIsTheMiddleOfTheRangesOfItsSource() {
        Latency latency = LatencyPresets.named("7-8B on H100").orElseThrow().latency();
        assertThat(latency).isEqualTo(new Latency(32.5, 12.5, 0.22499999999999998, 0));
        assertThat(LatencyPresets.named("7-8B")).isEmpty();
    }

    @Test
    void everyRangeAscendsAndEveryNameIsItsOwn() {
        assertThat(LatencyPresets.all())
                .extracting(LatencyPreset::name)
                .doesNotHaveDuplicates()
                .hasSize(13);
        assertThat(LatencyPresets.all()).allSatisfy(preset -> {
            for (LatencyPreset.Range range : new LatencyPreset.Range[] {
                preset.overhead(), preset.perTokenIn(), preset.perTokenOut(), preset.firstTokenAt256()
            }) {
                assertThat(range.low()).isPositive().isLessThan(range.high());
            }
        });
    }

    /** The source's two columns are rounded by hand; they meet for every row but are not one formula. */
    @Test
    void theRangesOfAPromptOf256TokensMeetThoseThatTheSourceStates() {
        assertThat(LatencyPresets.all()).allSatisfy(preset -> {
            double low = preset.overhead().low() + 256 * preset.perTokenIn().low();
            double high = preset.overhead().high() + 256 * preset.perTokenIn().high();
            assertThat(low)
                    .as(preset.name())
                    .isLessThanOrEqualTo(preset.firstTokenAt256().high());
            assertThat(high)
                    .as(preset.name())
                    .isGreaterThanOrEqualTo(preset.firstTokenAt256().low());
        });
    }
}
