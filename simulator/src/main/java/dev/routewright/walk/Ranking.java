package dev.routewright.walk;

import java.util.Arrays;

/** Which exits of a Fan are taken, and what they weigh; written over at each pass. */
final class Ranking {
    private double[] scores = {};
    private boolean[] taken = {};
    private int exits;
    private boolean ranked;

    /** All exits, unranked. */
    void begin(int ofExits) {
        exits = ofExits;
        ranked = false;
        if (scores.length < exits) {
            scores = new double[exits];
            taken = new boolean[exits];
        }
        Arrays.fill(taken, 0, exits, true);
    }

    int exits() {
        return exits;
    }

    /** Room for the exits' scores, to be written before {@link #take}. */
    double[] scores() {
        return scores;
    }

    /** Takes those with the largest scores; of equals the earlier, those without a score last. */
    void take(int most) {
        ranked = true;
        Arrays.fill(taken, 0, exits, false);
        for (int n = 0; n < most && n < exits; n++) {
            int best = -1;
            for (int exit = 0; exit < exits; exit++) {
                if (!taken[exit] && (best < 0 || isBetter(scores[exit], scores[best]))) {
                    best = exit;
                }
            }
            taken[best] = true;
        }
    }

    private static boolean isBetter(double score, double than) {
        return score > than || Double.isNaN(than) && !Double.isNaN(score);
    }

    /** Whether no exit has a score. */
    boolean isBlind() {
        for (int exit = 0; exit < exits; exit++) {
            if (!Double.isNaN(scores[exit])) {
                return false;
            }
        }
        return true;
    }

    boolean isTaken(int exit) {
        return taken[exit];
    }

    /** How many are taken. */
    int count() {
        int count = 0;
        for (int exit = 0; exit < exits; exit++) {
            count += taken[exit] ? 1 : 0;
        }
        return count;
    }

    /** The exit that is taken as number so many, from 0. */
    int taken(int number) {
        int left = number;
        int exit = 0;
        while (!taken[exit] || left > 0) {
            left -= taken[exit] ? 1 : 0;
            exit++;
        }
        return exit;
    }

    /** A score above 0; where no exit that is taken has one, all weigh the same. */
    double weight(int exit) {
        boolean any = false;
        for (int e = 0; ranked && e < exits; e++) {
            any |= taken[e] && scores[e] > 0;
        }
        return !any ? 1 : scores[exit] > 0 ? scores[exit] : 0;
    }
}
