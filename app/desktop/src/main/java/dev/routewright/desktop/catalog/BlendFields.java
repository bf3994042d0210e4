package dev.routewright.desktop.catalog;

import dev.routewright.desktop.form.Form;
import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.graph.Blend;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Of which two profiles a profile is a blend, and the formula that follows. */
final class BlendFields {
    private final String place;
    private final ProfileEdits edits;

    BlendFields(String place, ProfileEdits edits) {
        this.place = place;
        this.edits = edits;
    }

    void addTo(Form form) {
        form.choice(
                "Blend of",
                place + "-blend-base",
                () -> names(true),
                () -> {
                    Blend blend = edits.stated().blend();
                    return blend == null ? "" : blend.base();
                },
                this::base);
        if (edits.stated().blend() != null) {
            form.choice(
                    "and",
                    place + "-blend-other",
                    () -> names(false),
                    () -> blend().other(),
                    name -> change(b -> new Blend(
                            b.base(),
                            name,
                            b.share(),
                            b.of(),
                            b.acceptance(),
                            b.activeParametersBillions(),
                            b.swapCost())));
            form.number(
                    "Share of the second",
                    place + "-blend-share",
                    0,
                    1,
                    () -> NumberWords.plain(blend().share()),
                    share -> change(b -> new Blend(
                            b.base(),
                            b.other(),
                            share,
                            b.of(),
                            b.acceptance(),
                            b.activeParametersBillions(),
                            b.swapCost())));
            form.choice(
                    "Shared",
                    place + "-blend-unit",
                    BlendFields::units,
                    () -> blend().of().name(),
                    unit -> change(b -> new Blend(
                            b.base(),
                            b.other(),
                            b.share(),
                            Blend.Unit.valueOf(unit),
                            b.acceptance(),
                            b.activeParametersBillions(),
                            b.swapCost())));
            form.optionalNumber(
                            "Drafts kept",
                            place + "-blend-acceptance",
                            () -> "",
                            () -> blend().acceptance(),
                            kept -> change(b -> new Blend(
                                    b.base(),
                                    b.other(),
                                    b.share(),
                                    b.of(),
                                    kept,
                                    b.activeParametersBillions(),
                                    b.swapCost())))
                    .setPromptText("no drafting");
            form.number(
                    "Swap cost",
                    place + "-blend-swap",
                    0,
                    Double.MAX_VALUE,
                    () -> NumberWords.plain(blend().swapCost()),
                    cost -> change(b -> new Blend(
                            b.base(),
                            b.other(),
                            b.share(),
                            b.of(),
                            b.acceptance(),
                            b.activeParametersBillions(),
                            cost)));
        }
        var note = form.note("");
        note.setId(place + "-blend-formula");
        form.onRefresh(() -> note.setText(formula(edits.stated().blend())));
    }

    /** What decides which fields there are. */
    static boolean shape(@Nullable Blend blend) {
        return blend != null;
    }

    private Blend blend() {
        Blend blend = edits.stated().blend();
        return blend == null ? new Blend("", "", 0, Blend.Unit.TOKENS, null, null, 0) : blend;
    }

    private SequencedMap<String, String> names(boolean mayBeNone) {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        if (mayBeNone) {
            names.put("", "no others");
        }
        edits.others().forEach(name -> names.put(name, name));
        return names;
    }

    private static SequencedMap<String, String> units() {
        SequencedMap<String, String> units = new LinkedHashMap<>();
        for (Blend.Unit unit : Blend.Unit.values()) {
            units.put(unit.name(), unit.name().toLowerCase(Locale.ROOT));
        }
        return units;
    }

    private @Nullable String base(String name) {
        if (name.isEmpty()) {
            return edits.change(p -> p.withBlend(null));
        }
        List<String> others = edits.others();
        String other = others.stream().filter(o -> !o.equals(name)).findFirst().orElse(name);
        return edits.change(p -> p.withBlend(
                p.blend() == null
                        ? new Blend(name, other, 0.5, Blend.Unit.TOKENS, null, null, 0)
                        : new Blend(
                                name,
                                p.blend().other(),
                                p.blend().share(),
                                p.blend().of(),
                                p.blend().acceptance(),
                                p.blend().activeParametersBillions(),
                                p.blend().swapCost())));
    }

    private @Nullable String change(UnaryOperator<Blend> change) {
        return edits.change(p -> p.blend() == null ? p : p.withBlend(change.apply(p.blend())));
    }

    /** The formula of {@link Blend} with its numbers. */
    static String formula(@Nullable Blend blend) {
        if (blend == null) {
            return "A blend gives outcomes to a profile that the dataset has none of: a mean of two others, assumed.";
        }
        String mean = NumberWords.brief(1 - blend.share()) + " × " + blend.base() + " + "
                + NumberWords.brief(blend.share()) + " × " + blend.other();
        return "Quality = " + mean + ". Cost = the same mean"
                + (blend.swapCost() == 0 ? "" : " + " + NumberWords.plain(blend.swapCost())) + ". Time = the same mean"
                + (blend.acceptance() == null ? "" : " / " + NumberWords.plain(blend.acceptance()))
                + ". Assumed; missing where one of them is.";
    }
}
