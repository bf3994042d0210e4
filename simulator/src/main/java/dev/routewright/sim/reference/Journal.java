package dev.routewright.sim.reference;

import dev.routewright.graph.Edge;
import dev.routewright.graph.Node;
import dev.routewright.sim.QueryPath;
import org.jspecify.annotations.Nullable;

/** What really happened, step by step; an Oracle's thoughts are not written into it. */
interface Journal {
    /** One visit: what was billed, how long it took, how good the outcome was; NaN where there is none. */
    record Step(double cost, double millis, double quality) {
        static final Step FREE = new Step(Double.NaN, Double.NaN, Double.NaN);
    }

    /** A query comes to a node. */
    void visit(Node node, Step step);

    /**
     * It leaves the node that it came to last.
     *
     * @param edge null where the exit is not connected, which ends its way
     * @param after what it carries now
     */
    void leave(String exit, @Nullable Edge edge, Traveller after);

    /** Its way ends at the node that it came to last. */
    default void end(Traveller with) {}

    /** Whether calls and reasons are written down, too. */
    default boolean wantsReasons() {
        return false;
    }

    /** What the node called that it came to last. */
    default void call(QueryPath.Call call) {}

    /** Why it will leave that node as it does. */
    default void decide(QueryPath.Choice choice) {}
}
