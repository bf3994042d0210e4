package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.sim.QueryPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that happened on a query's way, at a time in milliseconds since the query entered. */
sealed interface Event {

    /** Why a node was left as it was, worked out only where somebody asks. */
    interface Why extends Supplier<QueryPath.@Nullable Choice> {
        Why NOT_A_CHOICE = () -> null;
    }

    /**
     * A visit of a node.
     *
     * @param start when the query came
     * @param end when it was ready to leave
     * @param charges what was billed there
     * @param hasCost whether the visit has a cost at all
     * @param millis how long it took; NaN where that is missing or the node takes no time
     * @param quality of the outcome of its call; NaN where there is none
     * @param calls what was called, for people, one for every charge
     * @param after what the query carries then, for people
     */
    record Visit(
            Node node,
            double start,
            double end,
            List<Charge> charges,
            boolean hasCost,
            double millis,
            double quality,
            List<QueryPath.Call> calls,
            Why why,
            Traveller after)
            implements Event {
        /** What was billed there; NaN where that is missing or nothing is ever billed. */
        double cost() {
            double sum = 0;
            for (Charge charge : charges) {
                sum += charge.cost();
            }
            return hasCost ? sum : Double.NaN;
        }
    }

    /**
     * A node is left.
     *
     * @param edge null where the exit is not connected, which ends the way
     */
    record Leave(Node node, String exit, @Nullable Edge edge, double at) implements Event {}

    /** The branches of a Fan, in exit order. */
    record Fork(List<Branch> branches) implements Event {}

    /**
     * A branch.
     *
     * @param how how it ended; null where it was not started
     * @param wasStopped whether it was stopped before its end
     * @param events those that count
     */
    record Branch(
            String exit,
            int row,
            double start,
            double end,
            End.@Nullable How how,
            boolean wasStopped,
            boolean isVoter,
            List<Event> events) {}

    /** A cache found something. */
    record Hit(NodeId cache, String key, double at) implements Event {}

    /**
     * A cache found nothing.
     *
     * @param key the normalised text that it looked for
     * @param row the row that it looked for
     * @param group the group of that row, -1 for none
     * @param given where the answer to store is not the query's own
     */
    record Miss(
            NodeId cache,
            String key,
            int row,
            int group,
            double at,
            @Nullable Given given) implements Event {}

    /**
     * The answer of a part, which is what a cache that the part missed stores.
     *
     * @param answer null where the part had none: nothing is stored
     */
    record Given(@Nullable Reply answer) {}

    /** A policy that learns has chosen. */
    record Choice(NodeId node, String exit, @Nullable String task, double at) implements Event {}

    /**
     * A call was asked, or an Oracle looked ahead.
     *
     * @param before how often each cell was asked before, as far as it knew
     * @param visit when the visit began in which it was asked
     * @param end when that visit was over
     * @param isUndone whether its branch was stopped before
     */
    record Asked(
            PlainOrder.Moment moment,
            Map<Traveller.Ask, Integer> before,
            double at,
            double visit,
            double end,
            boolean isUndone)
            implements Event {
        /** It was over in its visit at once. */
        static Asked looking(PlainOrder.Moment moment, Map<Traveller.Ask, Integer> before, double at) {
            return new Asked(moment, before, at, at, at, false);
        }

        /** Null for a look ahead. */
        Traveller.@Nullable Ask ask() {
            return moment.ask();
        }

        Asked inVisitUntil(double newEnd) {
            return new Asked(moment, before, at, visit, newEnd, isUndone);
        }

        /** Whether what it knew is so, as far as it asked. */
        boolean isRight(Map<Traveller.Ask, Integer> really) {
            Traveller.Ask ask = ask();
            return ask == null
                    ? really.equals(before)
                    : really.getOrDefault(ask, 0).equals(before.getOrDefault(ask, 0));
        }

        /** What becomes of it where its branch is stopped; at the very moment it has been asked. */
        private Asked stopped(double stop) {
            boolean isWhole = !(visit >= stop) && !(end > stop);
            return new Asked(moment, before, at, visit, end, isUndone || !isWhole && at > stop);
        }
    }

    /** What is left of some events where their branch is stopped at a time. */
    static List<Event> stopped(List<Event> events, double at, PlainPrices prices) {
        List<Event> left = new ArrayList<>();
        for (Event event : events) {
            Event rest = switch (event) {
                case Visit v -> v.start >= at ? null : stopped(v, at, prices);
                case Leave l -> l.at >= at ? null : l;
                case Hit h -> h.at > at ? null : h;
                case Asked a -> a.stopped(at);
                case Miss m -> m.at >= at ? null : m;
                case Choice c -> c.at >= at ? null : c;
                case Fork f ->
                    new Fork(
                            f.branches.stream().map(b -> stopped(b, at, prices)).toList());
            };
            if (rest != null) {
                left.add(rest);
            }
        }
        return List.copyOf(left);
    }

    private static Visit stopped(Visit v, double at, PlainPrices prices) {
        if (!(v.end > at)) {
            return v;
        }
        List<Charge> left = new ArrayList<>();
        List<QueryPath.Call> calls = new ArrayList<>();
        double kept = 0;
        for (int i = 0; i < v.charges.size(); i++) {
            Charge rest = v.charges.get(i).stopped(at, prices);
            if (rest != null) {
                left.add(rest);
                calls.add(rest == v.charges.get(i) ? v.calls.get(i) : stopped(v.calls.get(i), rest));
                kept += rest.cost();
            }
        }
        Traveller after =
                v.after.at(at, v.after.millisGrade()).billed(v.after.bill().less(v.cost() - kept));
        return new Visit(
                v.node,
                v.start,
                at,
                List.copyOf(left),
                v.hasCost,
                at - v.start,
                Double.NaN,
                List.copyOf(calls),
                Why.NOT_A_CHOICE,
                after);
    }

    /** A call that was under way, for people. */
    private static QueryPath.Call stopped(QueryPath.Call call, Charge rest) {
        return new QueryPath.Call(
                call.profile(),
                call.isDeciding(),
                true,
                "stopped under way",
                Double.NaN,
                Evidence.MISSING,
                rest.cost(),
                rest.costGrade(),
                rest.end() - rest.start(),
                call.millisGrade().worst(Evidence.DERIVED));
    }

    private static Branch stopped(Branch b, double at, PlainPrices prices) {
        return new Branch(
                b.exit,
                b.row,
                b.start,
                Math.min(b.end, at),
                b.how,
                b.wasStopped || b.end > at,
                b.isVoter,
                stopped(b.events, at, prices));
    }

    /** All events in the order in which they are told, those of branches among them. */
    static List<Event> flat(List<Event> events) {
        List<Event> all = new ArrayList<>();
        for (Event event : events) {
            all.add(event);
            if (event instanceof Fork fork) {
                fork.branches.forEach(branch -> all.addAll(flat(branch.events)));
            }
        }
        return all;
    }
}
