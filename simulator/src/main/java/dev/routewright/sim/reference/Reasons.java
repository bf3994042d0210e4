package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Condition;
import dev.routewright.graph.ConditionText;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.Task;
import dev.routewright.graph.Verifier;
import dev.routewright.sim.QueryPath.Choice;
import dev.routewright.sim.QueryPath.Input;
import dev.routewright.sim.QueryPath.Rejected;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Puts decisions into words. Decides nothing: it is told what was taken. */
final class Reasons {
    private static final int DIGITS = 6;

    private final RoutingGraph graph;
    private final PlainCondition conditions;

    Reasons(RoutingGraph graph, PlainCondition conditions) {
        this.graph = graph;
        this.conditions = conditions;
    }

    Choice dispatch(Query query, String taken, Traveller t) {
        List<String> exits = new ArrayList<>(query.dispatch());
        exits.add(Node.OTHER);
        int at = exits.indexOf(taken);
        List<Input> inputs = new ArrayList<>();
        query.dispatch().forEach(exit -> fields(matcher(query, exit), t, inputs));
        return new Choice("dispatch", inputs,
                taken.equals(Node.OTHER) ? "No task takes this query." : "It is the first task that takes this query: "
                        + ConditionText.of(matcher(query, taken)) + ".",
                rejected(query, exits, taken, exit -> exits.indexOf(exit) < at
                        ? "It takes only: " + ConditionText.of(matcher(query, exit)) + "."
                        : "A task before it takes this query."),
                Evidence.RECORDED);
    }

    private Condition matcher(Query query, String exit) {
        Edge edge = graph.edgeAt(query.id(), exit);
        return edge != null && graph.nodes().get(edge.to()) instanceof Task task
                ? task.matcher() : new Condition.Or(List.of());
    }

    Choice always(Node node, PolicySpec.Always always) {
        return new Choice("always", List.of(), "The policy always takes it.",
                rejected(node, node.exits(), always.exit(), exit -> "The policy always takes '" + always.exit() + "'."),
                Evidence.RECORDED);
    }

    Choice random(Node node, String taken, double draw) {
        return new Choice("random", List.of(new Input("draw", number(draw))),
                "The draw fell into its equal share.",
                rejected(node, node.exits(), taken, exit -> "The draw fell into the share of '" + taken + "'."),
                Evidence.RECORDED);
    }

    Choice split(Node node, PolicySpec.Split split, String taken, double draw) {
        double whole = node.exits().stream().mapToDouble(e -> split.weights().getOrDefault(e, 0.0)).sum();
        return new Choice("split", List.of(new Input("draw", number(draw * whole))),
                "The draw falls into its share, " + share(node, split, taken) + ".",
                rejected(node, node.exits(), taken, exit -> split.weights().getOrDefault(exit, 0.0) > 0
                        ? "Its share is " + share(node, split, exit) + "." : "Its weight is 0."),
                Evidence.RECORDED);
    }

    private static String share(Node node, PolicySpec.Split split, String wanted) {
        double from = 0;
        for (String exit : node.exits()) {
            double to = from + split.weights().getOrDefault(exit, 0.0);
            if (exit.equals(wanted)) {
                return number(from) + " to " + number(to);
            }
            from = to;
        }
        return "none";
    }

    Choice rules(Node node, PolicySpec.Rules rules, Traveller t) {
        List<Input> inputs = new ArrayList<>();
        rules.rules().forEach(rule -> fields(rule.when(), t, inputs));
        int held = 0;
        while (held < rules.rules().size() && !conditions.holds(rules.rules().get(held).when(), t)) {
            held++;
        }
        int first = held;
        boolean any = first < rules.rules().size();
        String taken = any ? rules.rules().get(first).exit() : rules.otherwise();
        return new Choice("rules", inputs,
                any ? "Rule " + (first + 1) + " holds: " + ConditionText.of(rules.rules().get(first).when()) + "."
                        : "No rule holds.",
                rejected(node, node.exits(), taken, exit -> notBy(rules, exit, first, any)), Evidence.RECORDED);
    }

