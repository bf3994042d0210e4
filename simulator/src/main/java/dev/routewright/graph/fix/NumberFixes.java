package dev.routewright.graph.fix;

import dev.routewright.graph.Answer;
import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Join;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Router;
import dev.routewright.graph.Task;
import dev.routewright.graph.Wait;
import dev.routewright.graph.check.Codes;
import dev.routewright.graph.edit.Edit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What a node states, brought in line with its exits or with itself. */
final class NumberFixes {
    private NumberFixes() {}

    private static Fix set(String label, Node node) {
        return new Fix(label, List.of(new Edit.SetNode(node)));
    }

    private static @Nullable PolicySpec policy(Node node) {
        return switch (node) {
            case Router r -> r.policy();
            case Task t -> t.policy();
            default -> null;
        };
    }

    private static @Nullable Fix decided(String label, Node node, PolicySpec policy) {
        return switch (node) {
            case Router r -> set(label, new Router(r.id(), r.label(), r.exits(), policy, r.decider()));
            case Task t ->
                set(label, new Task(t.id(), t.label(), t.name(), t.matcher(), t.exits(), policy, t.decider()));
            default -> null;
        };
    }

    /** Weights in the same proportions that sum to 100. */
    static @Nullable Fix scaled(Node node) {
        if (!(policy(node) instanceof PolicySpec.Split split)) {
            return null;
        }
        double sum = split.weights().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        split.weights().forEach((exit, weight) -> weights.put(exit, 100 * weight / sum));
        return sum > 0 && Double.isFinite(sum)
                ? decided("Scale the weights to 100", node, new PolicySpec.Split(weights))
                : null;
    }

    /** A weight for each exit, and none for others: 0 where there was none. */
    static @Nullable Fix weighed(Node node) {
        if (!(policy(node) instanceof PolicySpec.Split split)) {
            return null;
        }
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        node.exits().forEach(exit -> weights.put(exit, split.weights().getOrDefault(exit, 0.0)));
        return decided("Weigh its exits, 0 where none was stated", node, new PolicySpec.Split(weights));
    }

    static @Nullable Fix sorted(Node node) {
        if (!(policy(node) instanceof PolicySpec.Threshold threshold)) {
            return null;
        }
        List<Double> cuts = threshold.cuts().stream().sorted().toList();
        // Equal cuts take a decision: which one was meant to be another.
        boolean distinct = cuts.stream().distinct().count() == cuts.size();
        return distinct ? decided("Sort the cuts", node, new PolicySpec.Threshold(threshold.score(), cuts)) : null;
    }

    private static Fix fanned(String label, Fan fan, List<String> exits, FanMode mode) {
        return set(label, new Fan(fan.id(), fan.label(), exits, mode, fan.decider()));
    }

    /** One delay per exit, ascending; an exit without one starts with the last. */
    static @Nullable Fix delays(Node node) {
        if (!(node instanceof Fan fan && fan.mode() instanceof FanMode.Hedge hedge)) {
            return null;
        }
        List<Double> delays = new ArrayList<>(hedge.delaysMillis().stream()
                .map(delay -> Math.max(0, delay))
                .sorted()
                .limit(fan.exits().size())
                .toList());
        while (delays.size() < fan.exits().size()) {
            delays.add(delays.isEmpty() ? 0.0 : delays.getLast());
        }
        return fanned("Sort the delays, one per exit", fan, fan.exits(), new FanMode.Hedge(delays));
    }

    static @Nullable Fix topK(Node node) {
        return node instanceof Fan fan
                        && fan.mode() instanceof FanMode.TopK top
                        && !fan.exits().isEmpty()
                ? fanned(
                        "Take all " + fan.exits().size(),
                        fan,
                        fan.exits(),
                        new FanMode.TopK(Math.clamp(top.k(), 1, fan.exits().size()), top.by()))
                : null;
    }

    static @Nullable Fix oneExit(Node node) {
        return node instanceof Fan fan && fan.mode() instanceof FanMode.Parts
                ? fanned(
                        "Keep exit '" + fan.exits().getFirst() + "' only",
                        fan,
                        List.of(fan.exits().getFirst()),
                        fan.mode())
                : null;
    }

    static @Nullable Fix quorum(Document document, Node node) {
        if (!(node instanceof Join join)) {
            return null;
        }
        NodeId id = document.graph().regions().fanOf(join.id());
        if (id == null || !(document.graph().nodes().get(id) instanceof Fan fan)) {
            return null;
        }
        int most = fan.mode() instanceof FanMode.TopK top
                ? Math.min(top.k(), fan.exits().size())
                : fan.exits().size();
        return most < 1
                ? null
                : set(
                        "Wait for " + most,
                        new Join(join.id(), join.label(), new Wait.Quorum(most), join.merge(), join.cancelLosers()));
    }

    static @Nullable Fix lead(Node node) {
        return node instanceof Join join && join.merge() instanceof Merge.LeadK lead && lead.mostSamples() >= 1
                ? set(
                        "Lower the lead to " + lead.mostSamples(),
                        new Join(
                                join.id(),
                                join.label(),
                                join.waitFor(),
                                new Merge.LeadK(Math.clamp(lead.k(), 1, lead.mostSamples()), lead.mostSamples()),
                                join.cancelLosers()))
                : null;
    }

    /** An end in a branch discards the branch; one outside gives its answer. */
    static @Nullable Fix ending(String code, Node node) {
        boolean discards = code.equals(Codes.ANSWER_IN_BRANCH);
        return node instanceof Answer answer
                ? set(
                        discards ? "Let it discard the branch" : "Let it give the answer",
                        new Answer(
                                answer.id(),
                                answer.label(),
                                discards ? Answer.Ending.DISCARD : Answer.Ending.ANSWERED,
                                answer.reason()))
                : null;
    }
}
