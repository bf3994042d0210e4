package dev.routewright.graph;

/** An opaque, stable name of a node. Never shown as a label, never reused, unchanged by renaming. */
public record NodeId(String value) implements Comparable<NodeId> {
    public NodeId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A node id is blank. Maybe the generator of ids failed.");
        }
    }

    @Override
    public int compareTo(NodeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
