package dev.routewright.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;

/** Random policies and conditions of every form. */
final class RandomPolicies {
    private final Random random;
    private final RandomParts parts;

    RandomPolicies(Random random, RandomParts parts) {
        this.random = random;
        this.parts = parts;
    }

    PolicySpec policy(List<String> exits) {
        return switch (random.nextInt(13)) {
            case 0 -> new PolicySpec.Always(exits.getFirst());
            case 1 -> new PolicySpec.Random();
            case 2 -> split(exits);
            case 3 -> rules(exits);
            case 4 -> byTask(exits);
            case 5 -> threshold(exits);
            case 6 ->
                new PolicySpec.Utility(
                        random.nextDouble(),
                        random.nextDouble(),
                        random.nextInt(3),
                        normaliser(),
                        random.nextBoolean() ? PolicySpec.Flags.NONE : flags());
            case 7 -> new PolicySpec.Learned(parts.word(), parts.size(), parts.size(), parts.size(), normaliser());
            case 8 -> new PolicySpec.Eliminate(parts.word());
            case 9 -> new PolicySpec.LoadAware(PolicySpec.LoadRule.values()[random.nextInt(3)], 0.5 + parts.size());
            case 10 ->
                new PolicySpec.Bandit(
                        PolicySpec.Exploration.values()[random.nextInt(4)], parts.size(), parts.size(), parts.size());
            case 11 -> new PolicySpec.Budget(0.5 + parts.size(), random.nextBoolean());
            default -> new PolicySpec.Oracle();
        };
    }

    private static PolicySpec split(List<String> exits) {
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        exits.forEach(exit -> weights.put(exit, 100.0 / exits.size()));
        return new PolicySpec.Split(weights);
    }

    private PolicySpec rules(List<String> exits) {
        List<PolicySpec.Rule> rules = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            rules.add(new PolicySpec.Rule(condition(3), exits.getLast()));
        }
        return new PolicySpec.Rules(rules, exits.getFirst());
    }

    private PolicySpec byTask(List<String> exits) {
        SequencedMap<String, String> byTask = new LinkedHashMap<>();
        exits.forEach(exit -> byTask.put(parts.word(), exit));
        return new PolicySpec.ByTask(byTask, exits.getFirst());
    }

    private PolicySpec threshold(List<String> exits) {
        List<Double> cuts = new ArrayList<>();
        for (int i = 1; i < exits.size(); i++) {
            cuts.add(i * 0.1 + random.nextDouble() * 0.01);
        }
        return new PolicySpec.Threshold(random.nextBoolean() ? "length" : parts.word(), cuts);
    }

    private PolicySpec.Normaliser normaliser() {
        return PolicySpec.Normaliser.values()[random.nextInt(3)];
    }

    private PolicySpec.Flags flags() {
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        parts.names("region").forEach(tag -> weights.put(tag, parts.number()));
        return new PolicySpec.Flags(
                weights,
                random.nextBoolean() ? List.of() : parts.names("licence"),
                random.nextBoolean() ? null : (Double) parts.size(),
                random.nextBoolean() ? null : (Integer) (1 + random.nextInt(9999)));
    }

    Condition condition(int depth) {
        return switch (random.nextInt(depth == 0 ? 9 : 12)) {
            case 0 -> new Condition.Everything();
            case 1 -> new Condition.Compare("length", Condition.Comparison.values()[random.nextInt(6)], parts.number());
            case 2 -> new Condition.OneOf("task", Set.of(parts.word(), parts.word() + "2"));
            case 3 -> new Condition.Matches("text", "\\b(sum|proof)\\b");
            case 4 -> new Condition.HasTag("tag" + random.nextInt(3));
            case 5 -> new Condition.Visited(someNode());
            case 6 -> new Condition.Before(someNode(), someNode());
            case 7 -> new Condition.Never(someNode());
            case 8 -> new Condition.Until(someNode(), someNode());
            case 9 -> new Condition.And(List.of(condition(depth - 1), condition(depth - 1)));
            case 10 -> new Condition.Or(List.of(condition(depth - 1)));
            default -> new Condition.Not(condition(depth - 1));
        };
    }

    private NodeId someNode() {
        return new NodeId("n" + random.nextInt(14));
    }
}
