package dev.routewright.editor.gesture;

import dev.routewright.editor.canvas.Board;
import dev.routewright.editor.skin.NodeView;
import dev.routewright.editor.skin.PortView;
import dev.routewright.graph.Node;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lights what a wire under way may end at, and quietens the rest: by size and ring as well as by colour. */
final class WireLights {
    private final Board board;
    private final WireEnd fixed;
    private @Nullable NodeView target;

    WireLights(Board board, WireEnd fixed) {
        this.board = board;
        this.fixed = fixed;
    }

    void on() {
        board.setWiring(true);
        for (NodeView view : board.views()) {
            Node node = board.document().graph().nodes().get(view.nodeId());
            boolean any = node != null && fixed.fitsAny(node);
            for (PortView port : drawnPorts(view)) {
                boolean fits = any && fixed.fits(port);
                port.setLit(fits);
                port.setDim(!fits && !isFixedEnd(port));
            }
            view.setOffered(any);
            view.setDim(!any && !view.nodeId().equals(fixed.node()));
        }
    }

    /** Those of an empty box are not there to be lit. */
    private static List<PortView> drawnPorts(NodeView view) {
        return view.isFull() ? view.ports() : List.of();
    }

    private boolean isFixedEnd(PortView port) {
        return port.node().equals(fixed.node()) && Objects.equals(port.exit(), fixed.exit());
    }

    /** Marks where the wire would end if it were dropped now; null for nowhere. */
    void target(WireEnd.@Nullable Drop drop) {
        NodeView now = drop == null ? null : board.view(drop.node());
        if (target != null && target != now) {
            target.setTarget(false);
            drawnPorts(target).forEach(port -> port.setTarget(false));
        }
        target = now;
        if (drop != null && now != null) {
            now.setTarget(true);
            drawnPorts(now).forEach(port -> port.setTarget(Objects.equals(drop.port(), port.exit())));
        }
    }

    void off() {
        board.setWiring(false);
        target(null);
        for (NodeView view : board.views()) {
            view.setOffered(false);
            view.setDim(false);
            drawnPorts(view).forEach(port -> {
                port.setLit(false);
                port.setDim(false);
            });
        }
    }
}
