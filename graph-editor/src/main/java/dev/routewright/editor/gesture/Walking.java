package dev.routewright.editor.gesture;

import dev.routewright.editor.skin.EdgeView;
import dev.routewright.editor.skin.NodeView;
import dev.routewright.graph.Document;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.NodeId;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** Walks along the wires by key, selects what it comes to and brings it into view; goes back to where one was. */
final class Walking {
    private final Desk desk;
    private final Visits visits = new Visits();
    private WireWalk walk = WireWalk.START;
    private boolean visitPending;

    Walking(Desk desk) {
        this.desk = desk;
        desk.selection().nodesProperty().addListener((o, was, is) -> visitLater());
    }

    /** A selection may change several times in one deed; only what it comes to was visited. */
    private void visitLater() {
        if (!visitPending) {
            visitPending = true;
            Platform.runLater(() -> {
                visitPending = false;
                if (desk.selection().nodes().size() == 1) {
                    visits.came(desk.selection().nodes().iterator().next());
                }
            });
        }
    }

    /** Does one of the commands that walk. */
    void run(CanvasCommand command) {
        if (command == CanvasCommand.BACK || command == CanvasCommand.FORWARD) {
            NodeId to = visits.go(command == CanvasCommand.BACK ? -1 : 1, desk.document());
            if (to != null) {
                show(new Spot.AtNode(to));
            }
            return;
        }
        WireWalk.Step step = step(command);
        if (step != null) {
            walk = step.after();
            show(step.to());
        }
    }

    /** Why one of them is not possible; null where it is. */
    @Nullable
    String whyNot(CanvasCommand command) {
        return switch (command) {
            case BACK -> visits.peek(-1, desk.document()) == null ? "There is no earlier place." : null;
            case FORWARD -> visits.peek(1, desk.document()) == null ? "There is no later place." : null;
            case WALK_UP -> step(command) == null ? "Nothing stands above here." : null;
            case WALK_DOWN -> step(command) == null ? "Nothing stands below here." : null;
            case WALK_LEFT, EDGE_BEHIND -> step(command) == null ? "No connection leads here." : null;
            default -> step(command) == null ? "No connection leads on from here." : null;
        };
    }

    private WireWalk.@Nullable Step step(CanvasCommand command) {
        Document document = desk.document();
        Spot from = spot();
        if (from == null) {
            Spot first = WireWalk.beginning(document);
            return first == null ? null : new WireWalk.Step(first, WireWalk.START);
        }
        return switch (command) {
            case WALK_RIGHT -> walk.ahead(document, from);
            case WALK_LEFT -> walk.back(document, from);
            case WALK_UP -> walk.aside(document, from, -1, desk.board()::boxOf);
            case WALK_DOWN -> walk.aside(document, from, 1, desk.board()::boxOf);
            case EDGE_AHEAD -> walk.ontoAhead(document, from);
            case EDGE_BEHIND -> walk.ontoBehind(document, from);
            default -> throw new IllegalArgumentException(command + " does not walk.");
        };
    }

    private @Nullable Spot spot() {
        EdgeId edge = desk.selection().edge();
        if (edge != null) {
            return new Spot.AtEdge(edge);
        }
        return desk.selection().nodes().isEmpty()
                ? null
                : new Spot.AtNode(desk.selection().nodes().iterator().next());
    }

    private void show(Spot spot) {
        switch (spot) {
            case Spot.AtNode(NodeId id) -> {
                desk.selection().only(List.of(id));
                NodeView box = desk.board().view(id);
                if (box != null) {
                    box.requestFocus();
                }
                reveal(desk.board().boxOf(id));
            }
            case Spot.AtEdge(EdgeId id) -> {
                desk.selection().onlyEdge(id);
                desk.view().requestFocus();
                EdgeView wire = desk.board().view(id);
                if (wire != null) {
                    Bounds at = wire.getBoundsInParent();
                    reveal(new Rectangle2D(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight()));
                }
            }
        }
    }

    private void reveal(Rectangle2D part) {
        desk.viewport().reveal(part, desk.view().getWidth(), desk.view().getHeight());
    }
}
