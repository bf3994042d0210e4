package dev.routewright.editor.gesture;

import dev.routewright.editor.canvas.Board;
import dev.routewright.editor.skin.NodeView;
import dev.routewright.editor.skin.PortView;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lights what a wire under way may end at, and quietens the rest: by size and ring as well as by colour. */
final class WireLights {
    private final Board board;
    private final WireEnd fixed;

    WireLights(Board board, WireEnd fixed) {
        this.board = board;
        this.fixed = fixed;
    }

    void on() {
        board.setWiring(true);
        for (NodeView view : board.views()) {
            boolean any = false;
            for (PortView port : view.ports()) {
                boolean fits = fixed.fits(port);
                any |= fits;
                port.setLit(fits);
                port.setDim(!fits && !isFixedEnd(port));
            }
            view.setOffered(any);
            view.setDim(!any && !view.nodeId().equals(fixed.node()));
        }
    }

    private boolean isFixedEnd(PortView port) {
        return port.node().equals(fixed.node()) && Objects.equals(port.exit(), fixed.exit());
    }

    /** Marks where the wire would end if it were dropped now; null for nowhere. */
    void target(WireEnd.@Nullable Drop drop) {
        String exit = drop == null ? null : drop.port();
        for (NodeView view : board.views()) {
            boolean here = drop != null && drop.node().equals(view.nodeId());
            view.setTarget(here);
            view.ports().forEach(port -> port.setTarget(here && Objects.equals(exit, port.exit())));
        }
    }

    void off() {
        board.setWiring(false);
        target(null);
        for (NodeView view : board.views()) {
            view.setOffered(false);
            view.setDim(false);
            view.ports().forEach(port -> {
                port.setLit(false);
                port.setDim(false);
            });
        }
    }
}
