package dev.routewright.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** How a node with several exits picks one: the stated parameters, not the code that decides. */
public sealed interface PolicySpec {

    /** Always the same exit. */
    record Always(String exit) implements PolicySpec {}

    /** One exit, uniformly, by a keyed draw: the floor of every comparison. */
    record Random() implements PolicySpec {}

    /**
     * By weights, by a keyed draw, so that the same query goes the same way in every run.
     *
     * @param weights exit to weight, each at least 0; they sum to 100 (percent)
     */
    record Split(SequencedMap<String, Double> weights) implements PolicySpec {
        public Split {
            weights = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(weights));
        }
    }

    /** One line of {@link Rules}. */
    record Rule(Condition when, String exit) {}

    /**
     * The first rule that holds.
     *
     * @param otherwise the exit when none holds
     */
    record Rules(List<Rule> rules, String otherwise) implements PolicySpec {
        public Rules {
            rules = List.copyOf(rules);
        }
    }

    /**
     * The exit that is mapped to the query's task.
     *
     * @param otherwise the exit for a task that is not mapped, or for a query without one
     */
    record ByTask(SequencedMap<String, String> exitByTask, String otherwise) implements PolicySpec {
        public ByTask {
            exitByTask = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(exitByTask));
        }
    }

    /**
     * Cuts on a score: exit number k of the node, where k is how many cuts are at most the score. A score that is not
     * recorded takes the first exit and makes the row's metrics missing.
     *
     * @param score a numeric column of the dataset, or {@code length} for the characters of the text
     * @param cuts ascending, one fewer than the node has exits
     */
    record Threshold(String score, List<Double> cuts) implements PolicySpec {
        public Threshold {
            cuts = List.copyOf(cuts);
        }
    }

    /** How costs and latencies are brought to the scale of quality. */
    enum Normaliser {
        /** Min-max over the train rows of the query's task and all profiles, clamped to 0..1 (GraphRouter). */
        PER_TASK,
        /** Min-max over all train rows and profiles, clamped to 0..1. */
        PER_COLUMN,
        /** As they are: the weights are quality per unit of money and per millisecond. */
        NONE
    }

    /**
     * The exit with the largest {@code quality*q - cost*c - latency*l}, where q, c and l are the train rows' means of
     * the exit's first call per task (pooled over tasks where the task has no train rows), c and l normalised. Ties go
     * to the earlier exit. An exit without a prediction is passed over.
     *
     * @param quality weight of quality, at least 0
     * @param cost weight of cost, at least 0
     * @param latency weight of latency, at least 0
     */
    record Utility(double quality, double cost, double latency, Normaliser normaliser) implements PolicySpec {}

    /**
     * The best exit in hindsight: every exit is followed to the end; most quality, then least cost, then least time,
     * then exit order. A bound, not a policy: it is never exported.
     */
    record Oracle() implements PolicySpec {}

    /** The policy's name in the file, lower case. */
    default String name() {
        return switch (this) {
            case Always a -> "always";
            case Random r -> "random";
            case Split s -> "split";
            case Rules r -> "rules";
            case ByTask b -> "by-task";
            case Threshold t -> "threshold";
            case Utility u -> "utility";
            case Oracle o -> "oracle";
        };
    }
}
