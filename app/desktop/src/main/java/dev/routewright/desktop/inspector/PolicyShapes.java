package dev.routewright.desktop.inspector;

import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.PolicySpec.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/** Policies that stay whole while the exits of their node change, and a sensible first policy of every kind. */
final class PolicyShapes {
    private static final double PERCENT = 100;

    private PolicyShapes() {}

    private static final double FIRST_QUALITY = 1;
    private static final double FIRST_COST = 0.4;
    private static final double FIRST_EXPLORATION = 0.1;
    private static final double FIRST_BUDGET = 0.001;

    /** The policies in the order of the choice: name in the file, name for people. */
    static SequencedMap<String, String> names() {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        names.put("always", "Always");
        names.put("random", "Random");
        names.put("split", "Split by weights");
        names.put("rules", "Rules");
        names.put("by-task", "By task");
        names.put("threshold", "Threshold");
        names.put("utility", "Utility");
        names.put("learned", "Trained router");
        names.put("eliminate", "Elimination");
        names.put("budget", "Budget");
        names.put("load-aware", "By load");
        names.put("bandit", "Bandit");
        names.put("oracle", "Oracle (a bound)");
        return names;
    }

    /**
     * A first policy of a kind.
     *
     * @param columns what the dataset has for those that read it
     */
    static PolicySpec first(String name, List<String> exits, FirstColumns columns) {
        return switch (name) {
            case "random" -> new PolicySpec.Random();
            case "split" -> new PolicySpec.Split(evenly(exits));
            case "rules" -> new PolicySpec.Rules(List.of(), exits.getLast());
            case "by-task" -> new PolicySpec.ByTask(new LinkedHashMap<>(), exits.getFirst());
            case "threshold" -> new PolicySpec.Threshold(columns.score(), cuts(exits.size() - 1, List.of()));
            case "utility" -> new PolicySpec.Utility(FIRST_QUALITY, FIRST_COST, 0, PolicySpec.Normaliser.PER_TASK);
            case "learned" ->
                new PolicySpec.Learned(columns.router(), FIRST_QUALITY, FIRST_COST, 0, PolicySpec.Normaliser.PER_TASK);
            case "eliminate" -> new PolicySpec.Eliminate(columns.prefix());
            case "budget" -> new PolicySpec.Budget(FIRST_BUDGET, false);
            case "load-aware" ->
                new PolicySpec.LoadAware(PolicySpec.LoadRule.LEAST_LATENCY, PolicySpec.LoadAware.USUAL_DEADLINE_MILLIS);
            case "bandit" ->
                new PolicySpec.Bandit(PolicySpec.Exploration.EPSILON_GREEDY, FIRST_EXPLORATION, FIRST_QUALITY, 0);
            case "oracle" -> new PolicySpec.Oracle();
            default -> new PolicySpec.Always(exits.getFirst());
        };
    }

    /** The policy after an exit got another name. */
    static PolicySpec renamed(PolicySpec policy, String from, String to) {
        return mapped(policy, exit -> exit.equals(from) ? to : exit);
    }

    /**
     * The policy after an exit went: what led there leads to the first one that is left.
     *
     * @param left the exits that stay, at least one
     */
    static PolicySpec removed(PolicySpec policy, String exit, List<String> left) {
        return switch (policy) {
            case PolicySpec.Split s -> {
                SequencedMap<String, Double> weights = new LinkedHashMap<>(s.weights());
                weights.remove(exit);
                yield new PolicySpec.Split(scaled(weights, left));
            }
            case PolicySpec.Threshold t -> new PolicySpec.Threshold(t.score(), cuts(left.size() - 1, t.cuts()));
            default -> mapped(policy, e -> e.equals(exit) ? left.getFirst() : e);
        };
    }

    /**
     * The policy after an exit came.
     *
     * @param exits all exits, the new one last
     */
    static PolicySpec added(PolicySpec policy, List<String> exits) {
        return switch (policy) {
            case PolicySpec.Split s -> {
                SequencedMap<String, Double> weights = new LinkedHashMap<>(s.weights());
                weights.put(exits.getLast(), 0.0);
                yield new PolicySpec.Split(weights);
            }
            case PolicySpec.Threshold t -> new PolicySpec.Threshold(t.score(), cuts(exits.size() - 1, t.cuts()));
            default -> policy;
        };
    }

    private static PolicySpec mapped(PolicySpec policy, UnaryOperator<String> exit) {
        return switch (policy) {
            case PolicySpec.Always a -> new PolicySpec.Always(exit.apply(a.exit()));
            case PolicySpec.Split s -> {
                SequencedMap<String, Double> weights = new LinkedHashMap<>();
                s.weights().forEach((e, w) -> weights.merge(exit.apply(e), w, Double::sum));
                yield new PolicySpec.Split(weights);
            }
            case PolicySpec.Rules r ->
                new PolicySpec.Rules(
                        r.rules().stream()
                                .map(x -> new Rule(x.when(), exit.apply(x.exit())))
                                .toList(),
                        exit.apply(r.otherwise()));
            case PolicySpec.ByTask b -> {
                SequencedMap<String, String> byTask = new LinkedHashMap<>();
                b.exitByTask().forEach((task, e) -> byTask.put(task, exit.apply(e)));
                yield new PolicySpec.ByTask(byTask, exit.apply(b.otherwise()));
            }
            default -> policy;
        };
    }

    private static SequencedMap<String, Double> evenly(List<String> exits) {
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        exits.forEach(exit -> weights.put(exit, PERCENT / exits.size()));
        return weights;
    }

    private static SequencedMap<String, Double> scaled(SequencedMap<String, Double> weights, List<String> exits) {
        double sum = weights.values().stream().mapToDouble(w -> w).sum();
        if (!(sum > 0)) {
            return evenly(exits);
        }
        SequencedMap<String, Double> scaled = new LinkedHashMap<>();
        weights.forEach((exit, weight) -> scaled.put(exit, weight / sum * PERCENT));
        return scaled;
    }

    /** As many ascending cuts as are needed: those there are, then further ones above, or fewer of them. */
    private static List<Double> cuts(int needed, List<Double> now) {
        List<Double> cuts = new ArrayList<>(now.subList(0, Math.min(needed, now.size())));
        while (cuts.size() < needed) {
            cuts.add(cuts.isEmpty() ? 0.5 : cuts.getLast() + Math.max(0.1, Math.abs(cuts.getLast()) * 0.1));
        }
        return cuts;
    }
}
