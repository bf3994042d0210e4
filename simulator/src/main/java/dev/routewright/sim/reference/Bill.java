package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import java.util.List;

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

    /** All that is billed by some events, one after the other. */
    static Bill of(List<Event> events) {
        Bill bill = NOTHING;
        for (Event event : events) {
            if (event instanceof Event.Visit visit) {
                for (Charge charge : visit.charges()) {
                    bill = bill.plus(charge);
                }
            }
            if (event instanceof Event.Fork fork) {
                for (Event.Branch branch : fork.branches()) {
                    bill = bill.plus(of(branch.events()));
                }
            }
        }
        return bill;
    }

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
