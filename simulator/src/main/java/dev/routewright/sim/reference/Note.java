package dev.routewright.sim.reference;

import dev.routewright.graph.NodeId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that is written down of a query while it is under way, in the order in which it happens. */
sealed interface Note {
    /** Whose. */
    PlainCopy copy();

    /** When, in milliseconds since the query entered. */
    double at();

    /**
     * A cache found something.
     *
     * @param place where it comes among those at one time
     */
    record Hit(PlainCopy copy, double at, List<Integer> place, NodeId cache, String key) implements Note {}

    /**
     * A cache found nothing.
     *
     * @param key the normalised text that it looked for
     * @param row the row that it looked for
     * @param group the group of that row, -1 for none
     */
    record Miss(PlainCopy copy, double at, NodeId cache, String key, int row, int group) implements Note {}

    /** A policy that learns has chosen. */
    record Choice(
            PlainCopy copy,
            double at,
            NodeId node,
            String exit,
            @Nullable String task) implements Note {}

    /**
     * A call was asked.
     *
     * @param place where it comes among those at one time
     */
    record Asked(PlainCopy copy, double at, List<Integer> place, Traveller.Ask ask) implements Note {}

    /** An Oracle looked ahead. */
    record Looked(PlainCopy copy, double at) implements Note {}

    /** Whether it stays where its copy is stopped at a time: what was asked or found at that very moment was. */
    default boolean stays(double stop) {
        return switch (this) {
            case Miss m -> m.at < stop;
            case Choice c -> c.at < stop;
            case Hit h -> true;
            case Asked a -> true;
            case Looked l -> true;
        };
    }
}