    private static String notBy(PolicySpec.Rules rules, String exit, int first, boolean any) {
        for (int i = 0; i < rules.rules().size(); i++) {
            if (rules.rules().get(i).exit().equals(exit)) {
                return i < first ? "Rule " + (i + 1) + " does not hold: " + ConditionText.of(rules.rules().get(i).when()) + "."
                        : "Rule " + (first + 1) + " holds before rule " + (i + 1) + " is asked.";
            }
        }
        return any && rules.otherwise().equals(exit) ? "It is for queries for which no rule holds."
                : "No rule leads to it.";
    }

    Choice byTask(Node node, PolicySpec.ByTask policy, @Nullable String task) {
        String mapped = task == null ? null : policy.exitByTask().get(task);
        String taken = mapped == null ? policy.otherwise() : mapped;
        String because = task == null ? "The query has no task."
                : mapped == null ? "Task '" + task + "' is mapped to no exit."
                : "Task '" + task + "' is mapped to it.";
        return new Choice("by-task", List.of(new Input("task", task)), because,
                rejected(node, node.exits(), taken, exit -> {
                    List<String> tasks = policy.exitByTask().entrySet().stream()
                            .filter(e -> e.getValue().equals(exit)).map(Map.Entry::getKey).toList();
                    return tasks.isEmpty() ? "No task is mapped to it."
                            : "It is for " + String.join(", ", tasks) + ".";
                }), Evidence.RECORDED);
    }

    Choice threshold(Node node, PolicySpec.Threshold threshold, float score) {
        boolean missing = Float.isNaN(score);
        int reached = (int) threshold.cuts().stream().filter(cut -> cut.floatValue() <= score).count();
        String taken = node.exits().get(missing ? 0 : reached);
        List<Input> inputs = List.of(new Input(threshold.score(), missing ? null : number(score)),
                new Input("cuts", String.join(", ", threshold.cuts().stream().map(Reasons::number).toList())));
        return new Choice("threshold", inputs,
                missing ? "The row has no '" + threshold.score() + "', so the first exit is taken and nothing is known."
                        : "The score lies " + range(threshold.cuts(), reached) + ".",
                rejected(node, node.exits(), taken, exit -> missing ? "The score is not recorded."
                        : "It is for scores " + range(threshold.cuts(), node.exits().indexOf(exit)) + "."),
                missing ? Evidence.MISSING : Evidence.RECORDED);
    }

    private static String range(List<Double> cuts, int index) {
        if (cuts.isEmpty()) {
            return "anywhere";
        }
        String from = index == 0 ? "" : "from " + number(cuts.get(index - 1));
        String to = index == cuts.size() ? "" : "below " + number(cuts.get(index));
        return (from + " " + to).strip();
    }

    Choice utility(
            Node node, PolicySpec.Utility spec, SequencedMap<String, Double> worths, String taken, @Nullable String task) {
        double most = worths.get(taken);
        List<Input> inputs = new ArrayList<>(List.of(new Input("task", task),
                new Input("weights", "quality " + number(spec.quality()) + ", cost " + number(spec.cost()) + ", latency "
                        + number(spec.latency()))));
        worths.forEach((exit, worth) ->
                inputs.add(new Input("utility of " + exit, Double.isNaN(worth) ? null : number(worth))));
        boolean missing = Double.isNaN(most);
        return new Choice("utility", inputs,
                missing ? "No exit has a prediction, so the first is taken and nothing is known."
                        : "It has the largest utility, " + number(most) + ".",
                rejected(node, node.exits(), taken, exit -> {
                    double worth = worths.get(exit);
                    return Double.isNaN(worth) ? "It has no prediction: the train rows have no outcome for it."
                            : worth == most ? "Its utility is the same, and it comes later."
                            : "Its utility is " + number(worth) + ", " + number(most - worth) + " less.";
                }), missing ? Evidence.MISSING : Evidence.RECORDED);
    }

