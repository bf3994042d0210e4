package dev.routewright.graph.edit;

/**
 * One gesture: its edits are visible at once and undo as one step. Opened by {@link History#begin}, on press; ended by
 * {@link #commit()}, on release, or {@link #cancel()}, on Escape. Ending it twice does nothing.
 */
public final class Transaction {
    private final History history;
    private final String label;

    Transaction(History history, String label) {
        this.history = history;
        this.label = label;
    }

    /** What undo will call it. */
    public String label() {
        return label;
    }

    /** Whether it was neither committed nor cancelled yet. */
    public boolean isOpen() {
        return history.isOpen(this);
    }

    /**
     * Applies an edit at once.
     *
     * @throws EditRejected where the edit does not fit or the transaction has ended; what was applied before stays
     */
    public void perform(Edit edit) throws EditRejected {
        history.performWithin(this, edit);
    }

    /**
     * Replaces everything done in this transaction so far by one edit on the document it began with: what a drag does on
     * every frame.
     *
     * @throws EditRejected where the edit does not fit or the transaction has ended; what was applied before stays
     */
    public void performInstead(Edit edit) throws EditRejected {
        history.performInstead(this, edit);
    }

    /** Keeps what was done as one undo step, or as none where nothing differs from the beginning. */
    public void commit() {
        history.commit(this);
    }

    /** Takes back what was done, as if it had never begun. */
    public void cancel() {
        history.cancel(this);
    }
}
