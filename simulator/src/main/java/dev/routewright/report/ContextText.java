package dev.routewright.report;

import dev.routewright.dataset.ContextFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a dataset records in contexts, as sentences. */
public final class ContextText {
    private ContextText() {}

    /** One sentence per profile and further quality, one about how rows belong together; none for a plain dataset. */
    public static List<String> lines(ContextFacts facts) {
        List<String> lines = new ArrayList<>();
        facts.profiles().forEach(profile -> lines.add(profile(profile)));
        if (facts.answerKeys() > 0) {
            lines.add("Different answers: " + count(facts.answerKeys()) + ".");
        }
        facts.qualities()
                .forEach(quality -> lines.add("Quality " + quality.name() + ": in " + count(quality.cells()) + " of "
                        + count(quality.of()) + " recorded cells."));
        if (!facts.relations().isEmpty()) {
            lines.add(relations(facts.relations()));
        }
        return lines;
    }

    private static String profile(ContextFacts.OfProfile profile) {
        List<String> parts = new ArrayList<>();
        if (profile.variants() > 0) {
            parts.add(many(profile.variants(), "variant"));
        }
        if (profile.samples() > 1) {
            parts.add("up to " + count(profile.samples()) + " samples of a query");
        }
        if (profile.cells() > 0) {
            parts.add(many(profile.cells(), "cell") + " beside the plain ones");
        }
        if (profile.answers() > 0) {
            parts.add(many(profile.answers(), "answer"));
        }
        return profile.name() + ": " + String.join(", ", parts) + ".";
    }

    private static String relations(ContextFacts.Relations relations) {
        List<String> parts = new ArrayList<>();
        if (relations.grouped() > 0) {
            parts.add(count(relations.grouped()) + " in " + many(relations.groups(), "group"));
        }
        if (relations.parts() > 0) {
            parts.add(many(relations.parts(), "part") + " of others");
        }
        if (relations.steps() > 0) {
            parts.add(many(relations.steps(), "step") + " of others");
        }
        if (relations.shouldRefuse() > 0) {
            parts.add(count(relations.shouldRefuse()) + " that should be refused");
        }
        return "Of the rows: " + String.join(", ", parts) + ".";
    }

    private static String many(long count, String what) {
        return count(count) + " " + what + (count == 1 ? "" : "s");
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
