package dev.routewright.sim.reference;

import dev.routewright.graph.FanMode;
import dev.routewright.graph.PolicySpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Random policies over the columns of {@link RandomDataset}. */
final class RandomPolicies {
    private final Random random;
    private final RandomConditions conditions;

    RandomPolicies(Random random, RandomConditions conditions) {
        this.random = random;
        this.conditions = conditions;
    }

    /** A policy that does not care what stands behind its exits. */
    PolicySpec blind(List<String> exits) {
        return switch (random.nextInt(7)) {
            case 0 -> new PolicySpec.Always(pick(exits));
            case 1 -> new PolicySpec.Random();
            case 2 -> split(exits);
            case 3 ->
                new PolicySpec.Rules(
                        Stream.generate(() -> new PolicySpec.Rule(conditions.any(2), pick(exits)))
                                .limit(1 + random.nextInt(3))
                                .toList(),
                        pick(exits));
            case 4 -> byTask(exits);
            case 5 -> threshold(exits);
            default -> new PolicySpec.Oracle();
        };
    }

    /** A policy that needs to know what each exit is worth. */
    PolicySpec worthy() {
        return random.nextInt(5) < 2 ? budget() : utility();
    }

    /** A policy that looks at the first call behind each exit. */
    PolicySpec ofCalls() {
        return switch (random.nextInt(3)) {
            case 0 -> learned();
            case 1 -> new PolicySpec.Eliminate("elim");
            default ->
                new PolicySpec.LoadAware(PolicySpec.LoadRule.values()[random.nextInt(3)], 150 + 75 * random.nextInt(3));
        };
    }

    PolicySpec bandit() {
        PolicySpec.Exploration kind = PolicySpec.Exploration.values()[random.nextInt(4)];
        return new PolicySpec.Bandit(kind, random.nextInt(4) / 4.0, random.nextInt(3), random.nextInt(3) * 100.0);
    }

    /** @param calls whether every exit leads to a call */
    FanMode.TopK topK(int exits, boolean calls) {
        return new FanMode.TopK(1 + random.nextInt(exits), calls && random.nextBoolean() ? learned() : utility());
    }

    private PolicySpec budget() {
        return new PolicySpec.Budget(0.0005 * (1 + random.nextInt(6)), random.nextBoolean());
    }

    PolicySpec utility() {
        return new PolicySpec.Utility(
                random.nextInt(3),
                random.nextInt(3),
                random.nextInt(3) * 0.5,
                PolicySpec.Normaliser.values()[random.nextInt(3)],
                random.nextInt(3) > 0 ? flags() : PolicySpec.Flags.NONE);
    }

    private PolicySpec.Flags flags() {
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        if (random.nextBoolean()) {
            weights.put(RandomCatalog.OPEN, 0.25);
        }
        if (random.nextBoolean()) {
            weights.put(RandomCatalog.EUROPE, random.nextInt(3) * 0.25);
        }
        return new PolicySpec.Flags(
                weights,
                random.nextInt(3) == 0 ? List.of(pick(List.of(RandomCatalog.OPEN, RandomCatalog.EUROPE))) : List.of(),
                random.nextInt(3) == 0 ? 2.0 + random.nextInt(2) : null,
                random.nextInt(3) == 0 ? 2000 : null);
    }

    private PolicySpec learned() {
        return new PolicySpec.Learned(
                RandomDataset.ARTIFACT,
                random.nextInt(3),
                random.nextInt(3),
                random.nextInt(3) * 0.5,
                PolicySpec.Normaliser.values()[random.nextInt(3)]);
    }

    private PolicySpec split(List<String> exits) {
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        exits.forEach(exit -> weights.put(exit, (double) random.nextInt(4)));
        weights.put(pick(exits), 10.0);
        return new PolicySpec.Split(weights);
    }

    private PolicySpec byTask(List<String> exits) {
        SequencedMap<String, String> mapping = new LinkedHashMap<>();
        for (String task : List.of("math", "code", "made up")) {
            if (random.nextInt(3) > 0) {
                mapping.put(task, pick(exits));
            }
        }
        return new PolicySpec.ByTask(mapping, pick(exits));
    }

    private PolicySpec threshold(List<String> exits) {
        boolean length = random.nextBoolean();
        List<Double> cuts = new ArrayList<>();
        for (int i = 1; i < exits.size(); i++) {
            cuts.add(length ? 8.0 + random.nextInt(8) : random.nextInt(6) / 5.0);
        }
        return new PolicySpec.Threshold(
                length ? "length" : "difficulty", cuts.stream().sorted().toList());
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
