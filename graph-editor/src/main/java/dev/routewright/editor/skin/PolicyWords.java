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
            case PolicySpec.Split s -> "split " + s.weights().values().stream()
                    .map(Figures::plain)
                    .collect(Collectors.joining(" : "));
            case PolicySpec.Rules r -> count(r.rules().size(), "rule") + ", else " + r.otherwise();
            case PolicySpec.ByTask b -> "by task, " + b.exitByTask().size() + " mapped";
            case PolicySpec.Threshold t -> threshold(t.score(), t.cuts());
            case PolicySpec.Utility u -> utility(u);
            case PolicySpec.Learned l -> l.name();
            case PolicySpec.Eliminate e -> e.name();
            case PolicySpec.LoadAware l -> l.name();
            case PolicySpec.Bandit b -> b.name();
            case PolicySpec.Budget b -> b.name();
            case PolicySpec.Oracle o -> "oracle, a bound only";
        };
    }

    private static String threshold(String score, List<Double> cuts) {
        return score + (cuts.size() == 1 ? " cut at " : " cuts at ")
                + cuts.stream().map(Figures::plain).collect(Collectors.joining(", "));
    }

    private static String utility(PolicySpec.Utility u) {
        String cost = "utility " + Figures.plain(u.quality()) + " : " + Figures.plain(u.cost());
        return u.latency() == 0 ? cost : cost + " : " + Figures.plain(u.latency());
    }

    private static String count(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }
}
