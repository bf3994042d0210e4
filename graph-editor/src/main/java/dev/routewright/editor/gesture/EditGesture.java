package dev.routewright.editor.gesture;

import dev.routewright.graph.edit.Edit;

/** Edits under way that become one undo step. Ended exactly once, by {@link #commit} or {@link #cancel}. */
public interface EditGesture {
    /**
     * Does one edit at once and visibly.
     *
     * @return false where the edit was rejected; the earlier edits of the gesture stay
     */
    boolean perform(Edit edit);

    /** Makes the edits one undo step, or none where nothing changed. */
    void commit();

    /** Takes the edits back. */
    void cancel();
}
