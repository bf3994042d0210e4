package dev.routewright.editor.gesture;

import dev.routewright.editor.quick.Entry;
import dev.routewright.editor.skin.NodeKind;
import dev.routewright.editor.skin.NodeView;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.edit.Bridge;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.geometry.Point2D;

/** What commands do that is more than a line: adding, connecting, finding, copying, nudging. */
public final class Tools {
    private final Desk desk;
    private final Adding adding;
    private final Connecting connecting;
    private final CopyPaste copyPaste;
    private final Nudging nudging;
    private final Consumer<NodeId> reveal;

    /**
     * @param reveal selects a node and brings it into view
     * @param keys what a person reads of the keys of a command; empty for none
     * @param nanos a clock in nanoseconds
     */
    public Tools(
            Desk desk,
            Placing placing,
            Consumer<NodeId> reveal,
            Function<CanvasCommand, String> keys,
            LongSupplier nanos) {
        this.desk = desk;
        this.reveal = reveal;
        adding = new Adding(desk, placing, keys);
        connecting = new Connecting(desk, adding);
        copyPaste = new CopyPaste(desk, placing);
        nudging = new Nudging(desk, nanos);
    }

    Adding adding() {
        return adding;
    }

    Connecting connecting() {
        return connecting;
    }

    CopyPaste copyPaste() {
        return copyPaste;
    }

    Nudging nudging() {
        return nudging;
    }

    /** Asks which node to go to. */
    void goTo() {
        List<Entry> entries = desk.document().graph().nodes().values().stream()
                .map(node ->
                        new Entry(NodeKind.iconOf(node), node.label(), NodeKind.wordsOf(node), () -> goTo(node.id())))
                .toList();
        desk.quick().show("Go to a node", entries, new Point2D(desk.view().getWidth() / 2 - 140, 24));
    }

    private void goTo(NodeId id) {
        reveal.accept(id);
        NodeView box = desk.board().view(id);
        if (box != null) {
            box.requestFocus();
        }
    }

    /** Deletes the selected nodes and connects their neighbours, as one undo step. */
    void deleteAndReconnect() {
        Set<NodeId> gone = new LinkedHashSet<>(desk.selection().nodes());
        desk.performAll(Bridge.label(gone.size()), Bridge.edits(desk.document(), gone, desk.host()::newEdgeId));
        desk.view().requestFocus();
    }
}
