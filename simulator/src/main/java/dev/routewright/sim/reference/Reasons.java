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
import dev.routewright.sim.QueryPath.Choice;
import dev.routewright.sim.QueryPath.Input;
import dev.routewright.sim.QueryPath.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Puts decisions into words. Decides nothing: it is told what was taken. */
final class Reasons {
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
        return new Choice(
                "dispatch",
                inputs,
                taken.equals(Node.OTHER)
                        ? "No task takes this query."
                        : "It is the first task that takes this query: " + ConditionText.of(matcher(query, taken))
                                + ".",
                rejected(
                        query,
                        exits,
                        taken,
                        exit -> exits.indexOf(exit) < at
                                ? "It takes only: " + ConditionText.of(matcher(query, exit)) + "."
                                : "A task before it takes this query."),
                Evidence.RECORDED);
    }

    private Condition matcher(Query query, String exit) {
        Edge edge = graph.edgeAt(query.id(), exit);
        return edge != null && graph.nodes().get(edge.to()) instanceof Task task
                ? task.matcher()
                : new Condition.Or(List.of());
    }

    Choice always(Node node, PolicySpec.Always always) {
        return new Choice(
                "always",
                List.of(),
                "The policy always takes it.",
                rejected(node, node.exits(), always.exit(), exit -> "The policy always takes '" + always.exit() + "'."),
                Evidence.RECORDED);
    }

    Choice random(Node node, String taken, double draw) {
        return new Choice(
                "random",
                List.of(new Input("draw", Words.number(draw))),
                "The draw fell into its equal share.",
                rejected(node, node.exits(), taken, exit -> "The draw fell into the share of '" + taken + "'."),
                Evidence.RECORDED);
    }

    Choice split(Node node, PolicySpec.Split split, String taken, double draw) {
        double whole = node.exits().stream()
                .mapToDouble(e -> split.weights().getOrDefault(e, 0.0))
                .sum();
        return new Choice(
                "split",
                List.of(new Input("draw", Words.number(draw * whole))),
                "The draw falls into its share, " + share(node, split, taken) + ".",
                rejected(
                        node,
                        node.exits(),
                        taken,
                        exit -> split.weights().getOrDefault(exit, 0.0) > 0
                                ? "Its share is " + share(node, split, exit) + "."
                                : "Its weight is 0."),
                Evidence.RECORDED);
    }

    private static String share(Node node, PolicySpec.Split split, String wanted) {
        double from = 0;
        for (String exit : node.exits()) {
            double to = from + split.weights().getOrDefault(exit, 0.0);
            if (exit.equals(wanted)) {
                return Words.number(from) + " to " + Words.number(to);
            }
            from = to;
        }
        return "none";
    }

    Choice rules(Node node, PolicySpec.Rules rules, Traveller t) {
        List<Input> inputs = new ArrayList<>();
        rules.rules().forEach(rule -> fields(rule.when(), t, inputs));
        int held = 0;
        while (held < rules.rules().size()
                && !conditions.holds(rules.rules().get(held).when(), t)) {
            held++;
        }
        int first = held;
        boolean any = first < rules.rules().size();
        String taken = any ? rules.rules().get(first).exit() : rules.otherwise();
        return new Choice(
                "rules",
                inputs,
                any
                        ? "Rule " + (first + 1) + " holds: "
                                + ConditionText.of(rules.rules().get(first).when()) + "."
                        : "No rule holds.",
                rejected(node, node.exits(), taken, exit -> notBy(rules, exit, first, any)),
                Evidence.RECORDED);
    }

    private static String notBy(PolicySpec.Rules rules, String exit, int first, boolean any) {
        for (int i = 0; i < rules.rules().size(); i++) {
            if (rules.rules().get(i).exit().equals(exit)) {
                return i < first
                        ? "Rule " + (i + 1) + " does not hold: "
                                + ConditionText.of(rules.rules().get(i).when()) + "."
                        : "Rule " + (first + 1) + " holds before rule " + (i + 1) + " is asked.";
            }
        }
        return any && rules.otherwise().equals(exit)
                ? "It is for queries for which no rule holds."
                : "No rule leads to it.";
    }

    Choice byTask(Node node, PolicySpec.ByTask policy, @Nullable String task) {
        String mapped = task == null ? null : policy.exitByTask().get(task);
        String taken = mapped == null ? policy.otherwise() : mapped;
        String because = task == null
                ? "The query has no task."
                : mapped == null ? "Task '" + task + "' is mapped to no exit." : "Task '" + task + "' is mapped to it.";
        return new Choice(
                "by-task",
                List.of(new Input("task", task)),
                because,
                rejected(node, node.exits(), taken, exit -> {
                    List<String> tasks = policy.exitByTask().entrySet().stream()
                            .filter(e -> e.getValue().equals(exit))
                            .map(Map.Entry::getKey)
                            .toList();
                    return tasks.isEmpty() ? "No task is mapped to it." : "It is for " + String.join(", ", tasks) + ".";
                }),
                Evidence.RECORDED);
    }

    Choice threshold(Node node, PolicySpec.Threshold threshold, float score) {
        boolean missing = Float.isNaN(score);
        int reached = (int) threshold.cuts().stream()
                .filter(cut -> cut.floatValue() <= score)
                .count();
        String taken = node.exits().get(missing ? 0 : reached);
        List<Input> inputs = List.of(
                new Input(threshold.score(), missing ? null : Words.number(score)),
                new Input(
                        "cuts",
                        String.join(
                                ", ",
                                threshold.cuts().stream().map(Words::number).toList())));
        return new Choice(
                "threshold",
                inputs,
                missing
                        ? "The row has no '" + threshold.score() + "', so the first exit is taken and nothing is known."
                        : "The score lies " + range(threshold.cuts(), reached) + ".",
                rejected(
                        node,
                        node.exits(),
                        taken,
                        exit -> missing
                                ? "The score is not recorded."
                                : "It is for scores "
                                        + range(threshold.cuts(), node.exits().indexOf(exit)) + "."),
                missing ? Evidence.MISSING : Evidence.RECORDED);
    }

    private static String range(List<Double> cuts, int index) {
        if (cuts.isEmpty()) {
            return "anywhere";
        }
        String from = index == 0 ? "" : "from " + Words.number(cuts.get(index - 1));
        String to = index == cuts.size() ? "" : "below " + Words.number(cuts.get(index));
        return (from + " " + to).strip();
    }

    Choice oracle(Node node, List<Outcome> ends, String taken, Evidence grade) {
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            inputs.add(new Input("end of " + node.exits().get(i), end(ends.get(i))));
        }
        return new Choice(
                "oracle",
                inputs,
                "It ends best: most quality, then least cost, then least time.",
                rejected(
                        node,
                        node.exits(),
                        taken,
                        exit -> "It ends no better: "
                                + end(ends.get(node.exits().indexOf(exit))) + "."),
                grade);
    }

    private static String end(Outcome end) {
        return "quality " + Words.number(end.quality()) + ", cost " + Words.number(end.cost()) + ", "
                + Words.number(end.millis()) + " ms";
    }

    private List<Rejected> rejected(Node node, List<String> exits, String taken, UnaryOperator<String> because) {
        return Rejections.of(graph, node, exits, taken, because);
    }

    /** What a condition reads of this query, each field once. */
    void fields(Condition condition, Traveller t, List<Input> into) {
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
            case Condition.Everything e -> {}
            case Condition.HasTag t -> {}
            case Condition.Visited v -> {}
            case Condition.Before b -> {}
            case Condition.Never n -> {}
            case Condition.Until u -> {}
            case Condition.And a -> a.of().forEach(c -> collect(c, names));
            case Condition.Or o -> o.of().forEach(c -> collect(c, names));
            case Condition.Not n -> collect(n.of(), names);
            case Condition.OneOf o -> names.add(o.field());
            case Condition.Matches m -> names.add(m.field());
            case Condition.Compare c -> names.add(c.field());
        }
    }
}
