package dev.routewright.policy;

/** A compiled condition: whether it holds for the query of a decision. */
public interface RowTest {
    boolean holds(Decision query);
}
