package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.Form;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which policy picks an exit, and its parameters. */
final class PolicyForm {
    private final NodeEdits edits;
    private final DatasetFacts facts;
    private final Function<Node, @Nullable PolicySpec> of;
    private final BiFunction<Node, PolicySpec, Node> with;
    private Set<String> only = Set.of();

    /**
     * @param of the policy of the node
     * @param with the node with another policy
     */
    PolicyForm(
            NodeEdits edits,
            DatasetFacts facts,
            Function<Node, @Nullable PolicySpec> of,
            BiFunction<Node, PolicySpec, Node> with) {
        this.edits = edits;
        this.facts = facts;
        this.of = of;
        this.with = with;
    }

    void addTo(Form form) {
        form.choice(
                "Policy",
                "inspector-policy",
                this::names,
                () -> {
                    PolicySpec now = policy();
                    return now == null ? "" : now.name();
                },
                name -> set(PolicyShapes.first(name, exits(), FirstColumns.of(facts))));
        switch (policy()) {
            case PolicySpec.Always a ->
                exitChoice(
                        form,
                        "Exit",
                        "inspector-always",
                        () -> as(PolicySpec.Always.class).exit(),
                        exit -> set(new PolicySpec.Always(exit)));
            case PolicySpec.Random r ->
                form.note("Every exit is as likely as any other: the floor of every comparison.");
            case PolicySpec.Split s -> split(form, s);
            case PolicySpec.Rules r -> new RulesForm(edits, facts, this).addTo(form, r);
            case PolicySpec.ByTask b -> byTask(form);
            case PolicySpec.Threshold t -> threshold(form, t);
            case PolicySpec.Utility u -> new WeighingRows(edits, facts, this).addUtility(form, u);
            case PolicySpec.Oracle o ->
                form.note("Picks the best exit in hindsight. A bound to compare with: it cannot be"
                        + " exported and does not run live.");
            case PolicySpec.Learned l -> new WeighingRows(edits, facts, this).addLearned(form, l);
            case PolicySpec.Eliminate e -> new AdaptingRows(edits, facts, this).addEliminate(form);
            case PolicySpec.LoadAware l -> new AdaptingRows(edits, facts, this).addLoadAware(form, l);
            case PolicySpec.Bandit b -> new AdaptingRows(edits, facts, this).addBandit(form, b);
            case PolicySpec.Budget b -> new AdaptingRows(edits, facts, this).addBudget(form, b);
            case null -> {}
        }
    }

    /** Offers some policies only. */
    PolicyForm only(Set<String> names) {
        only = names;
        return this;
    }

    private SequencedMap<String, String> names() {
        SequencedMap<String, String> names = new LinkedHashMap<>(PolicyShapes.names());
        if (!only.isEmpty()) {
            names.keySet().retainAll(only);
        }
        return names;
    }

    @Nullable
    PolicySpec policy() {
        Node node = edits.node();
        return node == null ? null : of.apply(node);
    }

    <P extends PolicySpec> P as(Class<P> kind) {
        return kind.cast(Objects.requireNonNull(policy()));
    }

    List<String> exits() {
        Node node = edits.node();
        return node == null ? List.of() : node.exits();
    }

    @Nullable
    String set(PolicySpec policy) {
        return edits.change(Node.class, node -> with.apply(node, policy));
    }

    SequencedMap<String, String> exitOptions() {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        exits().forEach(exit -> options.put(exit, exit));
        return options;
    }

    void exitChoice(
            Form form, String caption, String id, Supplier<String> source, Function<String, @Nullable String> apply) {
        form.choice(caption, id, this::exitOptions, source, apply);
    }

    private void split(Form form, PolicySpec.Split split) {
        for (String exit : split.weights().keySet()) {
            new ParameterRow(edits, "weight:" + exit, 0, 100, new double[] {0, 100}).addTo(form, exit + ", %");
        }
        form.note("The shares always add up to 100 %: changing one scales the others.");
    }

    private void byTask(Form form) {
        form.section("Exit by task");
        TreeSet<String> tasks = new TreeSet<>(facts.tasks());
        tasks.addAll(as(PolicySpec.ByTask.class).exitByTask().keySet());
        int index = 0;
        for (String task : tasks) {
            form.choice(
                    task,
                    "inspector-task-" + index++,
                    this::exitOrOther,
                    () -> as(PolicySpec.ByTask.class).exitByTask().getOrDefault(task, ""),
                    exit -> map(task, exit));
        }
        exitChoice(
                form,
                "Any other task",
                "inspector-otherwise",
                () -> as(PolicySpec.ByTask.class).otherwise(),
                exit -> set(new PolicySpec.ByTask(as(PolicySpec.ByTask.class).exitByTask(), exit)));
    }

    private SequencedMap<String, String> exitOrOther() {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        options.put("", "as any other task");
        options.putAll(exitOptions());
        return options;
    }

    private @Nullable String map(String task, String exit) {
        PolicySpec.ByTask now = as(PolicySpec.ByTask.class);
        SequencedMap<String, String> byTask = new LinkedHashMap<>(now.exitByTask());
        if (exit.isEmpty()) {
            byTask.remove(task);
        } else {
            byTask.put(task, exit);
        }
        return set(new PolicySpec.ByTask(byTask, now.otherwise()));
    }

    private void threshold(Form form, PolicySpec.Threshold threshold) {
        form.choice(
                "Score",
                "inspector-score",
                () -> {
                    SequencedMap<String, String> options = new LinkedHashMap<>();
                    facts.scores()
                            .forEach(s -> options.put(s, s.equals(DatasetFacts.LENGTH) ? "length of the text" : s));
                    return options;
                },
                () -> as(PolicySpec.Threshold.class).score(),
                score -> set(new PolicySpec.Threshold(
                        score, as(PolicySpec.Threshold.class).cuts())));
        double[] range = facts.range(threshold.score());
        for (int i = 0; i < threshold.cuts().size(); i++) {
            double below = i == 0 ? Double.NEGATIVE_INFINITY : threshold.cuts().get(i - 1);
            double above = i == threshold.cuts().size() - 1
                    ? Double.POSITIVE_INFINITY
                    : threshold.cuts().get(i + 1);
            double[] shown = {Math.max(range[0], below), Math.min(range[1], above)};
            new ParameterRow(edits, "cut-" + (i + 1), below, above, shown[0] < shown[1] ? shown : range)
                    .addTo(form, exits().get(Math.min(i + 1, exits().size() - 1)) + " from");
        }
        form.note("Below the first cut: " + exits().getFirst() + ".");
    }
}
