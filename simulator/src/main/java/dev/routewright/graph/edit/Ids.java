package dev.routewright.graph.edit;

import dev.routewright.graph.Document;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.NodeId;
import java.util.random.RandomGenerator;

/** Makes opaque ids that are unused in a document: a letter and six base-32 characters, such as {@code n4k7xqa}. */
public final class Ids {
    /** Crockford's base 32: no letters that look like digits. */
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int LENGTH = 6;

    private final RandomGenerator random;

    /** Ids drawn from a source of randomness; a seeded one gives the same ids again. */
    public Ids(RandomGenerator random) {
        this.random = random;
    }

    /** An id that no node of the document has. */
    public NodeId node(Document document) {
        while (true) {
            NodeId id = new NodeId("n" + letters());
            if (!document.graph().nodes().containsKey(id)) {
                return id;
            }
        }
    }

    /** An id that no edge of the document has. */
    public EdgeId edge(Document document) {
        while (true) {
            EdgeId id = new EdgeId("e" + letters());
            if (!document.graph().edges().containsKey(id)) {
                return id;
            }
        }
    }

    private String letters() {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
