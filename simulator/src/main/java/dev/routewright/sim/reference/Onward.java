package dev.routewright.sim.reference;

import dev.routewright.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * A query, or a copy of it, comes to a node.
 *
 * @param from the node that it comes from; null for none
 */
record Onward(Node node, Traveller traveller, @Nullable Node from) implements Went {}
