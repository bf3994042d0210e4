package dev.routewright.desktop.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Moves the focus from one part of the window to the next and draws a ring around the part it comes to. In each part the
 * focus returns to where it was. To be laid over the window.
 */
public final class RegionWalk extends Region {
    private final List<? extends Node> parts;
    private final Map<Node, Node> last = new HashMap<>();
    private @Nullable Node ringed;

    /** @param parts in the order they are walked; one that has nothing to focus is passed over */
    public RegionWalk(List<? extends Node> parts) {
        this.parts = List.copyOf(parts);
        setId("region-ring");
        getStyleClass().add("rw-region-ring");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        sceneProperty().addListener((o, was, is) -> {
            if (is != null) {
                follow(is);
            }
        });
    }

    private void follow(Scene scene) {
        scene.focusOwnerProperty().addListener((o, was, is) -> {
            Node part = partOf(is);
            if (part != null) {
                last.put(part, is);
            }
            if (part != ringed) {
                hideRing();
            }
        });
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> hideRing());
        scene.widthProperty().addListener(change -> hideRing());
        scene.heightProperty().addListener(change -> hideRing());
    }

    /**
     * Moves the focus.
     *
     * @param direction 1 for the next part, -1 for the one before
     */
    public void step(int direction) {
        Node here = getScene() == null ? null : partOf(getScene().getFocusOwner());
        int at = here == null ? direction > 0 ? -1 : 0 : parts.indexOf(here);
        for (int i = 1; i <= parts.size(); i++) {
            Node part = parts.get(Math.floorMod(at + direction * i, parts.size()));
            Node target = target(part);
            if (target != null) {
                ringed = part;
                target.requestFocus();
                showRing(part);
                return;
            }
        }
    }

    private @Nullable Node target(Node part) {
        Node before = last.get(part);
        return before != null && partOf(before) == part && canFocus(before) ? before : firstIn(part);
    }

    private static @Nullable Node firstIn(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return null;
        }
        if (canFocus(node)) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = firstIn(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static boolean canFocus(Node node) {
        return node.isFocusTraversable() && !node.isDisabled() && node.isVisible() && node.getScene() != null;
    }

    private @Nullable Node partOf(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (parts.contains(at)) {
                return at;
            }
        }
        return null;
    }

    private void showRing(Node part) {
        Bounds bounds = sceneToLocal(part.localToScene(part.getLayoutBounds()));
        Bounds here = localToParent(bounds);
        resizeRelocate(here.getMinX(), here.getMinY(), here.getWidth(), here.getHeight());
        setVisible(true);
    }

    private void hideRing() {
        ringed = null;
        setVisible(false);
    }
}