    Choice oracle(Node node, List<Outcome> ends, String taken, Evidence grade) {
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            inputs.add(new Input("end of " + node.exits().get(i), end(ends.get(i))));
        }
        return new Choice("oracle", inputs, "It ends best: most quality, then least cost, then least time.",
                rejected(node, node.exits(), taken, exit -> "It ends no better: " + end(ends.get(node.exits().indexOf(exit)))
                        + "."), grade);
    }

    private static String end(Outcome end) {
        return "quality " + known(end.quality()) + ", cost " + known(end.cost()) + ", " + known(end.millis()) + " ms";
    }

    Choice nothingToVerify(Verifier v) {
        return judged(v, List.of(), false, "There is no answer to judge.", Evidence.RECORDED);
    }

    Choice verified(Verifier v, String column, float score) {
        boolean missing = Float.isNaN(score);
        List<Input> inputs = List.of(
                new Input(column, missing ? null : number(score)), new Input("cut", number(v.cut())));
        boolean accepted = !missing && score >= (float) v.cut();
        return judged(v, inputs, accepted,
                missing ? "The row has no '" + column + "', so the answer is rejected and nothing is known."
                        : "The score " + number(score) + " is " + (accepted ? "at least" : "below") + " the cut "
                                + number(v.cut()) + ".",
                missing ? Evidence.MISSING : Evidence.RECORDED);
    }

    Choice unknownRight(Verifier v) {
        return judged(v, List.of(), false, "Whether the answer is right is not recorded, so it is rejected and nothing is"
                + " known.", Evidence.MISSING);
    }

    Choice byChance(Verifier v, boolean right, double chance, double draw) {
        List<Input> inputs = List.of(new Input("answer", right ? "right" : "wrong"),
                new Input("chance of acceptance", number(chance)), new Input("draw", number(draw)));
        boolean accepted = draw < chance;
        return judged(v, inputs, accepted, "The draw is " + (accepted ? "below" : "not below") + " the stated chance.",
                Evidence.ASSUMED);
    }

    private Choice judged(Verifier v, List<Input> inputs, boolean accepted, String because, Evidence grade) {
        String taken = accepted ? Node.ACCEPT : Node.REJECT;
        return new Choice("verifier", inputs, because, rejected(v, v.exits(), taken, exit -> because), grade);
    }

    private List<Rejected> rejected(Node node, List<String> exits, String taken, UnaryOperator<String> because) {
        List<Rejected> rejected = new ArrayList<>();
        for (String exit : exits) {
            if (!exit.equals(taken)) {
                Edge edge = graph.edgeAt(node.id(), exit);
                Node to = edge == null ? null : graph.nodes().get(edge.to());
                rejected.add(new Rejected(exit, to == null ? null : to.label(), because.apply(exit)));
            }
        }
        return rejected;
    }

    /** What a condition reads of this query, each field once. */
    private void fields(Condition condition, Traveller t, List<Input> into) {
        TreeSet<String> names = new TreeSet<>();
        collect(condition, names);
        for (String name : names) {
            if (into.stream().noneMatch(input -> input.name().equals(name))) {
                into.add(new Input(name, conditions.shown(name, t)));
            }
        }
    }

    private static void collect(Condition condition, TreeSet<String> names) {
        switch (condition) {
            case Condition.Everything e -> { }
            case Condition.HasTag t -> { }
            case Condition.Visited v -> { }
            case Condition.Before b -> { }
            case Condition.Never n -> { }
            case Condition.Until u -> { }
            case Condition.And a -> a.of().forEach(c -> collect(c, names));
            case Condition.Or o -> o.of().forEach(c -> collect(c, names));
            case Condition.Not n -> collect(n.of(), names);
            case Condition.OneOf o -> names.add(o.field());
            case Condition.Matches m -> names.add(m.field());
            case Condition.Compare c -> names.add(c.field());
        }
    }

    private static String known(double value) {
        return Double.isNaN(value) ? "unknown" : number(value);
    }

    /** Six significant digits, without trailing zeros. */
    static String number(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : String.format(Locale.ROOT, "%f", value);
        }
        return new BigDecimal(value).round(new MathContext(DIGITS)).stripTrailingZeros().toPlainString();
    }
}
