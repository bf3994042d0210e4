package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;

/**
 * An answer: who gave it, how good it is and how well that is known.
 *
 * @param profile index of the profile
 * @param quality 0..1, NaN where missing
 * @param key index of what was answered, -1 where not recorded
 * @param column of the cell that it was read from as it stands, -1 where it is not one cell's
 * @param row of that cell, -1 likewise
 */
record Reply(int profile, double quality, Evidence grade, int key, int column, int row) {

    /** An answer that is no cell's. */
    static Reply invented(int profile, double quality, Evidence grade) {
        return new Reply(profile, grade == Evidence.MISSING ? Double.NaN : quality, grade, -1, -1, -1);
    }

    /** The same answer, known by a rule. */
    Reply graded(Evidence newGrade) {
        return new Reply(profile, newGrade == Evidence.MISSING ? Double.NaN : quality, newGrade, key, column, row);
    }

    boolean isRight() {
        return quality >= 0.5;
    }

    /** Whether its quality is exactly 0 or 1. */
    boolean isRightOrWrong() {
        return quality == 0 || quality == 1;
    }
}
