package dev.routewright.graph.edit;

import java.util.Objects;

/** An edit that does not fit the document. The document is as it was. The message is a sentence for a person. */
public final class EditRejected extends Exception {
    private static final long serialVersionUID = 1L;

    public EditRejected(String message) {
        super(message);
    }

    /** Never null, as there is no way to make one without a message. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
