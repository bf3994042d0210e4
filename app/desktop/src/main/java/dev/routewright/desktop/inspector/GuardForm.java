package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.Form;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Guard;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How a guard tells the queries that it keeps out, and what asking it costs. */
final class GuardForm {
    private static final String RULE = "rule";
    private static final String SCORE = "score";
    private static final String TRAINED = "trained";
    private static final String STATED = "stated";
    private static final String SHOULD_REFUSE = "should_refuse";

    private final NodeEdits edits;
    private final DatasetFacts facts;

    GuardForm(NodeEdits edits, DatasetFacts facts) {
        this.edits = edits;
        this.facts = facts;
    }

    void addTo(Form form, Guard guard) {
        form.choice(
                "Blocks by", "inspector-detector", GuardForm::kinds, () -> kind(now()), kind -> set(d -> first(kind)));
        switch (guard.detector()) {
            case Detector.ByRule r -> rule(form);
            case Detector.Score s -> {
                new NameRow("Column", "inspector-detector-column", facts.numericColumns())
                        .addTo(
                                form,
                                () -> now() instanceof Detector.Score score ? score.column() : "",
                                column -> set(d -> new Detector.Score(column, cutOf(d))));
                cut(form, facts.range(s.column()));
                form.note("A query without the number passes, and its metrics are missing.");
            }
            case Detector.Learned l -> {
                new NameRow("Trained guard", "inspector-artifact", facts.trained("ood"))
                        .addTrained(
                                form,
                                "ood:NAME",
                                () -> now() instanceof Detector.Learned learned ? learned.artifact() : "",
                                name -> set(d -> new Detector.Learned(name, cutOf(d))));
                cut(form, facts.range(l.column()));
                form.note("The score says how far a query lies from those it was trained on.");
            }
            case Detector.Stated s -> stated(form);
        }
        new DeciderRows(edits, facts, (n, decider) -> new Guard(n.id(), n.label(), ((Guard) n).detector(), decider))
                .addTo(form);
    }

    private void rule(Form form) {
        new ConditionRows(
                        edits,
                        facts,
                        "inspector-blocks",
                        () -> now() instanceof Detector.ByRule r ? r.blocks() : new Condition.Everything(),
                        blocks -> set(d -> new Detector.ByRule(blocks)))
                .addTo(form, "Blocks where");
    }

    private void stated(Form form) {
        new NameRow("To be blocked", "inspector-truth", facts.numericColumns())
                .addTo(
                        form,
                        () -> now() instanceof Detector.Stated s ? s.truth() : "",
                        truth -> set(d -> d instanceof Detector.Stated s
                                ? new Detector.Stated(truth, s.hitRate(), s.falseAlarmRate())
                                : d));
        double[] chance = {0, 1};
        new ParameterRow(edits, "hitRate", 0, 1, chance).stated().addTo(form, "Caught");
        new ParameterRow(edits, "falseAlarmRate", 0, 1, chance).stated().addTo(form, "False alarms");
        form.note("Drawn by key at the stated rates, so every decision is assumed. A query is to be blocked where the"
                + " column is at least 0.5.");
    }

    private void cut(Form form, double[] range) {
        new ParameterRow(edits, "cut", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, range)
                .addTo(form, "Blocks from");
    }

    private Detector now() {
        return Objects.requireNonNull(edits.as(Guard.class)).detector();
    }

    private @Nullable String set(UnaryOperator<Detector> change) {
        return edits.change(Guard.class, g -> new Guard(g.id(), g.label(), change.apply(g.detector()), g.decider()));
    }

    private static double cutOf(Detector detector) {
        return switch (detector) {
            case Detector.Score s -> s.cut();
            case Detector.Learned l -> l.cut();
            default -> 0.5;
        };
    }

    private static SequencedMap<String, String> kinds() {
        SequencedMap<String, String> kinds = new LinkedHashMap<>();
        kinds.put(RULE, "a rule");
        kinds.put(SCORE, "a score");
        kinds.put(TRAINED, "a trained guard");
        kinds.put(STATED, "stated rates");
        return kinds;
    }

    /** What stands for a detector in the choice. */
    static String kind(Detector detector) {
        return switch (detector) {
            case Detector.ByRule r -> RULE;
            case Detector.Score s -> SCORE;
            case Detector.Learned l -> TRAINED;
            case Detector.Stated s -> STATED;
        };
    }

    private Detector first(String kind) {
        return switch (kind) {
            case SCORE -> new Detector.Score(first(facts.numericColumns()), 0.5);
            case TRAINED -> new Detector.Learned(first(facts.trained("ood")), 0.5);
            case STATED -> new Detector.Stated(SHOULD_REFUSE, 0.9, 0.05);
            default ->
                new Detector.ByRule(new Condition.OneOf(
                        "task",
                        facts.tasks().isEmpty()
                                ? Set.of()
                                : Set.of(facts.tasks().getFirst())));
        };
    }

    private static String first(Collection<String> names) {
        return names.isEmpty() ? "" : names.iterator().next();
    }
}
