package dev.routewright.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

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
     * to the earlier exit. An exit without a prediction is passed over. An exit whose first call is not reached through
     * single exits is predicted by its return instead: the means at the query's end when the train rows go that way.
     *
     * @param quality weight of quality, at least 0
     * @param cost weight of cost, at least 0
     * @param latency weight of latency, at least 0
     */
    record Utility(double quality, double cost, double latency, Normaliser normaliser, Flags flags)
            implements PolicySpec {
        /** No flags. */
        public Utility(double quality, double cost, double latency, Normaliser normaliser) {
            this(quality, cost, latency, normaliser, Flags.NONE);
        }
    }

    /**
     * What a Utility asks of the profile behind an exit, beside its numbers. An exit that breaks a hard flag is passed
     * over; where all do, the first exit is taken and the row's metrics are missing.
     *
     * @param weights added to the utility of an exit whose profile has the tag
     * @param required tags that the profile must have
     * @param mostPricePerMillion most price of input and output tokens, each, per million; null for any. A profile
     *     without a price breaks it
     * @param leastContextTokens least context length; null for any. A profile that states none breaks it
     */
    record Flags(
            SequencedMap<String, Double> weights,
            List<String> required,
            @Nullable Double mostPricePerMillion,
            @Nullable Integer leastContextTokens) {
        public static final Flags NONE = new Flags(new LinkedHashMap<>(), List.of(), null, null);

        public Flags {
            weights = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(weights));
            required = List.copyOf(required);
        }
    }

    /**
     * Like {@link Utility}, but the quality is a trained router's prediction for this very row, read from the columns
     * {@code router:ARTIFACT:PROFILE}; without them it must be trained first. A row without a prediction for some exit
     * passes that exit over.
     */
    record Learned(String artifact, double quality, double cost, double latency, Normaliser normaliser)
            implements PolicySpec {
        /** What stands before the colon and the profile in its columns. */
        public String prefix() {
            return "router:" + artifact;
        }
    }

    /**
     * Drops the exit with the least score, round by round, until one is left: as many decisions as exits, less one, each
     * billed. Of equals the later exit is dropped; an exit whose profile has no score on the row is dropped first.
     *
     * @param prefix the columns are {@code prefix:profile}
     */
    record Eliminate(String prefix) implements PolicySpec {}

    /** What {@link LoadAware} looks for. */
    enum LoadRule {
        /** Fewest calls under way. */
        LEAST_OUTSTANDING,
        /** Least expected time. */
        LEAST_LATENCY,
        /** The cheapest whose expected time meets the deadline; where none does, the least expected time. */
        CHEAPEST_IN_TIME
    }

    /**
     * Looks at the load. Replay sees none: the first two rules take the exit with the least expected time there. Time and
     * cost are the train rows' means over all tasks of the exit's first call, the time stated by the catalog where no
     * train row has one. Ties go to the lesser cost, then to the earlier exit.
     *
     * @param deadlineMillis used by CHEAPEST_IN_TIME only, above 0
     */
    record LoadAware(LoadRule rule, double deadlineMillis) implements PolicySpec {
        /** A deadline to start from. */
        public static final double USUAL_DEADLINE_MILLIS = 2000;
    }

    /** How a {@link Bandit} explores. */
    enum Exploration {
        /** With the stated chance any exit, else the best mean. */
        EPSILON_GREEDY,
        /** The mean plus {@code exploration * sqrt(ln t / n)}. */
        UCB,
        /** The mean plus a normal draw times {@code exploration / sqrt(n + 1)}. */
        THOMPSON,
        /** A ridge regression on the task, plus {@code exploration} times its uncertainty (LinUCB). */
        LINUCB
    }

    /**
     * Learns from the outcome of the exit that it took only, when the query ends: reward {@code quality*q - cost*c}. An
     * outcome that is missing teaches nothing. In replay queries come in an order drawn by the seed.
     *
     * @param exploration the chance or the factor, at least 0
     * @param quality weight of the final quality, at least 0
     * @param cost weight of the final cost, per unit of money, at least 0
     */
    record Bandit(Exploration kind, double exploration, double quality, double cost) implements PolicySpec {}

    /**
     * Keeps the mean cost under a cap by a price on cost: the exit with the largest {@code q - price * c}, predicted as
     * for {@link Utility} from the train rows. Of two exits the dearer is taken where
     * {@code (q - other q) / (c - other c)} is above the price, else the cheaper; of equally cheap ones the better, then
     * the earlier. An exit without a predicted quality or cost is passed over. Where no price keeps the cap, every task
     * takes its cheapest exit.
     *
     * @param costPerQuery the cap: mean cost of a query at the exit's first call, above 0
     * @param paced false: the least price that keeps the train rows' expected mean under the cap. True: starting there,
     *     the price is raised when a query ends over the cap and lowered when it ends under it
     */
    record Budget(double costPerQuery, boolean paced) implements PolicySpec {}

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
            case Learned l -> "learned";
            case Eliminate e -> "eliminate";
            case LoadAware l -> "load-aware";
            case Bandit b -> "bandit";
            case Budget b -> "budget";
            case Oracle o -> "oracle";
        };
    }
}
