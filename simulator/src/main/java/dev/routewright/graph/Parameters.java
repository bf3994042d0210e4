package dev.routewright.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a node that can be marked free, by name: a verifier's {@code cut}, {@code acceptRight} and
 * {@code acceptWrong}; a Threshold's {@code cut-1}, {@code cut-2}, …; a Utility's {@code quality}, {@code cost} and
 * {@code latency}; a Split's {@code weight:EXIT} (the other weights are scaled so that the sum stays 100).
 */
public final class Parameters {
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
            case Query q -> {}
            case Llm l -> {}
            case Answer a -> {}
            case Unknown u -> {}
        }
        return values;
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
        return switch (node) {
            case Verifier v -> switch (parameter) {
                case "cut" -> new Verifier(v.id(), v.label(), v.source(), value, v.costPerDecision(), v.millisPerDecision());
                default -> new Verifier(
                        v.id(),
                        v.label(),
                        stated((ScoreSource.Stated) v.source(), parameter, value),
                        v.cut(),
                        v.costPerDecision(),
                        v.millisPerDecision());
            };
            case Router r -> new Router(r.id(), r.label(), r.exits(), policyWith(r.policy(), parameter, value));
            case Task t -> new Task(t.id(), t.label(), t.name(), t.matcher(), t.exits(),
                    policyWith(java.util.Objects.requireNonNull(t.policy()), parameter, value));
            case Query q -> q;
            case Llm l -> l;
            case Answer a -> a;
            case Unknown u -> u;
        };
    }

    private static ScoreSource stated(ScoreSource.Stated s, String parameter, double value) {
        return parameter.equals("acceptRight")
                ? new ScoreSource.Stated(value, s.acceptWrong())
                : new ScoreSource.Stated(s.acceptRight(), value);
    }

    private static PolicySpec policyWith(PolicySpec policy, String parameter, double value) {
        return switch (policy) {
            case PolicySpec.Threshold t -> {
                List<Double> cuts = new ArrayList<>(t.cuts());
                cuts.set(Integer.parseInt(parameter.substring("cut-".length())) - 1, value);
                yield new PolicySpec.Threshold(t.score(), cuts);
            }
            case PolicySpec.Utility u -> switch (parameter) {
                case "quality" -> new PolicySpec.Utility(value, u.cost(), u.latency(), u.normaliser());
                case "cost" -> new PolicySpec.Utility(u.quality(), value, u.latency(), u.normaliser());
                default -> new PolicySpec.Utility(u.quality(), u.cost(), value, u.normaliser());
            };
            case PolicySpec.Split s -> splitWith(s, parameter.substring("weight:".length()), value);
            default -> policy;
        };
    }

    private static PolicySpec splitWith(PolicySpec.Split split, String exit, double value) {
        double others = split.weights().entrySet().stream()
                .filter(e -> !e.getKey().equals(exit))
                .mapToDouble(java.util.Map.Entry::getValue)
                .sum();
        int count = split.weights().size() - 1;
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        split.weights().forEach((e, w) -> weights.put(
                e, e.equals(exit) ? value : others > 0 ? w / others * (100 - value) : (100 - value) / count));
        return new PolicySpec.Split(weights);
    }
}
