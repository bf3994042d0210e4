package dev.routewright.sim;

import dev.routewright.graph.NodeId;

/**
 * What happened at one node.
 *
 * @param visits queries that passed
 * @param meanCost mean cost billed at this node per visit, over visits that have one; NaN without
 * @param p95Millis 95th percentile of the time spent at this node, over visits that have one; NaN without
 * @param meanQuality mean quality of the outcomes this node gave (calls), over visits that have one; NaN without
 */
public record NodeStats(NodeId id, String label, long visits, double meanCost, double p95Millis, double meanQuality) {}
