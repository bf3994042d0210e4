package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Node;
import dev.routewright.sim.QueryPath;
import java.util.List;

/**
 * What a node has done for a query so far in one visit.
 *
 * @param start when the query came
 * @param now what the query carries now
 * @param hasCost whether anything was billed that has a cost
 * @param hasMillis whether anything was done that takes time
 */
record Work(
        double start,
        Traveller now,
        List<Charge> charges,
        List<QueryPath.Call> calls,
        boolean hasCost,
        boolean hasMillis,
        double millis) {

    static Work begun(Traveller t) {
        return new Work(t.millis(), t, List.of(), List.of(), false, false, 0);
    }

    Work with(Traveller newNow) {
        return new Work(start, newNow, charges, calls, hasCost, hasMillis, millis);
    }

    /** Bills something that costs and takes time. */
    Work billed(Charge charge, double more, Evidence grade) {
        return new Work(
                start,
                now.charged(charge).waited(more, grade),
                Traveller.plus(charges, charge),
                calls,
                true,
                true,
                millis + more);
    }

    /** Bills something that costs or takes time, as said. */
    Work billed(Charge charge, double more, Evidence grade, boolean costs, boolean takesTime) {
        Work billed = billed(charge, more, grade);
        return new Work(
                start, billed.now, billed.charges, calls, hasCost || costs, hasMillis || takesTime, billed.millis);
    }

    Work waited(double more, Evidence grade) {
        return new Work(start, now.waited(more, grade), charges, calls, hasCost, true, millis + more);
    }

    Work called(QueryPath.Call call) {
        return new Work(start, now, charges, Traveller.plus(calls, call), hasCost, hasMillis, millis);
    }

    /** The visit as it is over now. */
    Event.Visit over(Node node, double quality, Event.Why why) {
        return new Event.Visit(
                node, start, now.millis(), charges, hasCost, hasMillis ? millis : Double.NaN, quality, calls, why, now);
    }
}
