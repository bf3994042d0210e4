package dev.routewright.editor.gesture;

import dev.routewright.graph.NodeId;
import dev.routewright.graph.edit.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Moves the selected boxes by keys. Presses that follow each other within a second are one undo step. */
final class Nudging {
    private static final long PAUSE_NANOS = 1_000_000_000L;

    private final Desk desk;
    private final LongSupplier nanos;
    private List<NodeId> moved = List.of();
    private Object run = new Object();
    private long last;

    /** @param nanos a clock in nanoseconds */
    Nudging(Desk desk, LongSupplier nanos) {
        this.desk = desk;
        this.nanos = nanos;
    }

    /** Moves by drawing pixels. */
    void by(double dx, double dy) {
        List<NodeId> nodes = new ArrayList<>(desk.selection().nodes());
        if (nodes.isEmpty()) {
            return;
        }
        long now = nanos.getAsLong();
        if (now - last > PAUSE_NANOS || !nodes.equals(moved)) {
            run = new Object();
        }
        last = now;
        moved = nodes;
        desk.host()
                .performJoining(
                        new Edit.MoveNodes(MoveGesture.shifted(MoveGesture.positions(desk, nodes), dx, dy)), run);
    }
}
