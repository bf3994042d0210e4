package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * What a query carries. A value: every step makes a new one.
 *
 * @param task its label; null for none
 * @param answer the current answer; null for none
 * @param cost spent so far, NaN once a part is missing
 * @param millis spent so far, NaN once a part is missing
 * @param decisions the worst grade of the decisions on its path
 */
record Traveller(
        int row,
        @Nullable String task,
        @Nullable Reply answer,
        double cost,
        Evidence costGrade,
        double millis,
        Evidence millisGrade,
        Evidence decisions) {

    /** An answer: who gave it, how good it is, and how well that is known. */
    record Reply(int profile, double quality, Evidence grade) {}

    static Traveller entering(int row, @Nullable String task) {
        return new Traveller(row, task, null, 0, Evidence.RECORDED, 0, Evidence.RECORDED, Evidence.RECORDED);
    }

    Traveller named(String newTask) {
        return new Traveller(row, newTask, answer, cost, costGrade, millis, millisGrade, decisions);
    }

    Traveller answered(Reply reply) {
        return new Traveller(row, task, reply, cost, costGrade, millis, millisGrade, decisions);
    }

    Traveller spent(double more, Evidence grade) {
        return new Traveller(row, task, answer, cost + more, costGrade.worst(grade), millis, millisGrade, decisions);
    }

    Traveller waited(double more, Evidence grade) {
        return new Traveller(row, task, answer, cost, costGrade, millis + more, millisGrade.worst(grade), decisions);
    }

    Traveller decided(Evidence grade) {
        return new Traveller(row, task, answer, cost, costGrade, millis, millisGrade, decisions.worst(grade));
    }
}
