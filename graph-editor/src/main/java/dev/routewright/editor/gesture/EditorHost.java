package dev.routewright.editor.gesture;

import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Fragment;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.edit.Edit;
import org.jspecify.annotations.Nullable;

/**
 * The owner of the document. The canvas asks it for every change and draws what it is shown afterwards. All methods are
 * called on the JavaFX thread; after each change the host calls {@code GraphEditor.show} with the new document.
 */
public interface EditorHost {
    /**
     * Does one edit as one undo step.
     *
     * @return false where the edit was rejected; the host has then told the person why
     */
    boolean perform(Edit edit);

    /**
     * Does one edit as part of a run that undoes as one step, such as arrow keys pressed one after another.
     *
     * @param run identifies the run by its equality
     * @return false where the edit was rejected; the host has then told the person why
     */
    boolean performJoining(Edit edit, Object run);

    /** Says a sentence to the person, such as why something cannot be done; empty takes the last one back. */
    void say(String sentence);

    /** Puts a part of the drawing where other windows and programs can paste it from. */
    void copy(Fragment fragment);

    /** What was copied last, by any window; null where it is no part of a drawing, which the host has then said. */
    @Nullable
    Fragment copied();

    /**
     * Starts edits that are seen at once and undo as one step.
     *
     * @param label what the undo menu says, such as "Move 3 nodes"
     */
    EditGesture begin(String label);

    /** A node id that the document does not have and never had. */
    NodeId newNodeId();

    /** An edge id that the document does not have and never had. */
    EdgeId newEdgeId();
}
