package dev.routewright.desktop.catalog;

import dev.routewright.desktop.form.Form;
import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.graph.Profile;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a profile can take, how often it fails, and its tags. */
public final class LimitFields {
    private final String place;
    private final ProfileEdits edits;

    /** @param place what the ids of the fields begin with */
    public LimitFields(String place, ProfileEdits edits) {
        this.place = place;
        this.edits = edits;
    }

    /** Adds the fields. */
    public void addTo(Form form) {
        tokens(
                form,
                "Context",
                "context",
                Profile.Limits::contextTokens,
                (l, v) -> new Profile.Limits(v, l.outputTokens(), l.failureRate()));
        tokens(
                form,
                "Longest answer",
                "output",
                Profile.Limits::outputTokens,
                (l, v) -> new Profile.Limits(l.contextTokens(), v, l.failureRate()));
        form.number(
                "Failure rate",
                place + "-failure-rate",
                0,
                1,
                () -> NumberWords.plain(edits.stated().limits().failureRate()),
                rate -> edits.change(p -> p.withLimits(new Profile.Limits(
                        p.limits().contextTokens(), p.limits().outputTokens(), rate))));
        form.text(
                        "Tags",
                        place + "-tags",
                        () -> String.join(", ", edits.stated().tags()),
                        text -> edits.change(p -> p.withTags(tags(text))))
                .setPromptText("none");
    }

    private static List<String> tags(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private void tokens(
            Form form,
            String caption,
            String id,
            Function<Profile.Limits, @Nullable Integer> part,
            BiFunction<Profile.Limits, @Nullable Integer, Profile.Limits> change) {
        form.optionalNumber(
                        caption,
                        place + "-" + id,
                        () -> "tokens",
                        () -> {
                            Integer tokens = part.apply(edits.stated().limits());
                            return tokens == null ? null : tokens.doubleValue();
                        },
                        value -> value != null && (value < 1 || value > Integer.MAX_VALUE || value != Math.rint(value))
                                ? NumberWords.plain(value)
                                        + " is no count of tokens. Maybe write a whole number of at least 1."
                                : edits.change(p -> p.withLimits(
                                        change.apply(p.limits(), value == null ? null : value.intValue()))))
                .setPromptText("not stated");
    }
}
