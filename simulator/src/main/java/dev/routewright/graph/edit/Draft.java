package dev.routewright.graph.edit;

import dev.routewright.graph.Document;
import java.util.ArrayList;
import java.util.List;

/** Edits worked out one after another, each on what those before it have left. Nothing is changed but the draft. */
final class Draft {
    private final List<Edit> edits = new ArrayList<>();
    private Document now;

    Draft(Document document) {
        now = document;
    }

    /**
     * Adds edits that were made for {@link #now()}.
     *
     * @throws IllegalArgumentException where one does not fit, which is a fault of the caller
     */
    Draft add(List<? extends Edit> more) {
        for (Edit edit : more) {
            try {
                now = Edits.apply(now, edit);
            } catch (EditRejected e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
            edits.add(edit);
        }
        return this;
    }

    Document now() {
        return now;
    }

    List<Edit> edits() {
        return List.copyOf(edits);
    }
}
