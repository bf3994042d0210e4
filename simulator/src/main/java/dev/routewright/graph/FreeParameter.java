package dev.routewright.graph;

/**
 * A number of the graph that a sweep may move.
 *
 * @param node the node that owns it
 * @param parameter its name on the node, see {@link Parameters}
 * @param from least value
 * @param to greatest value
 * @param steps how many values a grid takes between them, both ends included, at least 2; an exact sweep ignores it
 */
public record FreeParameter(NodeId node, String parameter, double from, double to, int steps) {
    /** How results name it: {@code nodeId/parameter}. */
    public String address() {
        return node.value() + "/" + parameter;
    }
}
