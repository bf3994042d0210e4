package dev.routewright.sim.replay;

import dev.routewright.sim.PerQuery;
import java.util.BitSet;

/**
 * What every query would have become if one node always took one exit where a number of the node could make it do so.
 * With one run per exit, a sweep of the node's number only has to look up, for each row, the run of the exit that the
 * number picks.
 *
 * <p>Not forced, because no cut and no weight changes them: at a verifier, queries without an answer or without a score
 * (they are rejected) and all queries of a stated verifier; at a Threshold, queries without a score (first exit); at a
 * Utility, tasks without any prediction (first exit).
 *
 * @param perQuery outcomes with the exit forced
 * @param reached by position in {@code perQuery.rows()}: whether the query passed the node
 * @param score by position: the score that the node compares with its cuts, 0 for a policy that compares none; NaN
 *     where the node was not reached or the query was not forced
 * @param task by position: the task code of the query at the node, see the plan's {@code tasks()}; -1 for none
 */
public record ForcedRun(PerQuery perQuery, BitSet reached, float[] score, int[] task) {}
