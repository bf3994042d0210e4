package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.Form;
import dev.routewright.desktop.form.Numbers;
import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.graph.PolicySpec.Flags;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a Utility asks of the profiles behind its exits, beside their numbers. */
final class FlagRows {
    private final Supplier<Flags> source;
    private final Function<Flags, @Nullable String> apply;

    FlagRows(Supplier<Flags> source, Function<Flags, @Nullable String> apply) {
        this.source = source;
        this.apply = apply;
    }

    void addTo(Form form) {
        form.section("What a profile must have");
        form.text(
                        "Tags",
                        "inspector-required",
                        () -> String.join(", ", source.get().required()),
                        text -> {
                            Flags f = source.get();
                            return apply.apply(new Flags(
                                    f.weights(), list(text), f.mostPricePerMillion(), f.leastContextTokens()));
                        })
                .setPromptText("any");
        form.optionalNumber(
                        "Price per M at most",
                        "inspector-most-price",
                        () -> "",
                        () -> source.get().mostPricePerMillion(),
                        most -> {
                            Flags f = source.get();
                            return apply.apply(new Flags(f.weights(), f.required(), most, f.leastContextTokens()));
                        })
                .setPromptText("any");
        form.optionalWhole(
                        "Context at least",
                        "inspector-least-context",
                        () -> source.get().leastContextTokens(),
                        least -> {
                            Flags f = source.get();
                            return apply.apply(new Flags(f.weights(), f.required(), f.mostPricePerMillion(), least));
                        })
                .setPromptText("any");
        form.text(
                        "Worth of tags",
                        "inspector-tag-weights",
                        () -> words(source.get().weights()),
                        this::acceptWeights)
                .setPromptText("eu = 0.1, open = 0.05");
        form.note("An exit whose profile lacks something is passed over. The worth of a tag is added to the utility.");
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static String words(SequencedMap<String, Double> weights) {
        return weights.entrySet().stream()
                .map(e -> e.getKey() + " = " + NumberWords.plain(e.getValue()))
                .collect(Collectors.joining(", "));
    }

    private @Nullable String acceptWeights(String text) {
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        for (String part : list(text)) {
            int equals = part.lastIndexOf('=');
            if (equals <= 0) {
                return "'" + part + "' does not say what the tag is worth. Maybe write it like eu = 0.1.";
            }
            Numbers.Read worth = Numbers.within(
                    part.substring(equals + 1).strip(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            if (worth.wrong() != null) {
                return worth.wrong();
            }
            weights.put(part.substring(0, equals).strip(), worth.value());
        }
        Flags f = source.get();
        return apply.apply(new Flags(weights, f.required(), f.mostPricePerMillion(), f.leastContextTokens()));
    }
}
