package dev.routewright.walk;

import dev.routewright.dataset.RowRelations;
import dev.routewright.plan.ExecutionPlan;
import org.jspecify.annotations.Nullable;

/** What becomes of a query, or of a copy of it where its branch ends; written over for each. */
public final class Ending {
    private final @Nullable RowRelations relations;
    private final float @Nullable [] shouldRefuse;

    boolean failed;
    boolean refused;
    double quality;
    int qualityGrade;
    double cost;
    int costGrade;
    double millis;
    int millisGrade;
    double deciding;
    private int calls;
    private double tokensIn;
    private double tokensOut;
    private final Given answer = new Given();

    /** @param relations null where no row is known to be better refused */
    private Ending(@Nullable RowRelations relations, float @Nullable [] shouldRefuse) {
        this.relations = relations;
        this.shouldRefuse = shouldRefuse;
    }

    static Ending of(ExecutionPlan plan) {
        return new Ending(plan.relations(), plan.rows().numbers(RowRelations.SHOULD_REFUSE));
    }

    /** @param end how it ended, see {@link Stepper} */
    void of(Copy copy, int end) {
        boolean toRefuse = relations != null && relations.shouldRefuse(copy.row);
        refused = end == Stepper.REFUSED;
        failed = !refused && !copy.answer.isThere() || end == Stepper.FAILED || end == Stepper.DISCARDED;
        if (refused) {
            boolean recorded = shouldRefuse != null && !Float.isNaN(shouldRefuse[copy.row]);
            quality(copy, toRefuse ? 1 : 0, recorded ? Copy.RECORDED : Copy.DERIVED);
        } else if (failed) {
            quality(copy, 0, Copy.RECORDED);
        } else if (toRefuse && end == Stepper.ANSWERED) {
            int grade = copy.answer.grade == Copy.MISSING ? Copy.DERIVED : copy.answer.grade;
            quality(copy, 0, Math.max(Copy.DERIVED, grade));
        } else {
            quality(copy, copy.answer.quality, copy.answer.grade);
        }
        costGrade = Math.max(copy.costGrade, copy.decisionGrade);
        cost = known(copy.cost, costGrade);
        millisGrade = Math.max(copy.millisGrade, copy.decisionGrade);
        millis = known(copy.millis, millisGrade);
        deciding = known(copy.deciding, Math.max(copy.decidingGrade, copy.decisionGrade));
        calls = copy.calls;
        tokensIn = copy.tokensIn;
        tokensOut = copy.tokensOut;
        answer.set(copy.answer);
    }

    private void quality(Copy copy, double value, int grade) {
        qualityGrade = Math.max(grade, copy.decisionGrade);
        quality = known(value, qualityGrade);
    }

    private static double known(double value, int grade) {
        return grade == Copy.MISSING ? Double.NaN : value;
    }

    /** Whether it ended without an answer and was not refused. */
    public boolean failed() {
        return failed;
    }

    /** Whether it was refused. */
    public boolean refused() {
        return refused;
    }

    /** Quality, NaN where missing. */
    public double quality() {
        return quality;
    }

    /** How well the quality is known, {@link dev.routewright.dataset.Evidence#ordinal()}. */
    public int qualityGrade() {
        return qualityGrade;
    }

    /** Cost in the dataset's currency, NaN where missing. */
    public double cost() {
        return cost;
    }

    /** How well the cost is known. */
    public int costGrade() {
        return costGrade;
    }

    /** Milliseconds from the query's entry to its end, NaN where missing. */
    public double millis() {
        return millis;
    }

    /** How well the time is known. */
    public int millisGrade() {
        return millisGrade;
    }

    /** The part of the cost that deciding took, NaN where missing. */
    public double deciding() {
        return deciding;
    }

    /** Calls that were made. */
    public int calls() {
        return calls;
    }

    /** Tokens that were sent, NaN where missing. */
    public double tokensIn() {
        return tokensIn;
    }

    /** Tokens that came back, NaN where missing. */
    public double tokensOut() {
        return tokensOut;
    }

    /** The profile that gave the answer, by its index in the dataset; negative where there is no answer. */
    public int answeredBy() {
        return failed || refused ? Given.NOBODY : answer.profile;
    }

    /** The column of the outcomes whose cell is the answer as it stands; negative where none is. */
    public int answerColumn() {
        return failed || refused ? -1 : answer.column;
    }

    /** The row of that cell. */
    public int answerRow() {
        return failed || refused ? -1 : answer.row;
    }
}
