package dev.routewright.graph;

/** An opaque, stable name of an edge. Never shown as a label, never reused, unchanged by renaming. */
public record EdgeId(String value) implements Comparable<EdgeId> {
    public EdgeId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("An edge id is blank. Maybe the generator of ids failed.");
        }
    }

    @Override
    public int compareTo(EdgeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
