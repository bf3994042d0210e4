package dev.routewright.calibrate;

import dev.routewright.calibrate.LatencyPreset.Range;
import java.util.List;
import java.util.Optional;

/** The speeds of {@link LatencyPreset#SOURCE}, as it states them. */
public final class LatencyPresets {
    private static final String H100 = "H100";
    private static final String A100 = "A100";
    private static final List<LatencyPreset> ALL = List.of(
            preset("1-3B", H100, 15, 25, 0.10, 0.20, 5, 8, 30, 60),
            preset("1-3B", A100, 15, 25, 0.20, 0.35, 8, 12, 50, 90),
            preset("7-8B", H100, 25, 40, 0.15, 0.30, 10, 15, 60, 120),
            preset("7-8B", A100, 25, 40, 0.30, 0.55, 15, 25, 100, 180),
            preset("13B", H100, 40, 60, 0.55, 0.85, 15, 22, 120, 200),
            preset("13B", A100, 40, 60, 0.90, 1.40, 22, 35, 180, 300),
            preset("30-34B over 2", H100, 50, 80, 0.30, 0.50, 20, 30, 160, 280),
            preset("30-34B over 2", A100, 50, 80, 0.60, 1.00, 30, 45, 280, 450),
            preset("70B over 4", H100, 70, 110, 0.60, 0.90, 25, 40, 250, 400),
            preset("70B over 4", A100, 70, 110, 1.20, 1.80, 40, 60, 400, 700),
            preset("70B over 8", H100, 60, 100, 0.40, 0.60, 18, 28, 150, 250),
            preset("70B over 8", A100, 60, 100, 0.80, 1.30, 28, 45, 250, 400),
            preset("405B over 8, 8-bit", H100, 150, 250, 2, 4, 60, 100, 600, 1400));

    private LatencyPresets() {}

    /** All, from small to large. */
    public static List<LatencyPreset> all() {
        return ALL;
    }

    /** The one of a name. */
    public static Optional<LatencyPreset> named(String name) {
        return ALL.stream().filter(preset -> preset.name().equals(name)).findFirst();
    }

    private static LatencyPreset preset(
            String model,
            String hardware,
            double overheadLow,
            double overheadHigh,
            double inLow,
            double inHigh,
            double outLow,
            double outHigh,
            double firstLow,
            double firstHigh) {
        return new LatencyPreset(
                model,
                hardware,
                new Range(overheadLow, overheadHigh),
                new Range(inLow, inHigh),
                new Range(outLow, outHigh),
                new Range(firstLow, firstHigh));
    }
}
