package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.Form;
import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.graph.ContextRule;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a call gives in a context of which the dataset has no outcome. */
final class RuleRows {
    private static final String NONE = "";
    private static final String SAME = "same";
    private static final String FIXES = "fixes";
    private static final ContextRule.FixesBreaks FIRST = new ContextRule.FixesBreaks(0.2, 0.05);

    private final NodeEdits edits;
    private final Supplier<@Nullable ContextRule> source;
    private final Function<@Nullable ContextRule, @Nullable String> apply;

    RuleRows(
            NodeEdits edits,
            Supplier<@Nullable ContextRule> source,
            Function<@Nullable ContextRule, @Nullable String> apply) {
        this.edits = edits;
        this.source = source;
        this.apply = apply;
    }

    /** @param marked whether the two chances are the node's own parameters, which a sweep may move */
    void addTo(Form form, boolean marked) {
        form.section("Where no outcome is recorded for the context");
        form.choice(
                "Assume", "inspector-rule", RuleRows::options, () -> key(source.get()), key -> apply.apply(rule(key)));
        switch (source.get()) {
            case ContextRule.SameAsBase s ->
                form.note("Tags and repeated calls change nothing: the outcome is the one recorded without them.");
            case ContextRule.FixesBreaks f -> {
                chances(form, marked);
                form.note("Some wrong answers become right and some right ones wrong, drawn by key. Cost and time"
                        + " stay.");
            }
            case null -> form.note("A call after a tool, or asked again, stays missing unless the dataset has it.");
        }
    }

    private void chances(Form form, boolean marked) {
        if (marked) {
            double[] chance = {0, 1};
            new ParameterRow(edits, "fixes", 0, 1, chance).stated().addTo(form, "Wrong fixed");
            new ParameterRow(edits, "breaks", 0, 1, chance).stated().addTo(form, "Right broken");
            return;
        }
        form.number(
                "Wrong fixed",
                "inspector-rule-fixes",
                0,
                1,
                () -> NumberWords.plain(chancesNow().fixes()),
                fixes -> apply.apply(
                        new ContextRule.FixesBreaks(fixes, chancesNow().breaks())));
        form.number(
                "Right broken",
                "inspector-rule-breaks",
                0,
                1,
                () -> NumberWords.plain(chancesNow().breaks()),
                breaks -> apply.apply(new ContextRule.FixesBreaks(chancesNow().fixes(), breaks)));
    }

    private ContextRule.FixesBreaks chancesNow() {
        return source.get() instanceof ContextRule.FixesBreaks f ? f : FIRST;
    }

    private static SequencedMap<String, String> options() {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        options.put(NONE, "nothing");
        options.put(SAME, "the plain outcome");
        options.put(FIXES, "fixes and breaks");
        return options;
    }

    /** What stands for a rule in the choice. */
    static String key(@Nullable ContextRule rule) {
        return switch (rule) {
            case ContextRule.SameAsBase s -> SAME;
            case ContextRule.FixesBreaks f -> FIXES;
            case null -> NONE;
        };
    }

    private static @Nullable ContextRule rule(String key) {
        return switch (key) {
            case SAME -> new ContextRule.SameAsBase();
            case FIXES -> FIRST;
            default -> null;
        };
    }
}
