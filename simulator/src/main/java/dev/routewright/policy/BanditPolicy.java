package dev.routewright.policy;

import dev.routewright.graph.PolicySpec.Bandit;
import dev.routewright.run.Draws;

/**
 * Learns which exit is best from the outcomes of the exits that it took: reward {@code quality*q - cost*c} of the final
 * metrics. A reward in which a number with a weight is missing teaches nothing.
 *
 * <p>Sources: epsilon-greedy is of Sutton and Barto (Reinforcement Learning, 2018, section 2.2); UCB is UCB1 of Auer,
 * Cesa-Bianchi and Fischer (2002), whose factor is the square root of 2; THOMPSON samples a normal belief as Chapelle and
 * Li (2011) do; LINUCB is the disjoint LinUCB of Li, Chu, Langford and Schapire (2010).
 */
public final class BanditPolicy implements LearningPolicy {
    /** Tells the draw that decides whether epsilon-greedy explores. */
    public static final int EXPLORES = 8;
    /** Tells the draw of the exit that epsilon-greedy explores. */
    public static final int EXPLORED = 9;
    /** Tells the first of the two draws of a normal number; {@link #PER_EXIT} times the exit is added. */
    public static final int NORMAL_RADIUS = 10;
    /** Tells the second one. */
    public static final int NORMAL_ANGLE = 11;
    /** How far apart the purposes of two exits lie. */
    public static final int PER_EXIT = 16;

    private final Bandit spec;
    private final int exits;
    private final int taskCodes;
    private final long nodeKey;

    /**
     * @param taskCodes how many task codes there are
     * @param nodeKey hash of the node's id
     */
    public BanditPolicy(Bandit spec, int exits, int taskCodes, long nodeKey) {
        this.spec = spec;
        this.exits = exits;
        this.taskCodes = taskCodes;
        this.nodeKey = nodeKey;
    }

    @Override
    public int choose(Decision decision) {
        return memory().choose(decision);
    }

    @Override
    public boolean learnsOncePerQuery() {
        return false;
    }

    @Override
    public Memory memory() {
        return switch (spec.kind()) {
            case EPSILON_GREEDY -> new Greedy();
            case UCB -> new UpperBound();
            case THOMPSON -> new Sampled();
            case LINUCB -> new Linear();
        };
    }

    private static double uniform(Decision decision, long nodeKey, int purpose) {
        return Draws.uniform(decision.seed, decision.luck, nodeKey, purpose, decision.occurrence);
    }

    /** Works out the reward. */
    private abstract class Rewarded implements Memory {
        @Override
        public final void learn(int exit, int task, double quality, double cost) {
            double reward = new Weights(spec.quality(), spec.cost(), 0).utility(quality, cost, 0);
            if (!Double.isNaN(reward)) {
                reward(exit, task, reward);
            }
        }

        abstract void reward(int exit, int task, double reward);
    }

    /** Counts and sums per exit. */
    private abstract class Means extends Rewarded {
        final int[] counts = new int[exits];
        final double[] sums = new double[exits];
        final double[] values = new double[exits];

        @Override
        final void reward(int exit, int task, double reward) {
            counts[exit]++;
            sums[exit] += reward;
        }

        final int firstUntried() {
            for (int exit = 0; exit < exits; exit++) {
                if (counts[exit] == 0) {
                    return exit;
                }
            }
            return Best.NONE;
        }

        final double mean(int exit) {
            return sums[exit] / counts[exit];
        }
    }

    private final class Greedy extends Means {
        @Override
        public int choose(Decision decision) {
            if (uniform(decision, nodeKey, EXPLORES) < spec.exploration()) {
                return (int) (uniform(decision, nodeKey, EXPLORED) * exits);
            }
            int untried = firstUntried();
            if (untried != Best.NONE) {
                return untried;
            }
            for (int exit = 0; exit < exits; exit++) {
                values[exit] = mean(exit);
            }
            return Best.of(values);
        }
    }

    private final class UpperBound extends Means {
        @Override
        public int choose(Decision decision) {
            int untried = firstUntried();
            if (untried != Best.NONE) {
                return untried;
            }
            int total = 0;
            for (int count : counts) {
                total += count;
            }
            for (int exit = 0; exit < exits; exit++) {
                values[exit] = mean(exit) + spec.exploration() * Math.sqrt(Math.log(total) / counts[exit]);
            }
            return Best.of(values);
        }
    }

    private final class Sampled extends Means {
        @Override
        public int choose(Decision decision) {
            for (int exit = 0; exit < exits; exit++) {
                double mean = counts[exit] == 0 ? 0 : mean(exit);
                values[exit] = mean + spec.exploration() * normal(decision, exit) / Math.sqrt(counts[exit] + 1);
            }
            return Best.of(values);
        }

        /** A standard normal number by Box and Muller (1958). */
        private double normal(Decision decision, int exit) {
            double radius = uniform(decision, nodeKey, NORMAL_RADIUS + PER_EXIT * exit);
            double angle = uniform(decision, nodeKey, NORMAL_ANGLE + PER_EXIT * exit);
            return Math.sqrt(-2 * Math.log(1 - radius)) * Math.cos(2 * Math.PI * angle);
        }
    }

    private final class Linear extends Rewarded {
        private final RidgeArm[] arms = new RidgeArm[exits];
        private final double[] values = new double[exits];

        Linear() {
            for (int exit = 0; exit < exits; exit++) {
                arms[exit] = new RidgeArm(taskCodes);
            }
        }

        @Override
        public int choose(Decision decision) {
            for (int exit = 0; exit < exits; exit++) {
                values[exit] = arms[exit].mean(decision.task)
                        + spec.exploration() * Math.sqrt(arms[exit].variance(decision.task));
            }
            return Best.of(values);
        }

        @Override
        void reward(int exit, int task, double reward) {
            arms[exit].learn(task, reward);
        }
    }
}
