package dev.routewright.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where the structure of a drawing is broken, so that nothing says what its Fans, Joins and Loops mean.
 *
 * @param at the node that it is told at
 * @param edge the edge that breaks it; null where no single one does
 * @param others the further nodes that it is about; what they are stands at each kind
 */
public record Flaw(Kind kind, NodeId at, @Nullable EdgeId edge, List<NodeId> others) {
    public Flaw {
        others = List.copyOf(others);
    }

    /** What can be broken. */
    public enum Kind {
        /** A circle that no Loop bounds. The others are its nodes, from {@code at} on. */
        CIRCLE_WITHOUT_LOOP,
        /** A circle that leaves its Loop by {@code done}, so that nothing ends it. The others are its nodes. */
        CIRCLE_BY_DONE,
        /** Loops that lie on common circles. The others are these Loops, {@code at} the first of them. */
        CIRCLE_OF_SEVERAL_LOOPS,
        /** A Fan of which no branch ends at a Join. */
        FAN_WITHOUT_JOIN,
        /** A Fan whose branches end at several Joins, which are the others. */
        DIFFERENT_JOINS,
        /** A Join that a query comes to outside any Fan. */
        JOIN_WITHOUT_FAN,
        /** An edge that ends a branch of another Fan at a Join. The others: the Join's Fan and the other Fan. */
        JOIN_OF_SEVERAL_FANS,
        /** An edge that leads out of a branch, not through its Join. The others: the branch's Fan. */
        LEAVES_BRANCH,
        /** An edge that leads into a branch, not through its Fan. The others: the branch's Fan. */
        ENTERS_BRANCH,
        /** An Answer inside a branch that ends the whole query. The others: the branch's Fan. */
        ANSWER_IN_BRANCH,
        /** An Answer that discards a branch, where there is none. */
        DISCARD_OUTSIDE
    }
}
