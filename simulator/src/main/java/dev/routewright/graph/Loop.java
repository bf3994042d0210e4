package dev.routewright.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bounded repetition; every circle of the drawing passes exactly one. A query that comes from outside starts its first
 * round by {@code again}. When it comes back, it leaves by {@code done} if the stop condition holds, the most rounds were
 * made, or its row has no further step; else it starts the next round.
 *
 * <p>Where the row has child rows with a {@code step}, round k reads the child row of step k.
 *
 * @param mostRounds at least 1
 * @param stop read on return, never before the first round
 * @param whole what the answers to the steps make of the whole's quality; null takes the last answer as it is
 */
public record Loop(NodeId id, String label, int mostRounds, Condition stop, Merge.@Nullable Whole whole)
        implements Node {
    /** A condition that never holds: all rounds are made. */
    public static final Condition NEVER = new Condition.Not(new Condition.Everything());

    /** A loop that makes all its rounds and keeps the last answer. */
    public Loop(NodeId id, String label, int mostRounds) {
        this(id, label, mostRounds, NEVER, null);
    }

    @Override
    public String kind() {
        return "loop";
    }

    @Override
    public List<String> exits() {
        return List.of(AGAIN, DONE);
    }

    @Override
    public Loop withLabel(String newLabel) {
        return new Loop(id, newLabel, mostRounds, stop, whole);
    }
}
