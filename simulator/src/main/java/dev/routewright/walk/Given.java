package dev.routewright.walk;

import dev.routewright.dataset.Evidence;

/** An answer, or that there is none; written over again and again, so that nothing is allocated per query. */
final class Given {
    static final int NOBODY = -1;
    private static final int MISSING = Evidence.MISSING.ordinal();
    private static final double LEAST_RIGHT = 0.5;

    int profile;
    double quality;
    int grade;
    int key;
    int column;
    int row;

    Given() {
        clear();
    }

    void clear() {
        profile = NOBODY;
        quality = Double.NaN;
        grade = MISSING;
        key = -1;
        column = -1;
        row = -1;
    }

    void set(Given other) {
        profile = other.profile;
        quality = other.quality;
        grade = other.grade;
        key = other.key;
        column = other.column;
        row = other.row;
    }

    void set(Cell cell) {
        profile = cell.answersAs;
        quality = cell.quality;
        grade = cell.qualityGrade;
        key = cell.key;
        column = cell.column;
        row = cell.column < 0 ? -1 : cell.row;
    }

    /** Another quality than any cell's. */
    void invent(double newQuality, int newGrade) {
        grade = newGrade;
        quality = newGrade == MISSING ? Double.NaN : newQuality;
        key = -1;
        column = -1;
        row = -1;
    }

    /** The same answer, known by a rule. */
    void regrade(int newGrade) {
        grade = newGrade;
        quality = newGrade == MISSING ? Double.NaN : quality;
    }

    boolean isThere() {
        return profile != NOBODY;
    }

    boolean isRight() {
        return quality >= LEAST_RIGHT;
    }

    /** Whether its quality is exactly 0 or 1. */
    boolean isRightOrWrong() {
        return quality == 0 || quality == 1;
    }
}
