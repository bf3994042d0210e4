package dev.routewright.graph.edit;

import dev.routewright.graph.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The states of one document and the way back and forth between them. Documents are values, so a step is the state
 * itself and undo cannot get out of step with the edit. Used from one thread.
 *
 * <p>A state has a {@link VersionId}. "Unsaved" compares versions, never counts or flags: edit, save, undo, edit is
 * unsaved, and undoing back to the saved state is saved.
 */
public final class History {
    /** How many steps can be undone; older ones are forgotten. */
    public static final int STEPS = 1000;

    /** A state and what led to it. */
    private record State(Document document, VersionId version, String label) {}

    private final List<State> states = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private int at;
    private long versions;
    private @Nullable VersionId saved;
    private @Nullable Transaction open;
    /** What the open transaction shows; null where it has changed nothing. */
    private @Nullable State preview;

    private @Nullable Joinable joinable;

    /** The newest step, where it belongs to a run of edits that a person sees as one. */
    private record Joinable(VersionId version, Object run) {}

    /** Starts with a document that counts as saved. */
    public History(Document document) {
        start(document);
    }

    private void start(Document document) {
        states.clear();
        states.add(new State(document, nextVersion(), ""));
        at = 0;
        open = null;
        preview = null;
        joinable = null;
        saved = states.getFirst().version();
    }

    private VersionId nextVersion() {
        return new VersionId(++versions);
    }

    private State state() {
        return preview != null ? preview : states.get(at);
    }

    /** The document as a person sees it now, an open transaction's edits included. */
    public Document now() {
        return state().document();
    }

    /** The identity of {@link #now()}. */
    public VersionId version() {
        return state().version();
    }

    /**
     * Applies an edit as one undo step; an edit that changes nothing makes no step.
     *
     * @throws EditRejected where the edit does not fit, or a transaction is open
     */
    public void perform(Edit edit) throws EditRejected {
        if (open != null) {
            throw new EditRejected("'" + edit.label() + "' has to wait until '" + open.label()
                    + "' is finished. Maybe release the mouse or press Escape first.");
        }
        Document after = Edits.apply(now(), edit);
        if (!after.equals(now())) {
            push(new State(after, nextVersion(), edit.label()));
            changed();
        }
    }

    /**
     * Applies an edit as part of a run, such as arrow keys pressed one after another. It joins the step before where that
     * was done in the same run and nothing was undone, redone or saved since; a run that ends where it began leaves no
     * step.
     *
     * @param run identifies the run by its equality
     * @throws EditRejected where the edit does not fit, or a transaction is open
     */
    public void performJoining(Edit edit, Object run) throws EditRejected {
        Joinable last = joinable;
        boolean joins = open == null
                && last != null
                && last.run().equals(run)
                && last.version().equals(version())
                && isDirty();
        VersionId before = version();
        boolean stepped;
        if (joins) {
            stepped = replaceStep(Edits.apply(now(), edit));
        } else {
            perform(edit);
            stepped = !version().equals(before);
        }
        joinable = stepped ? new Joinable(version(), run) : null;
    }

    /**
     * Makes another state of the newest step, which nothing follows.
     *
     * @return false where that leaves nothing of the step
     */
    private boolean replaceStep(Document after) {
        if (after.equals(now())) {
            return true;
        }
        State replaced = states.remove(at);
        at--;
        if (!after.equals(now())) {
            push(new State(after, nextVersion(), replaced.label()));
            changed();
            return true;
        }
        changed();
        return false;
    }

    /**
     * Opens a transaction.
     *
     * @throws IllegalStateException where one is open already
     */
    public Transaction begin(String label) {
        if (open != null) {
            throw new IllegalStateException("Transaction '" + label + "' begins while '" + open.label()
                    + "' is open. Maybe the earlier gesture was never committed.");
        }
        open = new Transaction(this, label);
        return open;
    }

    /** Whether a gesture is under way, so that no other edit can begin. */
    public boolean isInTransaction() {
        return open != null;
    }

    boolean isOpen(Transaction transaction) {
        return open == transaction;
    }

    void performWithin(Transaction transaction, Edit edit) throws EditRejected {
        requireOpen(transaction);
        show(Edits.apply(now(), edit), transaction);
    }

    void performInstead(Transaction transaction, Edit edit) throws EditRejected {
        requireOpen(transaction);
        show(Edits.apply(states.get(at).document(), edit), transaction);
    }

    private void show(Document after, Transaction transaction) {
        if (after.equals(now())) {
            return;
        }
        boolean backAtStart = after.equals(states.get(at).document());
        preview = backAtStart ? null : new State(after, nextVersion(), transaction.label());
        changed();
    }

    private void requireOpen(Transaction transaction) throws EditRejected {
        if (open != transaction) {
            throw new EditRejected("'" + transaction.label() + "' has ended already. Maybe begin it again.");
        }
    }

    void commit(Transaction transaction) {
        if (open != transaction) {
            return;
        }
        open = null;
        State done = preview;
        preview = null;
        if (done != null) {
            push(done);
        }
        changed();
    }

    void cancel(Transaction transaction) {
        if (open != transaction) {
            return;
        }
        open = null;
        preview = null;
        changed();
    }

    private void push(State state) {
        states.subList(at + 1, states.size()).clear();
        states.add(state);
        at++;
        if (at > STEPS) {
            states.removeFirst();
            at--;
        }
    }

    /** Goes back one step; false where there is none or a transaction is open. */
    public boolean undo() {
        if (!canUndo()) {
            return false;
        }
        at--;
        joinable = null;
        changed();
        return true;
    }

    /** Goes forward one step; false where there is none or a transaction is open. */
    public boolean redo() {
        if (!canRedo()) {
            return false;
        }
        at++;
        joinable = null;
        changed();
        return true;
    }

    public boolean canUndo() {
        return open == null && at > 0;
    }

    public boolean canRedo() {
        return open == null && at < states.size() - 1;
    }

    /** What undo would take back, or null. */
    public @Nullable String undoLabel() {
        return canUndo() ? states.get(at).label() : null;
    }

    /** What redo would do again, or null. */
    public @Nullable String redoLabel() {
        return canRedo() ? states.get(at + 1).label() : null;
    }

    /**
     * Takes over another version of the document as one undo step, such as one that another program saved; undo brings
     * back what was there before.
     *
     * @param label what undo calls it
     * @throws EditRejected where a transaction is open
     */
    public void adopt(Document document, String label) throws EditRejected {
        if (open != null) {
            throw new EditRejected("'" + label + "' has to wait until '" + open.label()
                    + "' is finished. Maybe release the mouse or press Escape first.");
        }
        push(new State(document, nextVersion(), label));
        changed();
    }

    /** Says that {@link #now()} is what lies on disk. */
    public void markSaved() {
        markSaved(version());
    }

    /** Says that a version lies on disk; what was edited while it was written is unsaved. */
    public void markSaved(VersionId version) {
        saved = version;
        changed();
    }

    /** Says that what is shown lies nowhere on disk, as an untitled copy of a sample does once it was edited. */
    public void markUnsaved() {
        saved = null;
        changed();
    }

    /** Whether {@link #now()} differs from what lies on disk. */
    public boolean isDirty() {
        return !version().equals(saved);
    }

    /** Begins anew with another document that counts as saved; ends an open transaction and forgets all steps. */
    public void reset(Document document) {
        start(document);
        changed();
    }

    /** Is run after every change of the document, the version or the saved mark, on the changing thread. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
