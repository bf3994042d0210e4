package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;

/**
 * What was spent.
 *
 * @param cost NaN once a part is missing; deciding likewise, which is the part of it spent on deciding
 * @param tokensIn NaN once a call's are not known; tokensOut likewise
 */
record Bill(
        double cost,
        Evidence costGrade,
        double deciding,
        Evidence decidingGrade,
        int calls,
        double tokensIn,
        double tokensOut) {
    static final Bill NOTHING = new Bill(0, Evidence.RECORDED, 0, Evidence.RECORDED, 0, 0, 0);

    Bill plus(Charge more) {
        return plus(new Bill(
                more.cost(),
                more.costGrade(),
                more.isDeciding() ? more.cost() : 0,
                more.isDeciding() ? more.costGrade() : Evidence.RECORDED,
                more.calls(),
                more.tokensIn(),
                more.tokensOut()));
    }

    /** A bill with a lesser cost, for people. */
    Bill less(double lost) {
        return new Bill(
                Double.isNaN(lost) ? cost : cost - lost,
                costGrade,
                deciding,
                decidingGrade,
                calls,
                tokensIn,
                tokensOut);
    }

    Bill plus(Bill more) {
        return new Bill(
                cost + more.cost,
                costGrade.worst(more.costGrade),
                deciding + more.deciding,
                decidingGrade.worst(more.decidingGrade),
                calls + more.calls,
                tokensIn + more.tokensIn,
                tokensOut + more.tokensOut);
    }
}
