package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import dev.routewright.sim.QueryPath;

/**
 * What a call gives: a cell, or what a rule makes of one.
 *
 * @param tokensIn NaN where not known; tokensOut likewise
 * @param key index of what was answered, -1 where not recorded
 * @param column the column that it was read from as it stands, else -1
 */
record Cell(
        int profile,
        int row,
        double quality,
        Evidence qualityGrade,
        double cost,
        Evidence costGrade,
        double millis,
        Evidence millisGrade,
        boolean failed,
        double tokensIn,
        double tokensOut,
        int key,
        int column) {

    /** A cell that nobody recorded. */
    static Cell missing(int profile, int row) {
        return new Cell(
                profile,
                row,
                Double.NaN,
                Evidence.MISSING,
                Double.NaN,
                Evidence.MISSING,
                Double.NaN,
                Evidence.MISSING,
                false,
                Double.NaN,
                Double.NaN,
                -1,
                -1);
    }

    /** The same numbers, all of them assumed. */
    Cell assumed() {
        return new Cell(
                profile,
                row,
                quality,
                qualityGrade.worst(Evidence.ASSUMED),
                cost,
                costGrade.worst(Evidence.ASSUMED),
                millis,
                millisGrade.worst(Evidence.ASSUMED),
                failed,
                tokensIn,
                tokensOut,
                key,
                column);
    }

    Cell withQuality(double newQuality, Evidence grade, int newKey, int newColumn) {
        return new Cell(
                profile,
                row,
                newQuality,
                grade,
                cost,
                costGrade,
                millis,
                millisGrade,
                failed,
                tokensIn,
                tokensOut,
                newKey,
                newColumn);
    }

    Cell withCost(double newCost, Evidence grade) {
        return new Cell(
                profile,
                row,
                quality,
                qualityGrade,
                newCost,
                grade,
                millis,
                millisGrade,
                failed,
                tokensIn,
                tokensOut,
                key,
                column);
    }

    Cell withMillis(double newMillis, Evidence grade) {
        return new Cell(
                profile,
                row,
                quality,
                qualityGrade,
                cost,
                costGrade,
                newMillis,
                grade,
                failed,
                tokensIn,
                tokensOut,
                key,
                column);
    }

    Cell withTokens(double in, double out) {
        return new Cell(
                profile,
                row,
                quality,
                qualityGrade,
                cost,
                costGrade,
                millis,
                millisGrade,
                failed,
                in,
                out,
                key,
                column);
    }

    Cell failing() {
        return new Cell(
                profile,
                row,
                quality,
                qualityGrade,
                cost,
                costGrade,
                millis,
                millisGrade,
                true,
                tokensIn,
                tokensOut,
                key,
                column);
    }

    /**
     * The call, for people.
     *
     * @param note what was special about it; empty for nothing
     */
    QueryPath.Call told(String name, String note) {
        return QueryPath.Call.of(name, failed, note, quality, qualityGrade, cost, costGrade, millis, millisGrade);
    }

    /** The answer that it holds. */
    Reply reply() {
        return new Reply(profile, quality, qualityGrade, key, column, column < 0 ? -1 : row);
    }
}
