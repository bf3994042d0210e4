package dev.routewright.editor.skin;

import dev.routewright.graph.PolicySpec;
import java.util.List;
import java.util.stream.Collectors;

/** A policy in a few words. */
public final class PolicyWords {
    private PolicyWords() {}

    public static String of(PolicySpec policy) {
        return switch (policy) {
            case PolicySpec.Always a -> "always " + a.exit();
            case PolicySpec.Random r -> "random, equal shares";
            case PolicySpec.Split s ->
                "split " + s.weights().values().stream().map(Figures::plain).collect(Collectors.joining(" : "));
            case PolicySpec.Rules r -> count(r.rules().size(), "rule") + ", else " + r.otherwise();
            case PolicySpec.ByTask b -> "by task, " + b.exitByTask().size() + " mapped";
            case PolicySpec.Threshold t -> threshold(t.score(), t.cuts());
            case PolicySpec.Utility u -> "utility " + weights(u.quality(), u.cost(), u.latency());
            case PolicySpec.Learned l -> l.artifact().isEmpty() ? "trained, none chosen" : "trained " + l.artifact();
            case PolicySpec.Eliminate e -> e.prefix().isEmpty() ? "drops the least" : "drops the least " + e.prefix();
            case PolicySpec.LoadAware l -> loadAware(l);
            case PolicySpec.Bandit b -> "bandit, " + exploration(b.kind());
            case PolicySpec.Budget b ->
                (b.paced() ? "paced" : "at most") + " " + Figures.plain(b.costPerQuery()) + " a query";
            case PolicySpec.Oracle o -> "oracle, a bound only";
        };
    }

    /** What people call a way to explore. */
    public static String exploration(PolicySpec.Exploration kind) {
        return switch (kind) {
            case EPSILON_GREEDY -> "epsilon-greedy";
            case UCB -> "UCB";
            case THOMPSON -> "Thompson";
            case LINUCB -> "LinUCB";
        };
    }

    private static String loadAware(PolicySpec.LoadAware l) {
        return switch (l.rule()) {
            case LEAST_OUTSTANDING -> "fewest calls under way";
            case LEAST_LATENCY -> "least expected time";
            case CHEAPEST_IN_TIME -> "cheapest in " + Figures.plain(l.deadlineMillis()) + " ms";
        };
    }

    private static String threshold(String score, List<Double> cuts) {
        return score
                + (cuts.size() == 1 ? " cut at " : " cuts at ")
                + cuts.stream().map(Figures::plain).collect(Collectors.joining(", "));
    }

    private static String weights(double quality, double cost, double latency) {
        String both = Figures.plain(quality) + " : " + Figures.plain(cost);
        return latency == 0 ? both : both + " : " + Figures.plain(latency);
    }

    private static String count(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }
}
