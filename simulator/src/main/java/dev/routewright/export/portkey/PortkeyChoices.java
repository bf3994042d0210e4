package dev.routewright.export.portkey;

import dev.routewright.export.ExportFit;
import dev.routewright.export.LiveNodes;
import dev.routewright.export.NodeLedger;
import dev.routewright.export.Status;
import dev.routewright.export.TaskTable;
import dev.routewright.export.portkey.PortkeyTree.Walk;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.Task;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tools.jackson.databind.node.ObjectNode;

/** Says how a node with several exits picks one, policy by policy. */
final class PortkeyChoices {
    private final PortkeyTree tree;
    private final NodeLedger ledger;
    private final PortkeyTargets targets;
    private final MetadataKeys keys;
    private final ExportFit fitted;
    private final PortkeyConditions conditions;

    PortkeyChoices(PortkeyTree tree, NodeLedger ledger, PortkeyTargets targets, MetadataKeys keys, ExportFit fitted) {
        this.tree = tree;
        this.ledger = ledger;
        this.targets = targets;
        this.keys = keys;
        this.fitted = fitted;
        conditions = new PortkeyConditions(keys);
    }

    /** One line of a choice: where the query holds, that exit. */
    private record Line(ObjectNode query, String exit) {}

    /** The first Task that accepts, in the Query's order. */
    ObjectNode dispatch(Query query, Walk walk) {
        List<Line> lines = new ArrayList<>();
        for (String exit : query.dispatch()) {
            if (tree.next(query, exit) instanceof Task task) {
                addLine(lines, query, "Task '" + task.label() + "'", task.matcher(), exit, List.of(exit), walk);
            } else {
                ledger.lose(
                        query.id(),
                        Status.BLOCKING,
                        "its exit '" + exit + "' leads to no Task",
                        "left out",
                        List.of(exit));
            }
        }
        return conditional(query, lines, Node.OTHER, walk);
    }

    ObjectNode of(Node node, PolicySpec policy, Walk walk) {
        return switch (policy) {
            case PolicySpec.Always always -> tree.along(node, always.exit(), walk);
            case PolicySpec.Random random -> weighted(node, equal(node), walk);
            case PolicySpec.Split split -> weighted(node, split.weights(), walk);
            case PolicySpec.Rules rules -> rules(node, rules, walk);
            case PolicySpec.ByTask byTask -> byTask(node, byTask, walk);
            case PolicySpec.Threshold threshold -> threshold(node, threshold, walk);
            case PolicySpec.Utility utility -> utility(node, walk);
            case PolicySpec.Learned learned -> scored(node, "asks a trained router", walk);
            case PolicySpec.Eliminate eliminate -> scored(node, "compares scores of single queries", walk);
            case PolicySpec.LoadAware aware -> scored(node, "looks at the load", walk);
            case PolicySpec.Bandit bandit -> scored(node, "learns from outcomes", walk);
            case PolicySpec.Budget budget -> scored(node, "prices its cost", walk);
            case PolicySpec.Oracle oracle ->
                fixed(
                        node,
                        Status.BLOCKING,
                        "picks the best exit in hindsight, which exists only where outcomes are recorded",
                        walk);
        };
    }

    private ObjectNode scored(Node node, String does, Walk walk) {
        return fixed(node, Status.BLOCKING, does + ", which Portkey cannot", walk);
    }

    private static SequencedMap<String, Double> equal(Node node) {
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        node.exits().forEach(exit -> weights.put(exit, 1.0));
        return weights;
    }

    private ObjectNode weighted(Node node, SequencedMap<String, Double> weights, Walk walk) {
        List<String> live = node.exits().stream()
                .filter(e -> weights.getOrDefault(e, 0.0) > 0)
                .toList();
        if (live.size() == 1) {
            return tree.along(node, live.getFirst(), walk);
        }
        double sum = live.stream().mapToDouble(weights::get).sum();
        List<PortkeyTargets.Share> shares = new ArrayList<>();
        BigDecimal left = BigDecimal.ONE;
        for (int i = 0; i < live.size(); i++) {
            BigDecimal share = i == live.size() - 1 ? left : share(weights.getOrDefault(live.get(i), 0.0) / sum);
            left = left.subtract(share);
            shares.add(
                    new PortkeyTargets.Share(tree.along(node, live.get(i), walk.below(i)), share.stripTrailingZeros()));
        }
        ledger.note(node.id(), "Drawn anew for every request; here the same query always goes the same way.");
        return targets.loadBalance(node.id(), shares);
    }

    private static BigDecimal share(double weight) {
        return new BigDecimal(weight).setScale(9, RoundingMode.HALF_EVEN);
    }

