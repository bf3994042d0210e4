package dev.routewright.graph;

/**
 * One wire: from an exit of one node to the single entry of another. An exit has at most one edge; splitting a query in
 * parallel is Fan's alone.
 *
 * @param exit the exit's name on {@code from}
 */
public record Edge(EdgeId id, NodeId from, String exit, NodeId to) {}
