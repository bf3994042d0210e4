package dev.routewright.editor.gesture;

import dev.routewright.graph.EdgeId;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.edit.Edit;

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
