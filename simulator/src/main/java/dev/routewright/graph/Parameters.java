package dev.routewright.graph;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a node that can be marked free or uncertain, by name: a verifier's {@code cut}, {@code acceptRight} and
 * {@code acceptWrong}; a Threshold's {@code cut-1}, {@code cut-2}, …; a Utility's {@code quality}, {@code cost} and
 * {@code latency}; a Split's {@code weight:EXIT} (the other weights are scaled so that the sum stays 100); and likewise
 * what the other kinds state, each under its component's name.
 */
public final class Parameters {
    private static final Set<String> CHANCES = Set.of(
            "acceptRight",
            "acceptWrong",
            "hitRate",
            "falseAlarmRate",
            "fixes",
            "breaks",
            "rightIfSome",
            "rightIfNone",
            "falseHitQuality",
            "threshold");
    private static final Set<String> AMOUNTS = Set.of(
            "calls",
            "tokensPerCall",
            "costPerItem",
            "minutesPerItem",
            "costPerDecision",
            "millisPerDecision",
            "hitMillis",
            "quality",
            "cost",
            "latency",
            "exploration",
            "deadlineMillis",
            "costPerQuery");
    private static final Set<String> CHOSEN =
            Set.of("threshold", "quality", "cost", "latency", "exploration", "deadlineMillis", "costPerQuery");
    private static final double LEAST_ABOVE_ZERO = 1e-9;

    private Parameters() {}

    /** Name and present value of every number of a node that can be marked free. */
    public static SequencedMap<String, Double> of(Node node) {
        SequencedMap<String, Double> values = new LinkedHashMap<>();
        switch (node) {
            case Verifier v -> {
                if (v.source() instanceof ScoreSource.Stated s) {
                    values.put("acceptRight", s.acceptRight());
                    values.put("acceptWrong", s.acceptWrong());
                } else {
                    values.put("cut", v.cut());
                }
            }
            case Router r -> ofPolicy(r.policy(), values);
            case Task t -> ofPolicy(t.policy(), values);
            case Guard g -> ofDetector(g.detector(), values);
            case Fan f -> {
                if (f.mode() instanceof FanMode.TopK t) {
                    ofPolicy(t.by(), values);
                }
            }
            case Join j -> {
                if (j.merge() instanceof Merge.Synthesis m) {
                    putIfAny(values, "rightIfSome", m.rightIfSome());
                    putIfAny(values, "rightIfNone", m.rightIfNone());
                }
            }
            case Cache c -> {
                putIfAny(values, "threshold", c.threshold());
                putIfAny(values, "falseHitQuality", c.falseHitQuality());
                putIfAny(values, "hitMillis", c.hitMillis());
            }
            case Llm l -> ofRule(l.rule(), values);
            case Agent a -> {
                values.put("calls", a.calls());
                values.put("tokensPerCall", a.tokensPerCall());
                values.put("fixes", a.fixes());
                values.put("breaks", a.breaks());
            }
            case Person p -> {
                putIfAny(values, "costPerItem", p.costPerItem());
                putIfAny(values, "minutesPerItem", p.minutesPerItem());
            }
            case Query q -> {}
            case Tool t -> {}
            case Loop l -> {}
            case Answer a -> {}
            case Unknown u -> {}
        }
        putIfAny(values, "costPerDecision", deciderOf(node).costPerDecision());
        putIfAny(values, "millisPerDecision", deciderOf(node).millisPerDecision());
        return values;
    }

    /** The decider of a node; free for a node that decides nothing. */
    public static Decider deciderOf(Node node) {
        return switch (node) {
            case Router r -> r.decider();
            case Task t -> t.decider();
            case Guard g -> g.decider();
            case Verifier v -> v.decider();
            case Fan f -> f.decider();
            default -> Decider.FREE;
        };
    }

    private static void putIfAny(SequencedMap<String, Double> values, String name, @Nullable Double value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static void ofRule(@Nullable ContextRule rule, SequencedMap<String, Double> values) {
        if (rule instanceof ContextRule.FixesBreaks f) {
            values.put("fixes", f.fixes());
            values.put("breaks", f.breaks());
        }
    }

    private static void ofDetector(Detector detector, SequencedMap<String, Double> values) {
        switch (detector) {
            case Detector.ByRule r -> {}
            case Detector.Score s -> values.put("cut", s.cut());
            case Detector.Learned l -> values.put("cut", l.cut());
            case Detector.Stated s -> {
                values.put("hitRate", s.hitRate());
                values.put("falseAlarmRate", s.falseAlarmRate());
            }
        }
    }

    private static void ofPolicy(@Nullable PolicySpec policy, SequencedMap<String, Double> values) {
        switch (policy) {
            case PolicySpec.Threshold t -> {
                for (int i = 0; i < t.cuts().size(); i++) {
                    values.put("cut-" + (i + 1), t.cuts().get(i));
                }
            }
            case PolicySpec.Utility u -> {
                values.put("quality", u.quality());
                values.put("cost", u.cost());
                values.put("latency", u.latency());
            }
            case PolicySpec.Learned l -> {
                values.put("quality", l.quality());
                values.put("cost", l.cost());
                values.put("latency", l.latency());
            }
            case PolicySpec.LoadAware l -> values.put("deadlineMillis", l.deadlineMillis());
            case PolicySpec.Bandit b -> values.put("exploration", b.exploration());
            case PolicySpec.Budget b -> values.put("costPerQuery", b.costPerQuery());
            case PolicySpec.Split s -> s.weights().forEach((exit, w) -> values.put("weight:" + exit, w));
            case null, default -> {}
        }
    }

    /**
     * The same node with one number changed.
     *
     * @throws IllegalArgumentException where the node has no such number
     */
    public static Node with(Node node, String parameter, double value) {
        Double now = of(node).get(parameter);
        if (now == null) {
            throw new IllegalArgumentException("Node '" + node.label() + "' has no number called '" + parameter
                    + "'; it has " + of(node).keySet() + ". Maybe its policy was changed after the number was marked.");
        }
        if (parameter.equals("costPerDecision") || parameter.equals("millisPerDecision")) {
            return ParameterValues.withDecider(node, parameter, value);
        }
        return ParameterValues.with(node, parameter, value);
    }

    /** Whether a number is stated because nobody measured it, rather than chosen by whoever designs. */
    public static boolean isAssumed(String parameter) {
        return (CHANCES.contains(parameter) || AMOUNTS.contains(parameter)) && !CHOSEN.contains(parameter);
    }

    /** The value itself, or the nearest one that a number of that name may have. */
    public static double nearest(String parameter, double value) {
        if (CHANCES.contains(parameter)) {
            return Math.clamp(value, 0, 1);
        }
        if (parameter.startsWith("weight:")) {
            return Math.clamp(value, 0, 100);
        }
        boolean positive = parameter.equals("calls")
                || parameter.equals("tokensPerCall")
                || parameter.equals("deadlineMillis")
                || parameter.equals("costPerQuery");
        return AMOUNTS.contains(parameter) ? Math.max(value, positive ? LEAST_ABOVE_ZERO : 0) : value;
    }
}
