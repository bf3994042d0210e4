package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.RowRelations;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How one query ended, or one copy of it where its branch ended.
 *
 * @param answer the answer that counts; null where it failed or was refused
 */
record Outcome(
        double quality,
        Evidence qualityGrade,
        double cost,
        Evidence costGrade,
        double millis,
        Evidence millisGrade,
        double deciding,
        Bill bill,
        boolean failed,
        boolean refused,
        @Nullable Reply answer) {

    /** Most quality first, then least cost, then least time; what is missing comes last. */
    static final Comparator<Outcome> BEST_FIRST = Comparator.<Outcome>comparingDouble(o -> missingLast(-o.quality))
            .thenComparingDouble(o -> missingLast(o.cost))
            .thenComparingDouble(o -> missingLast(o.millis));

    static Outcome of(End end, World world) {
        Traveller t = end.traveller();
        boolean toRefuse = world.relations().shouldRefuse(t.row());
        if (end.how() == End.How.REFUSED) {
            boolean recorded = !Float.isNaN(world.number(RowRelations.SHOULD_REFUSE, t.row()));
            return of(t, toRefuse ? 1 : 0, recorded ? Evidence.RECORDED : Evidence.DERIVED, true, null);
        }
        boolean arrived = end.how() == End.How.ANSWERED || end.how() == End.How.JOINED;
        Reply answer = arrived ? t.answer() : null;
        if (answer == null) {
            return of(t, 0, Evidence.RECORDED, false, null);
        }
        if (end.how() == End.How.ANSWERED && toRefuse) {
            Evidence known = answer.grade() == Evidence.MISSING
                    ? Evidence.DERIVED
                    : answer.grade().worst(Evidence.DERIVED);
            return of(t, 0, known, false, answer);
        }
        return of(t, answer.quality(), answer.grade(), false, answer);
    }

    private static Outcome of(
            Traveller t, double quality, Evidence qualityGrade, boolean refused, @Nullable Reply answer) {
        Evidence q = t.decisions().worst(qualityGrade);
        Evidence c = t.decisions().worst(t.bill().costGrade());
        Evidence m = t.decisions().worst(t.millisGrade());
        Evidence d = t.decisions().worst(t.bill().decidingGrade());
        return new Outcome(
                q == Evidence.MISSING ? Double.NaN : quality,
                q,
                c == Evidence.MISSING ? Double.NaN : t.bill().cost(),
                c,
                m == Evidence.MISSING ? Double.NaN : t.millis(),
                m,
                d == Evidence.MISSING ? Double.NaN : t.bill().deciding(),
                t.bill(),
                answer == null && !refused,
                refused,
                answer);
    }

    /** Index of the profile of the answer, -1 where there is none. */
    int answeredBy() {
        return answer == null ? -1 : answer.profile();
    }

    private static double missingLast(double value) {
        return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
    }
}
