package dev.routewright.desktop.tour;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * Walks through the steps. Buttons or arrow keys go on and back, Escape skips. The focus goes to the callout only when
 * the tour starts; whoever clicks elsewhere works on beside it.
 */
public final class Tour {
    private final Region window;
    private final ObservableList<Node> over;
    private final Runnable onEnd;
    private final Region frame = new Region();
    private final Callout callout = new Callout(this::end, this::back, this::next);
    private final ChangeListener<Object> moved = (o, was, is) -> standLater();
    private int at = -1;

    /**
     * @param window the root whose parts the steps point at
     * @param over where unmanaged nodes may be laid over it
     * @param onEnd is run when it was walked or skipped
     */
    public Tour(Region window, ObservableList<Node> over, Runnable onEnd) {
        this.window = window;
        this.over = over;
        this.onEnd = onEnd;
        frame.setId("tour-frame");
        frame.setManaged(false);
        frame.setMouseTransparent(true);
        frame.getStyleClass().add("rw-tour-frame");
        callout.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Starts, or starts again, at the first step. */
    public void start() {
        if (!isShowing()) {
            over.addAll(frame, callout);
            window.layoutBoundsProperty().addListener(moved);
        }
        show(0);
        callout.focusNext();
    }

    /** Whether a callout is seen. */
    public boolean isShowing() {
        return at >= 0;
    }

    private void next() {
        if (at + 1 < TourStep.ALL.size()) {
            show(at + 1);
        } else {
            end();
        }
    }

    private void back() {
        if (at > 0) {
            show(at - 1);
            callout.focusNext();
        }
    }

    private void end() {
        at = -1;
        over.removeAll(List.of(frame, callout));
        window.layoutBoundsProperty().removeListener(moved);
        onEnd.run();
    }

    private void show(int step) {
        at = step;
        callout.show(TourStep.ALL.get(step), step + 1, TourStep.ALL.size());
        stand();
        standLater();
    }

    /** After the layout that follows, because sizes and styles of this frame are not known yet. */
    private void standLater() {
        Platform.runLater(this::stand);
    }

    private void stand() {
        if (!isShowing()) {
            return;
        }
        TourStep step = TourStep.ALL.get(at);
        Node anchor = window.lookup(step.anchor());
        Bounds whole = new BoundingBox(0, 0, window.getWidth(), window.getHeight());
        Bounds box = anchor == null ? whole : window.sceneToLocal(anchor.localToScene(anchor.getLayoutBounds()));
        frame.setVisible(anchor != null);
        frame.resizeRelocate(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
        callout.applyCss();
        callout.stand(box, step.side(), whole);
    }

    private void pressed(KeyEvent e) {
        switch (e.getCode()) {
            case ESCAPE -> end();
            case RIGHT, PAGE_DOWN -> next();
            case LEFT, PAGE_UP -> back();
            default -> {
                return;
            }
        }
        e.consume();
    }
}
