package dev.routewright.graph;

import java.util.List;

/**
 * The end. Answered: a query that arrives without a current answer has failed: quality 0, what it spent is billed. On a
 * row that should be refused, an answer scores 0.
 *
 * @param reason why it is refused, for people; empty elsewhere
 */
public record Answer(NodeId id, String label, Ending ending, String reason) implements Node {
    /** What becomes of a query that ends here. */
    public enum Ending {
        /** It gets its current answer. */
        ANSWERED,
        /** It is refused: quality 1 where the row's {@code should_refuse} is at least 0.5, else 0. */
        REFUSED,
        /** A branch of a Fan ends, and its answer is not used. Its Join does not wait for it; it is billed in full. */
        DISCARD
    }

    /** An end that gives the current answer. */
    public Answer(NodeId id, String label) {
        this(id, label, Ending.ANSWERED, "");
    }

    @Override
    public String kind() {
        return "answer";
    }

    @Override
    public List<String> exits() {
        return List.of();
    }

    @Override
    public Answer withLabel(String newLabel) {
        return new Answer(id, newLabel, ending, reason);
    }
}
