package dev.routewright.dataset.source;

import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Tells strategies that only pick a model, and so replay from the outcomes of the models alone, from strategies that did
 * something of their own. The first keep their choice as the word column {@code policy:NAME}; the others become profiles.
 */
final class StrategyReplay {
    private static final String MATRIX = "always_";

    private final DatasetBuilder into;
    private final SequencedMap<String, Map<Integer, Step>> strategies = new LinkedHashMap<>();

    StrategyReplay(DatasetBuilder into) {
        this.into = into;
    }

    /** What one call or strategy gave; NaN and -1 are not recorded. */
    record Outcome(double quality, double cost, double millis, int tokensIn, int tokensOut) {
        boolean replays(Outcome other) {
            return Double.compare(quality, other.quality) == 0
                    && Double.compare(cost, other.cost) == 0
                    && Double.compare(millis, other.millis) == 0;
        }
    }

    private record Step(String model, Outcome outcome) {}

    /** False if the strategy has an outcome on that row already. */
    boolean add(int row, String strategy, String model, Outcome outcome) {
        return strategies
                        .computeIfAbsent(strategy, s -> new LinkedHashMap<>())
                        .putIfAbsent(row, new Step(model, outcome))
                == null;
    }

    /** Puts the matrix, the choices and the strategies that are profiles into the builder. */
    void finish(String file, Problems problems) {
        Map<String, Map<Integer, Outcome>> matrix = new HashMap<>();
        strategies.forEach((strategy, steps) -> {
            if (strategy.startsWith(MATRIX)) {
                steps.forEach((row, step) -> {
                    matrix.computeIfAbsent(step.model, m -> new HashMap<>()).put(row, step.outcome);
                    put(row, step.model, step.outcome);
                });
            }
        });
        if (matrix.isEmpty()) {
            problems.add(
                    file,
                    null,
                    "strategy",
                    "no strategy begins with " + MATRIX + "; the strategies are "
                            + String.join(", ", strategies.keySet()) + ".",
                    "Maybe the records of single models were left out.");
            return;
        }
        List<String> replayable = new ArrayList<>();
        strategies.forEach((strategy, steps) -> {
            if (!strategy.startsWith(MATRIX) && replays(strategy, steps, matrix)) {
                replayable.add(strategy);
            }
        });
        if (!replayable.isEmpty()) {
            into.note(
                    "Strategies that replay from the outcomes of the single models on every row; their choices are the "
                            + "columns policy:NAME: " + String.join(", ", replayable) + ".");
        }
    }

    private boolean replays(String strategy, Map<Integer, Step> steps, Map<String, Map<Integer, Outcome>> matrix) {
        long different = steps.entrySet().stream()
                .filter(e -> {
                    Outcome single =
                            matrix.getOrDefault(e.getValue().model, Map.of()).get(e.getKey());
                    return single == null || !single.replays(e.getValue().outcome);
                })
                .count();
        if (different == 0) {
            steps.forEach((row, step) -> into.word(row, "policy:" + strategy, step.model));
            return true;
        }
        steps.forEach((row, step) -> put(row, strategy, step.outcome));
        into.note("Strategy " + strategy + " does not replay: it differs from the outcomes of the single models on "
                + different + " of " + steps.size() + " rows; it is a profile of its own.");
        return false;
    }

    private void put(int row, String profile, Outcome outcome) {
        int at = into.profile(profile);
        into.claim(row, at);
        into.quality(row, at, outcome.quality, Evidence.RECORDED)
                .cost(row, at, outcome.cost, Evidence.RECORDED)
                .millis(row, at, outcome.millis, Evidence.RECORDED)
                .tokens(row, at, outcome.tokensIn, outcome.tokensOut);
    }
}
