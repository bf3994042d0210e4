package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import java.util.Comparator;

/** How one query ended. */
record Outcome(
        double quality,
        Evidence qualityGrade,
        double cost,
        Evidence costGrade,
        double millis,
        Evidence millisGrade,
        boolean failed,
        int answeredBy) {

    /** Most quality first, then least cost, then least time; what is missing comes last. */
    static final Comparator<Outcome> BEST_FIRST = Comparator.<Outcome>comparingDouble(o -> missingLast(-o.quality))
            .thenComparingDouble(o -> missingLast(o.cost))
            .thenComparingDouble(o -> missingLast(o.millis));

    /** The end of a query that reached an Answer with an answer, or that ended without one. */
    static Outcome of(Traveller end, boolean arrived) {
        Traveller.Reply reply = arrived ? end.answer() : null;
        Evidence q = end.decisions().worst(reply == null ? Evidence.RECORDED : reply.grade());
        Evidence c = end.decisions().worst(end.costGrade());
        Evidence m = end.decisions().worst(end.millisGrade());
        return new Outcome(
                q == Evidence.MISSING ? Double.NaN : reply == null ? 0 : reply.quality(),
                q,
                c == Evidence.MISSING ? Double.NaN : end.cost(),
                c,
                m == Evidence.MISSING ? Double.NaN : end.millis(),
                m,
                reply == null,
                reply == null ? -1 : reply.profile());
    }

    private static double missingLast(double value) {
        return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
    }
}
