package dev.routewright.sim;

import dev.routewright.graph.EdgeId;
import dev.routewright.graph.NodeId;

/** How many queries went along one edge. */
public record EdgeStats(EdgeId id, NodeId from, String exit, NodeId to, long count) {}
