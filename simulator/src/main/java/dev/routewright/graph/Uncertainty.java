package dev.routewright.graph;

/**
 * How far a number that was stated, not measured, may be off.
 *
 * @param node the node that owns it
 * @param parameter its name on the node, see {@link Parameters}
 * @param plusMinus by how much it may be less or more, above 0
 */
public record Uncertainty(NodeId node, String parameter, double plusMinus) {
    /** How results name it: {@code nodeId/parameter}. */
    public String address() {
        return node.value() + "/" + parameter;
    }
}
