package dev.routewright.editor.canvas;

import dev.routewright.editor.skin.NodeView;
import dev.routewright.editor.skin.PortView;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** A frame around the box or port that the focus came to by key: two pixels wide at every zoom. */
public final class FocusFrame extends Rectangle {
    private static final double GAP = 4;

    private final Region view;
    private final ChangeListener<Object> changed = (o, was, is) -> refresh();
    private @Nullable Node framed;

    /** @param view the region that shows the drawing */
    public FocusFrame(Region view, Viewport viewport) {
        this.view = view;
        getStyleClass().add("rw-focus-frame");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        viewport.zoomProperty().addListener(changed);
        viewport.xProperty().addListener(changed);
        viewport.yProperty().addListener(changed);
        ChangeListener<Node> owner = (o, was, is) -> follow(is);
        view.sceneProperty().addListener((o, was, is) -> listen(was, is, owner));
    }

    private void listen(@Nullable Scene was, @Nullable Scene is, ChangeListener<Node> owner) {
        if (was != null) {
            was.focusOwnerProperty().removeListener(owner);
        }
        if (is != null) {
            is.focusOwnerProperty().addListener(owner);
            follow(is.getFocusOwner());
        }
    }

    private void follow(@Nullable Node owner) {
        if (framed != null) {
            framed.focusVisibleProperty().removeListener(changed);
        }
        framed = owner instanceof NodeView || owner instanceof PortView ? owner : null;
        if (framed != null) {
            framed.focusVisibleProperty().addListener(changed);
        }
        refresh();
    }

    /** Moves the frame to where its box is now. */
    public void refresh() {
        Node node = framed;
        setVisible(node != null && node.isFocusVisible() && node.getScene() != null);
        if (node != null && isVisible()) {
            Bounds box = view.sceneToLocal(node.localToScene(node.getLayoutBounds()));
            setX(Math.round(box.getMinX()) - GAP);
            setY(Math.round(box.getMinY()) - GAP);
            setWidth(Math.round(box.getWidth()) + 2 * GAP);
            setHeight(Math.round(box.getHeight()) + 2 * GAP);
        }
    }
}
