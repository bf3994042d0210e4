package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.Form;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Verifier;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What a verifier reads, from where on it accepts, and what judging costs. */
final class VerifierForm {
    private static final String PER_PROFILE = "profile ";
    private static final String COLUMN = "column ";
    private static final String STATED = "stated";
    private static final String AGREEMENT = "agreement";
    private static final String LEARNED = "learned";

    private final NodeEdits edits;
    private final DatasetFacts facts;

    VerifierForm(NodeEdits edits, DatasetFacts facts) {
        this.edits = edits;
        this.facts = facts;
    }

    void addTo(Form form, Verifier verifier) {
        form.choice(
                "Score from", "inspector-source", this::sources, () -> key(node().source()), key -> source(first(key)));
        switch (verifier.source()) {
            case ScoreSource.PerProfile p -> cut(form, facts.rangeOfPrefix(p.prefix()));
            case ScoreSource.Column c -> cut(form, facts.range(c.column()));
            case ScoreSource.Agreement a -> {
                cut(form, new double[] {0, 1});
                form.note("The share of the answers so far that say the same as the current one, by the recorded answer"
                        + " keys.");
            }
            case ScoreSource.Learned l -> {
                new NameRow("Trained verifier", "inspector-artifact", facts.trained("confidence"))
                        .addTrained(
                                form,
                                "confidence:NAME:PROFILE",
                                () -> node().source() instanceof ScoreSource.Learned now ? now.artifact() : "",
                                name -> source(new ScoreSource.Learned(name)));
                cut(form, facts.rangeOfPrefix(l.prefix()));
            }
            case ScoreSource.Stated s -> {
                double[] chance = {0, 1};
                new ParameterRow(edits, "acceptRight", 0, 1, chance).stated().addTo(form, "Right accepted");
                new ParameterRow(edits, "acceptWrong", 0, 1, chance).stated().addTo(form, "Wrong accepted");
                form.note("Stated rates are drawn by key; every decision counts as assumed.");
            }
        }
        new DeciderRows(edits, facts, (n, decider) -> {
                    Verifier v = (Verifier) n;
                    return new Verifier(v.id(), v.label(), v.source(), v.cut(), decider);
                })
                .addTo(form);
    }

    private void cut(Form form, double[] range) {
        new ParameterRow(edits, "cut", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, range)
                .addTo(form, "Accept from");
    }

    private Verifier node() {
        return Objects.requireNonNull(edits.as(Verifier.class));
    }

    private SequencedMap<String, String> sources() {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        facts.perProfilePrefixes().forEach(p -> options.put(PER_PROFILE + p, p + " by model"));
        facts.scores().stream().filter(s -> !s.equals(DatasetFacts.LENGTH)).forEach(s -> options.put(COLUMN + s, s));
        options.put(AGREEMENT, "agreement");
        options.put(LEARNED, "trained verifier");
        options.put(STATED, "stated rates");
        options.putIfAbsent(key(node().source()), words(node().source()));
        return options;
    }

    private static String key(ScoreSource source) {
        return switch (source) {
            case ScoreSource.PerProfile p -> PER_PROFILE + p.prefix();
            case ScoreSource.Column c -> COLUMN + c.column();
            case ScoreSource.Agreement a -> AGREEMENT;
            case ScoreSource.Learned l -> LEARNED;
            case ScoreSource.Stated s -> STATED;
        };
    }

    private static String words(ScoreSource source) {
        return switch (source) {
            case ScoreSource.PerProfile p -> p.prefix() + " by model";
            case ScoreSource.Column c -> c.column();
            case ScoreSource.Agreement a -> "agreement";
            case ScoreSource.Learned l -> "trained verifier";
            case ScoreSource.Stated s -> "stated rates";
        };
    }

    private @Nullable String source(ScoreSource source) {
        return edits.change(Verifier.class, v -> new Verifier(v.id(), v.label(), source, v.cut(), v.decider()));
    }

    private ScoreSource first(String key) {
        return key.equals(AGREEMENT)
                ? new ScoreSource.Agreement()
                : key.equals(LEARNED)
                        ? new ScoreSource.Learned(
                                facts.trained("confidence").stream().findFirst().orElse(""))
                        : key.startsWith(PER_PROFILE)
                                ? new ScoreSource.PerProfile(key.substring(PER_PROFILE.length()))
                                : key.startsWith(COLUMN)
                                        ? new ScoreSource.Column(key.substring(COLUMN.length()))
                                        : new ScoreSource.Stated(0.9, 0.2);
    }
}
