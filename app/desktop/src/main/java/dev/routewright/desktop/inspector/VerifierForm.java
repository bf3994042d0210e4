package dev.routewright.desktop.inspector;

import dev.routewright.dataset.Dataset;
import dev.routewright.desktop.form.Form;
import dev.routewright.desktop.workspace.QueriesUsed;
import dev.routewright.graph.Decider;
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

    private final NodeEdits edits;
    private final DatasetFacts facts;

    VerifierForm(NodeEdits edits, DatasetFacts facts) {
        this.edits = edits;
        this.facts = facts;
    }

    void addTo(Form form, Verifier verifier) {
        form.choice("Score from", "inspector-source", this::sources, () -> key(node().source()),
                key -> edits.change(Verifier.class, v -> new Verifier(
                        v.id(), v.label(), source(key), v.cut(), v.decider())));
        switch (verifier.source()) {
            case ScoreSource.PerProfile p -> cut(form, facts.rangeOfPrefix(p.prefix()));
            case ScoreSource.Column c -> cut(form, facts.range(c.column()));
            case ScoreSource.Agreement a -> cut(form, new double[] {0, 1});
            case ScoreSource.Learned l -> cut(form, new double[] {0, 1});
            case ScoreSource.Stated s -> {
                double[] chance = {0, 1};
                new ParameterRow(edits, "acceptRight", 0, 1, chance).addTo(form, "Right accepted");
                new ParameterRow(edits, "acceptWrong", 0, 1, chance).addTo(form, "Wrong accepted");
                form.note("Stated rates are drawn by key; every decision counts as assumed.");
            }
        }
        form.optionalNumber("Own cost", "inspector-own-cost", this::currency, () -> node().decider().costPerDecision(),
                cost -> edits.change(Verifier.class, v -> new Verifier(
                        v.id(), v.label(), v.source(), v.cut(),
                        new Decider(v.decider().profile(), cost, v.decider().millisPerDecision()))));
        form.optionalNumber("Own latency", "inspector-own-latency", () -> "ms", () -> node().decider().millisPerDecision(),
                millis -> edits.change(Verifier.class, v -> new Verifier(
                        v.id(), v.label(), v.source(), v.cut(),
                        new Decider(v.decider().profile(), v.decider().costPerDecision(), millis))));
    }

    private void cut(Form form, double[] range) {
        new ParameterRow(edits, "cut", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, range)
                .addTo(form, "Accept from");
    }

    private Verifier node() {
        return Objects.requireNonNull(edits.as(Verifier.class));
    }

    private String currency() {
        Dataset dataset = QueriesUsed.dataset(edits.workspace());
        @Nullable String currency = dataset == null ? null : dataset.currency();
        return currency == null ? "" : currency;
    }

    private SequencedMap<String, String> sources() {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        facts.perProfilePrefixes().forEach(p -> options.put(PER_PROFILE + p, p + " by model"));
        facts.scores().stream()
                .filter(s -> !s.equals(DatasetFacts.LENGTH))
                .forEach(s -> options.put(COLUMN + s, s));
        options.put(STATED, "stated rates");
        options.putIfAbsent(key(node().source()), words(node().source()));
        return options;
    }

    private static String key(ScoreSource source) {
        return switch (source) {
            case ScoreSource.PerProfile p -> PER_PROFILE + p.prefix();
            case ScoreSource.Column c -> COLUMN + c.column();
            case ScoreSource.Agreement a -> "agreement";
            case ScoreSource.Learned l -> "learned " + l.artifact();
            case ScoreSource.Stated s -> STATED;
        };
    }

    private static String words(ScoreSource source) {
        return switch (source) {
            case ScoreSource.PerProfile p -> p.prefix() + " by model";
            case ScoreSource.Column c -> c.column();
            case ScoreSource.Agreement a -> "agreement of answers";
            case ScoreSource.Learned l -> "trained " + l.artifact();
            case ScoreSource.Stated s -> "stated rates";
        };
    }

    private static ScoreSource source(String key) {
        return key.startsWith(PER_PROFILE) ? new ScoreSource.PerProfile(key.substring(PER_PROFILE.length()))
                : key.startsWith(COLUMN) ? new ScoreSource.Column(key.substring(COLUMN.length()))
                : new ScoreSource.Stated(0.9, 0.2);
    }
}
