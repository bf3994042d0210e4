package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Something that was billed.
 *
 * @param start when it began, in milliseconds since the query entered; NaN where not known
 * @param end when it was over; NaN where not known
 * @param cost NaN where missing
 * @param isDeciding whether it was spent on deciding
 * @param calls how many calls it counts
 * @param tokensIn NaN where not known; tokensOut likewise
 * @param profile whose price splits the cost; null where no profile was called
 */
record Charge(
        double start,
        double end,
        double cost,
        Evidence costGrade,
        boolean isDeciding,
        int calls,
        double tokensIn,
        double tokensOut,
        @Nullable String profile) {

    /** What is left of it where its branch is stopped at a time; null where it had not begun. */
    @Nullable
    Charge stopped(double at, PlainPrices prices) {
        if (start >= at) {
            return null;
        }
        if (!(end > at)) {
            return this;
        }
        double share = (at - start) / (end - start);
        return new Charge(
                start,
                at,
                prices.split(cost, profile, tokensIn, tokensOut, share),
                costGrade.worst(Evidence.DERIVED),
                isDeciding,
                calls,
                tokensIn,
                tokensOut * share,
                profile);
    }
}
