package dev.routewright.graph;

/** For which branches a {@link Join} waits. */
public sealed interface Wait {

    /** For all of them; it has failed where none brings an answer. */
    record All() implements Wait {}

    /** For the first that brings an answer; ties to the earlier exit. */
    record FirstOk() implements Wait {}

    /**
     * For the first {@code branches} that bring an answer; it has failed as soon as so many cannot come any more.
     *
     * @param branches at least 1
     */
    record Quorum(int branches) implements Wait {}
}
