package dev.routewright.sim.replay;

import dev.routewright.dataset.RowRelations;
import dev.routewright.plan.ExecutionPlan;
import org.jspecify.annotations.Nullable;

/** What becomes of a query, or of a copy of it where its branch ends; written over for each. */
final class Ending {
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

    /** @param relations null where no row is known to be better refused */
    private Ending(@Nullable RowRelations relations, float @Nullable [] shouldRefuse) {
        this.relations = relations;
        this.shouldRefuse = shouldRefuse;
    }

    static Ending of(ExecutionPlan plan) {
        return new Ending(plan.relations(), plan.dataset().queries().numbers(RowRelations.SHOULD_REFUSE));
    }

    /** @param end how it ended, see {@link CopyWalker} */
    void of(Copy copy, int end) {
        boolean toRefuse = relations != null && relations.shouldRefuse(copy.row);
        refused = end == CopyWalker.REFUSED;
        failed = !refused && !copy.answer.isThere() || end == CopyWalker.FAILED || end == CopyWalker.DISCARDED;
        if (refused) {
            boolean recorded = shouldRefuse != null && !Float.isNaN(shouldRefuse[copy.row]);
            quality(copy, toRefuse ? 1 : 0, recorded ? Copy.RECORDED : Copy.DERIVED);
        } else if (failed) {
            quality(copy, 0, Copy.RECORDED);
        } else if (toRefuse && end == CopyWalker.ANSWERED) {
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
    }

    private void quality(Copy copy, double value, int grade) {
        qualityGrade = Math.max(grade, copy.decisionGrade);
        quality = known(value, qualityGrade);
    }

    private static double known(double value, int grade) {
        return grade == Copy.MISSING ? Double.NaN : value;
    }
}
