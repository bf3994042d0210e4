package dev.routewright.desktop.catalog;

import dev.routewright.calibrate.LatencyPreset;
import dev.routewright.calibrate.LatencyPresets;
import dev.routewright.desktop.form.Form;
import dev.routewright.graph.Latency;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How fast a profile is said to be: numbers of a person's own, or a published preset with its source. */
final class LatencyFields {
    private static final Latency NOTHING = new Latency(0, 0);

    private final String place;
    private final ProfileEdits edits;

    LatencyFields(String place, ProfileEdits edits) {
        this.place = place;
        this.edits = edits;
    }

    void addTo(Form form) {
        form.choice("Preset", place + "-latency-preset", this::presets, this::preset, this::choose);
        part(
                form,
                "First token",
                "latency-first",
                "ms",
                Latency::firstTokenMillis,
                (l, v) -> new Latency(v, l.millisPerToken(), l.millisPerTokenIn(), l.slowdownPerCall()));
        part(
                form,
                "Per token in",
                "latency-in",
                "ms",
                Latency::millisPerTokenIn,
                (l, v) -> new Latency(l.firstTokenMillis(), l.millisPerToken(), v, l.slowdownPerCall()));
        part(
                form,
                "Per token out",
                "latency-out",
                "ms",
                Latency::millisPerToken,
                (l, v) -> new Latency(l.firstTokenMillis(), v, l.millisPerTokenIn(), l.slowdownPerCall()));
        part(
                form,
                "Slowdown per call",
                "latency-slowdown",
                "",
                Latency::slowdownPerCall,
                (l, v) -> new Latency(l.firstTokenMillis(), l.millisPerToken(), l.millisPerTokenIn(), v));
        var note = form.note("");
        note.setId(place + "-latency-note");
        form.onRefresh(() -> note.setText(words()));
    }

    private String words() {
        return preset().isEmpty()
                ? "Stated times are used where the dataset recorded none, and are assumed."
                : "Assumed. Source: " + LatencyPreset.SOURCE + ", " + LatencyPreset.AS_OF + ". " + LatencyPreset.TERMS;
    }

    private SequencedMap<String, String> presets() {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        options.put("", "none");
        LatencyPresets.all().forEach(preset -> options.put(preset.name(), preset.name()));
        return options;
    }

    /** The preset that has the stated numbers; empty for none. */
    private String preset() {
        Latency latency = edits.stated().latency();
        return LatencyPresets.all().stream()
                .filter(preset -> preset.latency().equals(latency))
                .map(LatencyPreset::name)
                .findFirst()
                .orElse("");
    }

    private @Nullable String choose(String name) {
        return edits.change(p -> p.withLatency(
                LatencyPresets.named(name).map(LatencyPreset::latency).orElse(null)));
    }

    private interface Change {
        Latency with(Latency latency, double value);
    }

    private void part(
            Form form, String caption, String id, String unit, Function<Latency, Double> part, Change change) {
        form.optionalNumber(
                        caption,
                        place + "-" + id,
                        () -> unit,
                        () -> {
                            Latency latency = edits.stated().latency();
                            return latency == null ? null : part.apply(latency);
                        },
                        value -> edits.change(p -> {
                            Latency now =
                                    change.with(p.latency() == null ? NOTHING : p.latency(), value == null ? 0 : value);
                            return p.withLatency(now.equals(NOTHING) ? null : now);
                        }))
                .setPromptText("not stated");
    }
}
