package dev.routewright.editor.layout;

import dev.routewright.graph.NodeId;

/**
 * One edge as a layout sees it.
 *
 * @param exit index into the exits of the box that it leaves
 */
public record Wire(NodeId from, int exit, NodeId to) {}
