package dev.routewright.sim.reference;

import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which sample a call reads: as many calls of the same cell were asked before it in time, ties in the order in which
 * branches travel. Branches travel one after the other here. So a query travels again and again: each time the first
 * question in time that knew something wrong learns what was asked before it, until all have known what is so.
 */
final class PlainOrder {
    /** What is known of the query, and of every thought that is under way, the innermost first. */
    private final Deque<Map<Moment, Map<Traveller.Ask, Integer>>> settled = new ArrayDeque<>();

    /**
     * A question of a query: an attempt of a call, or a look ahead.
     *
     * @param ask null for a look ahead
     */
    record Moment(NodeId node, long branchKey, int visit, int attempt, Traveller.@Nullable Ask ask) {
        /** @param t has counted its visit of the node */
        static Moment of(Node node, Traveller t, int attempt, Traveller.@Nullable Ask ask) {
            return new Moment(node.id(), t.place().branchKey(), t.visits(node.id()), attempt, ask);
        }
    }

    /** What was asked of each cell before some question of a traveller. */
    Map<Traveller.Ask, Integer> before(Moment moment, Traveller t) {
        Map<Traveller.Ask, Integer> known =
                Objects.requireNonNull(settled.peek(), "nobody travels").get(moment);
        return known == null ? t.asked() : known;
    }

    /** Lets somebody travel until all numbers are right. */
    End travel(Traveller start, Supplier<End> way) {
        Map<Moment, Map<Traveller.Ask, Integer>> known = new HashMap<>();
        settled.push(known);
        while (true) {
            End end = way.get();
            if (settles(start, inTime(end), known)) {
                settled.pop();
                return end;
            }
        }
    }

    private static List<Event.Asked> inTime(End end) {
        List<Event.Asked> asked = new ArrayList<>();
        for (Event event : Event.flat(end.traveller().events())) {
            if (event instanceof Event.Asked a && !a.isUndone()) {
                asked.add(a);
            }
        }
        asked.sort(Comparator.comparingDouble(a -> PlainJoin.unknownLast(a.at())));
        return asked;
    }

    /** Whether everything knew what it asked for; else the first in time that did not will know, and all before it. */
    private static boolean settles(
            Traveller start, List<Event.Asked> inTime, Map<Moment, Map<Traveller.Ask, Integer>> known) {
        Map<Traveller.Ask, Integer> before = new HashMap<>(start.asked());
        for (Event.Asked asked : inTime) {
            if (!known.containsKey(asked.moment())) {
                known.put(asked.moment(), Map.copyOf(before));
                if (!asked.isRight(before)) {
                    return false;
                }
            }
            if (asked.ask() != null) {
                before.merge(asked.ask(), 1, Integer::sum);
            }
        }
        return true;
    }
}
