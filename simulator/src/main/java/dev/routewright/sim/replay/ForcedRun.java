package dev.routewright.sim.replay;

import dev.routewright.sim.PerQuery;
import java.util.BitSet;

/**
 * What every query would have become if one node always took one exit where it has a choice. With one run per exit, a
 * sweep of the node's number only has to look up, for each row, the run of the exit that the number picks.
 *
 * <p>A verifier is forced only where it has a score: a query without an answer or without a score goes to
 * {@code reject} at every cut.
 *
 * @param perQuery outcomes with the exit forced
 * @param reached by position in {@code perQuery.rows()}: whether the query passed the node
 * @param score by position: the score that the node compares with its cuts; NaN where the node was not reached or no
 *     number can change its choice
 * @param task by position: the task code of the query at the node, see the plan's {@code tasks()}; -1 for none
 */
public record ForcedRun(PerQuery perQuery, BitSet reached, float[] score, int[] task) {}
