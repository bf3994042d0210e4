package dev.routewright.desktop;

import dev.routewright.graph.Node;

/**
 * A node, a field of its form, what is written or chosen there, and the node afterwards.
 *
 * @param field the end of the field's id
 */
record FormCase(Node before, String field, String value, Node after) {}
