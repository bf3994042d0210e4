package dev.routewright.policy;

/** The choice between scored exits that all policies share. */
final class Best {
    /** No exit has a score. */
    static final int NONE = -1;

    private Best() {}

    /** The exit with the largest score, the earlier of equals; NaN is passed over. */
    static int of(double[] scores) {
        int best = NONE;
        for (int exit = 0; exit < scores.length; exit++) {
            if (!Double.isNaN(scores[exit]) && (best == NONE || scores[exit] > scores[best])) {
                best = exit;
            }
        }
        return best;
    }
}