    private ObjectNode rules(Node node, PolicySpec.Rules rules, Walk walk) {
        List<Line> lines = new ArrayList<>();
        int number = 1;
        for (PolicySpec.Rule rule : rules.rules()) {
            boolean only = !rule.exit().equals(rules.otherwise())
                    && rules.rules().stream()
                                    .filter(r -> r.exit().equals(rule.exit()))
                                    .count()
                            == 1;
            addLine(
                    lines,
                    node,
                    "rule " + number++,
                    rule.when(),
                    rule.exit(),
                    only ? List.of(rule.exit()) : List.of(),
                    walk);
        }
        return conditional(node, lines, rules.otherwise(), walk);
    }

    /** Adds a line, or loses it: then queries go on to the next line. Its rows are those of the exits that tell. */
    private void addLine(
            List<Line> lines, Node node, String name, Condition when, String exit, List<String> telling, Walk walk) {
        try {
            lines.add(new Line(conditions.write(when, walk.task()), exit));
        } catch (PortkeyConditions.Unsayable e) {
            String what = name + " " + e.getMessage();
            String instead = "left out; its queries go on to the next line";
            if (telling.isEmpty()) {
                ledger.loseUncounted(node.id(), Status.DROPPED, what, instead);
            } else {
                ledger.lose(node.id(), Status.DROPPED, what, instead, telling);
            }
        }
    }

    private ObjectNode byTask(Node node, PolicySpec.ByTask byTask, Walk walk) {
        if (walk.task() != null) {
            return tree.along(node, byTask.exitByTask().getOrDefault(walk.task(), byTask.otherwise()), walk);
        }
        SequencedMap<String, List<String>> tasksByExit = new LinkedHashMap<>();
        byTask.exitByTask().forEach((task, exit) -> {
            if (!exit.equals(byTask.otherwise())) {
                tasksByExit.computeIfAbsent(exit, e -> new ArrayList<>()).add(task);
            }
        });
        String key = keys.words("task", byTask.exitByTask().keySet());
        List<Line> lines = new ArrayList<>();
        tasksByExit.forEach((exit, tasks) -> lines.add(new Line(PortkeyConditions.in(key, tasks, false), exit)));
        return conditional(node, lines, byTask.otherwise(), walk);
    }

    /** Predictions depend on the task only, so the choice can be written out task by task. */
    private ObjectNode utility(Node node, Walk walk) {
        TaskTable table = fitted.table(node);
        if (table == null) {
            return fixed(
                    node,
                    Status.APPROXIMATED,
                    "weighs predictions of a dataset that is not here, and a gateway config has none",
                    walk);
        }
        ledger.note(
                node.id(),
                "Its choice was worked out for each task from the train rows; export again when"
                        + " outcomes, prices or weights change.");
        return byTask(node, new PolicySpec.ByTask(table.exitByTask(), table.otherwise()), walk);
    }

    /** Highest cut first; a score that is not sent fails every comparison and takes the first exit, as here. */
    private ObjectNode threshold(Node node, PolicySpec.Threshold threshold, Walk walk) {
        List<Line> lines = new ArrayList<>();
        for (int k = threshold.cuts().size(); k >= 1; k--) {
            lines.add(new Line(
                    conditions.atLeast(threshold.score(), threshold.cuts().get(k - 1)),
                    node.exits().get(k)));
        }
        return conditional(node, lines, node.exits().getFirst(), walk);
    }

    /** One exit for all: the one that most rows of the evidence took, else the first. */
    private ObjectNode fixed(Node node, Status status, String what, Walk walk) {
        String exit = ledger.busiest(node.id(), LiveNodes.liveExits(node));
        List<String> others = node.exits().stream().filter(e -> !e.equals(exit)).toList();
        ledger.lose(node.id(), status, what, "always '" + exit + "'", others);
        return tree.along(node, exit, walk);
    }

    private ObjectNode conditional(Node node, List<Line> lines, String otherwise, Walk walk) {
        if (lines.isEmpty()) {
            return tree.along(node, otherwise, walk);
        }
        List<String> exits =
                new ArrayList<>(lines.stream().map(Line::exit).distinct().toList());
        if (!exits.contains(otherwise)) {
            exits.add(otherwise);
        }
        List<ObjectNode> children = new ArrayList<>();
        for (int i = 0; i < exits.size(); i++) {
            children.add(tree.along(node, exits.get(i), walk.below(i)));
        }
        List<PortkeyTargets.Case> cases = lines.stream()
                .map(line -> new PortkeyTargets.Case(line.query(), exits.indexOf(line.exit())))
                .toList();
        return targets.conditional(node.id(), cases, children, exits.indexOf(otherwise));
    }
}
