package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.Form;
import dev.routewright.graph.Cache;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a cache gives, which queries it takes for the same, and how much it remembers. */
final class CacheForm {
    private static final String SAME = "same";
    private static final String ALIKE = "alike";
    private static final double FIRST_THRESHOLD = 0.9;

    private final NodeEdits edits;

    CacheForm(NodeEdits edits) {
        this.edits = edits;
    }

    void addTo(Form form, Cache cache) {
        boolean answers = cache.mode() == Cache.Mode.ANSWERS;
        form.choice(
                "A hit gives",
                "inspector-cache-mode",
                CacheForm::modes,
                () -> now().mode().name(),
                mode -> change(c -> new Cache(
                        c.id(),
                        c.label(),
                        Cache.Mode.valueOf(mode),
                        c.threshold(),
                        c.capacity(),
                        c.lifetimeQueries(),
                        c.hitMillis(),
                        c.falseHitQuality(),
                        c.tag())));
        form.choice(
                "Hits where",
                "inspector-cache-match",
                CacheForm::matches,
                () -> now().threshold() == null ? SAME : ALIKE,
                match -> threshold(match.equals(SAME) ? null : FIRST_THRESHOLD));
        if (cache.threshold() != null) {
            new ParameterRow(edits, "threshold", 0, 1, new double[] {0, 1}).addTo(form, "Alike from");
            form.note("1 means that both texts have the same words equally often, 0 that they share none.");
        }
        if (!answers) {
            form.text("Sets tag", "inspector-tag", () -> now().tag(), this::acceptTag);
            form.note("Later calls see the tag and may answer better with examples. The hit itself answers nothing.");
        } else if (cache.threshold() != null) {
            falseHits(form);
        }
        memory(form);
    }

    private void falseHits(Form form) {
        new StatedRow(
                        edits,
                        "falseHitQuality",
                        1,
                        () -> now().falseHitQuality(),
                        quality -> change(c -> new Cache(
                                c.id(),
                                c.label(),
                                c.mode(),
                                c.threshold(),
                                c.capacity(),
                                c.lifetimeQueries(),
                                c.hitMillis(),
                                quality,
                                c.tag())))
                .addTo(form, "Quality of a false hit", "inspector-false-hit", () -> "", "missing");
        form.note("A hit on another question than the stored one gets this quality, assumed. One on the same question"
                + " keeps the stored answer's.");
    }

    private void memory(Form form) {
        form.section("Memory");
        form.whole(
                "Most entries",
                "inspector-capacity",
                0,
                Integer.MAX_VALUE,
                () -> now().capacity(),
                capacity -> change(c -> new Cache(
                        c.id(),
                        c.label(),
                        c.mode(),
                        c.threshold(),
                        capacity,
                        c.lifetimeQueries(),
                        c.hitMillis(),
                        c.falseHitQuality(),
                        c.tag())));
        form.optionalWhole(
                        "Lifetime, queries",
                        "inspector-lifetime",
                        () -> now().lifetimeQueries(),
                        lifetime -> change(c -> new Cache(
                                c.id(),
                                c.label(),
                                c.mode(),
                                c.threshold(),
                                c.capacity(),
                                lifetime,
                                c.hitMillis(),
                                c.falseHitQuality(),
                                c.tag())))
                .setPromptText("for ever");
        new StatedRow(
                        edits,
                        "hitMillis",
                        Double.POSITIVE_INFINITY,
                        () -> now().hitMillis(),
                        millis -> change(c -> new Cache(
                                c.id(),
                                c.label(),
                                c.mode(),
                                c.threshold(),
                                c.capacity(),
                                c.lifetimeQueries(),
                                millis,
                                c.falseHitQuality(),
                                c.tag())))
                .addTo(form, "Time of a hit", "inspector-hit-millis", () -> "ms", "no time");
        form.note("0 entries mean no limit; else the one that was used longest ago is forgotten first. What missed is"
                + " stored when the query ends, unless it failed or was refused.");
    }

    private @Nullable String acceptTag(String tag) {
        return tag.isEmpty()
                ? "A hit needs a tag to set. Maybe use 'examples'."
                : change(c -> new Cache(
                        c.id(),
                        c.label(),
                        c.mode(),
                        c.threshold(),
                        c.capacity(),
                        c.lifetimeQueries(),
                        c.hitMillis(),
                        c.falseHitQuality(),
                        tag));
    }

    private @Nullable String threshold(@Nullable Double threshold) {
        return change(c -> new Cache(
                c.id(),
                c.label(),
                c.mode(),
                threshold,
                c.capacity(),
                c.lifetimeQueries(),
                c.hitMillis(),
                c.falseHitQuality(),
                c.tag()));
    }

    private Cache now() {
        return Objects.requireNonNull(edits.as(Cache.class));
    }

    private @Nullable String change(UnaryOperator<Cache> change) {
        return edits.change(Cache.class, change);
    }

    private static SequencedMap<String, String> modes() {
        SequencedMap<String, String> modes = new LinkedHashMap<>();
        modes.put(Cache.Mode.ANSWERS.name(), "the stored answer");
        modes.put(Cache.Mode.EXAMPLES.name(), "examples");
        return modes;
    }

    private static SequencedMap<String, String> matches() {
        SequencedMap<String, String> matches = new LinkedHashMap<>();
        matches.put(SAME, "same text");
        matches.put(ALIKE, "words are alike");
        return matches;
    }
}
