package dev.routewright.plan;

import dev.routewright.policy.RowTest;

/**
 * A loop.
 *
 * @param index its number among the plan's loops
 * @param mostRounds at least 1
 * @param stop asked on return
 * @param body by node: whether it lies in the loop, so that an edge from it is a return
 * @param wholes whether the answers to the rounds make up the answer to the whole
 * @param share if so, whether the share of right rounds counts, else whether all are right
 */
public record Repeating(int index, int mostRounds, RowTest stop, boolean[] body, boolean wholes, boolean share) {}
