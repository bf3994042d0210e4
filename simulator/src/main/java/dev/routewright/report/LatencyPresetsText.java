package dev.routewright.report;

import dev.routewright.calibrate.LatencyPreset;
import dev.routewright.calibrate.LatencyPresets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table of published latencies, for people and as JSON. */
public final class LatencyPresetsText {
    private LatencyPresetsText() {}

    /** One line per preset with the ranges that its source states. */
    public static String text() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "overhead ms", "ms/token in", "ms/token out", "first token at 256 ms"));
        for (LatencyPreset preset : LatencyPresets.all()) {
            rows.add(List.of(
                    preset.name(),
                    range(preset.overhead()),
                    range(preset.perTokenIn()),
                    range(preset.perTokenOut()),
                    range(preset.firstTokenAt256())));
        }
        return Text.table(rows) + "Source: " + LatencyPreset.SOURCE + ", " + LatencyPreset.AS_OF + ". "
                + LatencyPreset.TERMS + "\nWhat is computed from them is assumed.\n";
    }

    /** The same with {@code latency} as a document's profile has it. */
    public static String json() {
        return JsonOut.object(out -> out.text("source", LatencyPreset.SOURCE)
                .text("asOf", LatencyPreset.AS_OF)
                .text("terms", LatencyPreset.TERMS)
                .text("evidence", "assumed")
                .objects("presets", LatencyPresets.all(), LatencyPresetsText::preset));
    }

    /**
     * What was set in a document.
     *
     * @param presets the preset's name by the profile's
     */
    public static String json(String document, Map<String, String> presets) {
        return JsonOut.object(out -> out.text("document", document)
                .text("source", LatencyPreset.SOURCE)
                .text("asOf", LatencyPreset.AS_OF)
                .text("evidence", "assumed")
                .objects(
                        "profiles",
                        presets.entrySet(),
                        (o, set) -> o.text("name", set.getKey()).text("preset", set.getValue())));
    }

    private static void preset(JsonOut out, LatencyPreset preset) {
        out.text("name", preset.name())
                .object(
                        "latency",
                        o -> o.number("firstTokenMillis", preset.latency().firstTokenMillis())
                                .number("millisPerToken", preset.latency().millisPerToken())
                                .number("millisPerTokenIn", preset.latency().millisPerTokenIn())
                                .number("slowdownPerCall", preset.latency().slowdownPerCall()));
        range(out, "overheadMillis", preset.overhead());
        range(out, "millisPerTokenIn", preset.perTokenIn());
        range(out, "millisPerToken", preset.perTokenOut());
        range(out, "firstTokenAt256Millis", preset.firstTokenAt256());
    }

    private static void range(JsonOut out, String name, LatencyPreset.Range range) {
        out.object(name, o -> o.number("low", range.low()).number("high", range.high()));
    }

    private static String range(LatencyPreset.Range range) {
        return number(range.low()) + " to " + number(range.high());
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
