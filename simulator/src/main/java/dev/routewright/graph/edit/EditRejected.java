package dev.routewright.graph.edit;

/** An edit that does not fit the document. The document is as it was. The message is a sentence for a person. */
public final class EditRejected extends Exception {
    private static final long serialVersionUID = 1L;

    public EditRejected(String message) {
        super(message);
    }
}
