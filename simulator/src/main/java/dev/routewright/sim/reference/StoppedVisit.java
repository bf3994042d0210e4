package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import dev.routewright.sim.QueryPath;
import java.util.ArrayList;
import java.util.List;

/** What is left of a visit that was under way when its branch was stopped. */
final class StoppedVisit {
    private StoppedVisit() {}

    /** @param whole how it would have been over, had it been left alone until then */
    static Event.Visit of(Event.Visit whole, double at, PlainPrices prices) {
        List<Charge> left = new ArrayList<>();
        List<QueryPath.Call> calls = new ArrayList<>();
        double kept = 0;
        boolean isTakenAsOver = false;
        for (int i = 0; i < whole.charges().size(); i++) {
            Charge charge = whole.charges().get(i);
            Charge rest = charge.stopped(at, prices);
            if (rest != null) {
                left.add(rest);
                calls.add(
                        rest == charge
                                ? whole.calls().get(i)
                                : stopped(whole.calls().get(i), rest));
                kept += rest.cost();
                isTakenAsOver = Double.isNaN(rest.end());
            }
        }
        return isTakenAsOver ? whole : cut(whole, at, left, calls, kept);
    }

    private static Event.Visit cut(
            Event.Visit whole, double at, List<Charge> left, List<QueryPath.Call> calls, double kept) {
        Traveller after = whole.after();
        return new Event.Visit(
                whole.node(),
                whole.start(),
                at,
                List.copyOf(left),
                whole.hasCost(),
                at - whole.start(),
                Double.NaN,
                List.copyOf(calls),
                Event.Why.NOT_A_CHOICE,
                after.at(at, after.millisGrade()).billed(after.bill().less(whole.cost() - kept)));
    }

    /** A call that was under way, for people. */
    private static QueryPath.Call stopped(QueryPath.Call call, Charge rest) {
        return new QueryPath.Call(
                call.profile(),
                call.isDeciding(),
                true,
                QueryPath.Call.STOPPED,
                Double.NaN,
                Evidence.MISSING,
                rest.cost(),
                rest.costGrade(),
                rest.end() - rest.start(),
                call.millisGrade().worst(Evidence.DERIVED));
    }
}
