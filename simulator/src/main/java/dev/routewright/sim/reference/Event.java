package dev.routewright.sim.reference;

import dev.routewright.graph.Edge;
import dev.routewright.graph.Node;
import dev.routewright.sim.QueryPath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that happened on the way of one copy, at a time in milliseconds since the query entered. */
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

    /** Copies were sent down the branches of a Fan. */
    record Fork(PlainPass pass) implements Event {}

    /** All events on the way of a copy, those of its branches where they forked, one branch after the other. */
    static List<Event> flat(List<Event> events) {
        List<Event> all = new ArrayList<>();
        for (Event event : events) {
            all.add(event);
            if (event instanceof Fork fork) {
                fork.pass.copies().forEach(copy -> all.addAll(flat(copy.events())));
            }
        }
        return all;
    }
}
