package dev.routewright.sim.reference;

import dev.routewright.graph.Condition;
import dev.routewright.graph.PolicySpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Random policies and conditions over the columns of {@link RandomDataset}. */
final class RandomPolicies {
    private final Random random;

    RandomPolicies(Random random) {
        this.random = random;
    }

    /** @param weighable whether every exit can lead to a call, which Utility needs */
    PolicySpec any(List<String> exits, boolean weighable) {
        return switch (random.nextInt(weighable ? 11 : 7)) {
            case 0 -> new PolicySpec.Always(pick(exits));
            case 1 -> new PolicySpec.Random();
            case 2 -> split(exits);
            case 3 -> new PolicySpec.Rules(
                    Stream.generate(() -> new PolicySpec.Rule(condition(2), pick(exits))).limit(1 + random.nextInt(3)).toList(),
                    pick(exits));
            case 4 -> byTask(exits);
            case 5 -> threshold(exits);
            case 6 -> new PolicySpec.Oracle();
            default -> new PolicySpec.Utility(
                    random.nextInt(3),
                    random.nextInt(3),
                    random.nextInt(3) * 0.5,
                    PolicySpec.Normaliser.values()[random.nextInt(3)]);
        };
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
        return new PolicySpec.Threshold(length ? "length" : "difficulty", cuts.stream().sorted().toList());
    }

    Condition condition(int depth) {
        return switch (random.nextInt(depth > 0 ? 10 : 6)) {
            case 0 -> new Condition.Everything();
            case 1 -> compare();
            case 2, 3 -> new Condition.OneOf(
                    pick(List.of("task", "task.recorded", "lang")), Set.of(pick(List.of("math", "code", "en", "made up"))));
            case 4, 5 -> new Condition.Matches(
                    pick(List.of("text", "lang", "task")), pick(List.of("[0-9]", "^e", "o+", "(?i)WHY|a")));
            case 6, 7 -> new Condition.And(List.of(condition(depth - 1), condition(depth - 1)));
            case 8 -> new Condition.Or(List.of(condition(depth - 1), condition(depth - 1)));
            default -> new Condition.Not(condition(depth - 1));
        };
    }

    private Condition compare() {
        Condition.Comparison op = Condition.Comparison.values()[random.nextInt(6)];
        return random.nextBoolean()
                ? new Condition.Compare("length", op, 8 + random.nextInt(8))
                : new Condition.Compare("difficulty", op, random.nextInt(6) / 5.0);
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
