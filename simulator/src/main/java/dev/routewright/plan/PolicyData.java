package dev.routewright.plan;

import dev.routewright.dataset.Column;
import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Metric;
import dev.routewright.dataset.Splits;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.check.Finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** What policies that weigh or score their exits need of a dataset and do not find there. */
final class PolicyData {
    private final RoutingGraph graph;
    private final Dataset dataset;
    private final DatasetRef.Split split;
    private final ReturnNeeds needs;
    private final List<Finding> findings = new ArrayList<>();
    private int @Nullable [] trainRows;

    PolicyData(RoutingGraph graph, Dataset dataset, DatasetRef.Split split) {
        this.graph = graph;
        this.dataset = dataset;
        this.split = split;
        needs = new ReturnNeeds(graph);
    }

    List<Finding> of(Node node, PolicySpec policy) {
        findings.clear();
        check(node, policy);
        return List.copyOf(findings);
    }

    private int[] trainRows() {
        int[] rows = trainRows;
        if (rows == null) {
            // A split by a column that is not there is a finding of its own; then nothing can be fitted.
            boolean isSplit = !(split instanceof DatasetRef.Split.ByColumn by)
                    || dataset.queries().columns().get(by.column()) instanceof Column.Words;
            rows = isSplit ? Splits.rows(dataset, split, SplitPart.TRAIN) : new int[0];
            trainRows = rows;
        }
        return rows;
    }

    private void check(Node node, PolicySpec policy) {
        if (ReturnNeeds.weighsReturns(policy)) {
            returns(node, policy);
        }
        switch (policy) {
            case PolicySpec.Learned l -> {
                straight(node, "a trained router predicts profiles only, so the exit is never taken");
                LearnedScores.ofExits(dataset, node, profiles(node), l).ifPresent(findings::add);
            }
            case PolicySpec.Eliminate e -> {
                straight(node, "only profiles have scores, so the exit is dropped first");
                eliminate(node, e);
            }
            case PolicySpec.Budget b -> predictions(node, Metric.QUALITY, Metric.COST);
            default -> {}
        }
    }

    private void returns(Node node, PolicySpec policy) {
        for (String exit : node.exits()) {
            if (graph.edgeAt(node.id(), exit) == null) {
                add(
                        DataProblems.EXIT_WITHOUT_WORTH,
                        Severity.ERROR,
                        node,
                        "Exit '" + exit + "' of '" + node.label() + "' leads nowhere, so the policy '" + policy.name()
                                + "' cannot weigh it.",
                        "Connect it, or choose another policy.");
            }
        }
        for (String exit : needs.exits(node)) {
            if (needs.needsItself(node, exit)) {
                add(
                        DataProblems.EXIT_WITHOUT_WORTH,
                        Severity.ERROR,
                        node,
                        "Exit '" + exit + "' of '" + node.label()
                                + "' leads straight to no call but back to '" + node.label()
                                + "' itself, so the policy '"
                                + policy.name() + "' would have to know its choice to weigh it.",
                        "Connect the exit to a Model, or choose another policy.");
            }
        }
    }

    private void straight(Node node, String so) {
        for (String exit : node.exits()) {
            Edge edge = graph.edgeAt(node.id(), exit);
            if (edge != null && Reach.firstCall(graph, node.id(), exit) == null) {
                add(
                        DataProblems.EXIT_WITHOUT_WORTH,
                        Severity.WARNING,
                        node,
                        "Exit '" + exit + "' of '" + node.label() + "' does not lead straight to a call; " + so + ".",
                        "Connect it to a Model, or choose another policy.");
            }
        }
    }

    private SequencedSet<String> profiles(Node node) {
        SequencedSet<String> profiles = new LinkedHashSet<>();
        for (String exit : node.exits()) {
            FirstCall call = Reach.firstCall(graph, node.id(), exit);
            if (call != null) {
                profiles.add(call.profile(dataset.outcomes()));
            }
        }
        return profiles;
    }

    private void eliminate(Node node, PolicySpec.Eliminate policy) {
        SequencedSet<String> profiles = profiles(node);
        List<String> lacking = LearnedScores.lacking(dataset, policy.prefix(), profiles);
        if (!lacking.isEmpty()) {
            boolean none = lacking.size() == profiles.size();
            add(
                    DataProblems.COLUMN_MISSING,
                    none ? Severity.ERROR : Severity.WARNING,
                    node,
                    "Dataset '" + dataset.name()
                            + "' has no numeric column " + String.join(", ", lacking) + ", which '" + node.label()
                            + "' compares its exits by.",
                    "Choose another prefix or policy, or a dataset that has the scores.");
        }
    }

    /** Whether the train rows predict the exits that lead straight to a call. */
    private void predictions(Node node, Metric... metrics) {
        List<String> without = new ArrayList<>();
        for (String exit : node.exits()) {
            FirstCall call = Reach.firstCall(graph, node.id(), exit);
            int column = call == null ? -1 : call.column(dataset.outcomes());
            for (Metric metric : metrics) {
                if (column >= 0 && !isKnown(metric, column)) {
                    without.add("the " + metric.name().toLowerCase(Locale.ROOT) + " of '" + exit + "'");
                }
            }
        }
        if (!without.isEmpty()) {
            add(
                    DataProblems.EXIT_WITHOUT_PREDICTION,
                    Severity.WARNING,
                    node,
                    "No train row of '" + dataset.name() + "' tells " + String.join(", ", without) + ", so '"
                            + node.label() + "' passes such exits over.",
                    "Choose another policy, state prices, or choose a dataset or split whose train rows have them.");
        }
    }

    private boolean isKnown(Metric metric, int column) {
        float[] values = dataset.outcomes().column(metric, column);
        for (int row : trainRows()) {
            if (values != null && !Float.isNaN(values[row])) {
                return true;
            }
        }
        return false;
    }

    private void add(String code, Severity severity, Node node, String says, String fix) {
        findings.add(new Finding(code, severity, node.id(), says, fix));
    }
}
