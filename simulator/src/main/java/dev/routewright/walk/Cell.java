package dev.routewright.walk;

import dev.routewright.dataset.Evidence;

/** What a call gives; written over again and again. */
final class Cell {
    private static final int ASSUMED = Evidence.ASSUMED.ordinal();
    private static final int MISSING = Evidence.MISSING.ordinal();

    int answersAs;
    int row;
    double quality;
    int qualityGrade;
    double cost;
    int costGrade;
    double millis;
    int millisGrade;
    double tokensIn;
    double tokensOut;
    boolean failed;
    int key;
    /** The column that it was read from as it stands, else -1. */
    int column;

    /** A cell that nobody recorded. */
    void missing(int profile, int atRow) {
        answersAs = profile;
        row = atRow;
        quality = Double.NaN;
        qualityGrade = MISSING;
        cost = Double.NaN;
        costGrade = MISSING;
        millis = Double.NaN;
        millisGrade = MISSING;
        tokensIn = Double.NaN;
        tokensOut = Double.NaN;
        failed = false;
        key = -1;
        column = -1;
    }

    void set(Cell other) {
        answersAs = other.answersAs;
        row = other.row;
        quality = other.quality;
        qualityGrade = other.qualityGrade;
        cost = other.cost;
        costGrade = other.costGrade;
        millis = other.millis;
        millisGrade = other.millisGrade;
        tokensIn = other.tokensIn;
        tokensOut = other.tokensOut;
        failed = other.failed;
        key = other.key;
        column = other.column;
    }

    /** All its numbers are assumed at best. */
    void assume() {
        qualityGrade = Math.max(qualityGrade, ASSUMED);
        assumeBill();
    }

    void assumeBill() {
        costGrade = Math.max(costGrade, ASSUMED);
        millisGrade = Math.max(millisGrade, ASSUMED);
    }

    void cost(double newCost, int grade) {
        cost = newCost;
        costGrade = Double.isNaN(newCost) ? MISSING : grade;
    }

    void millis(double newMillis, int grade) {
        millis = newMillis;
        millisGrade = Double.isNaN(newMillis) ? MISSING : grade;
    }

    void tokens(double in, double out) {
        tokensIn = in;
        tokensOut = out;
    }

    /**
     * Some wrong answers become right and some right ones wrong.
     *
     * @param draw luck of a flip
     */
    void flip(double fixes, double breaks, double draw) {
        if (quality == 0 || quality == 1) {
            if (draw < (quality == 0 ? fixes : breaks)) {
                quality = 1 - quality;
                key = -1;
            }
        } else {
            quality = quality + fixes * (1 - quality) - breaks * quality;
        }
        column = -1;
    }
}
