package dev.routewright.editor.canvas;

import dev.routewright.editor.skin.NodeView;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** The whole drawing, small, with the part in view as a frame that can be dragged. */
public final class Minimap extends Region {
    public static final double WIDTH = 150;
    public static final double HEIGHT = 92;
    private static final double PADDING = 8;

    private final Board board;
    private final Viewport viewport;
    private final Region view;
    private final Group boxes = new Group();
    private final Rectangle frame = new Rectangle();
    private double scale = 1;
    private double originX;
    private double originY;
    private @Nullable Point2D grab;

    /** @param view the region that shows the drawing, for its size */
    public Minimap(Board board, Viewport viewport, Region view) {
        this.board = board;
        this.viewport = viewport;
        this.view = view;
        setId("minimap");
        getStyleClass().add("rw-minimap");
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText("Small map of the drawing");
        setManaged(false);
        resize(WIDTH, HEIGHT);
        setClip(new Rectangle(WIDTH, HEIGHT));
        frame.getStyleClass().add("rw-minimap-frame");
        boxes.setMouseTransparent(true);
        frame.setMouseTransparent(true);
        getChildren().addAll(boxes, frame);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, e -> {
            grab = null;
            refresh();
            e.consume();
        });
        viewport.zoomProperty().addListener(change -> refresh());
        viewport.xProperty().addListener(change -> refresh());
        viewport.yProperty().addListener(change -> refresh());
    }

    /** Draws the map anew; the scale stays while the frame is dragged. */
    public void refresh() {
        Rectangle2D extent = board.extent();
        if (extent == null) {
            return;
        }
        Rectangle2D seen = seen();
        if (grab == null) {
            Rectangle2D all = Board.union(extent, seen);
            scale = Math.min((WIDTH - 2 * PADDING) / all.getWidth(), (HEIGHT - 2 * PADDING) / all.getHeight());
            originX = (WIDTH - all.getWidth() * scale) / 2 - all.getMinX() * scale;
            originY = (HEIGHT - all.getHeight() * scale) / 2 - all.getMinY() * scale;
        }
        drawBoxes();
        frame.setX(originX + seen.getMinX() * scale);
        frame.setY(originY + seen.getMinY() * scale);
        frame.setWidth(seen.getWidth() * scale);
        frame.setHeight(seen.getHeight() * scale);
    }

    private void drawBoxes() {
        var views = board.views();
        while (boxes.getChildren().size() < views.size()) {
            boxes.getChildren().add(new Rectangle());
        }
        boxes.getChildren().remove(views.size(), boxes.getChildren().size());
        for (int i = 0; i < views.size(); i++) {
            NodeView node = views.get(i);
            Rectangle box = (Rectangle) boxes.getChildren().get(i);
            style(box, node.kindStyleClass());
            box.setX(originX + node.getLayoutX() * scale);
            box.setY(originY + node.getLayoutY() * scale);
            box.setWidth(Math.max(3, node.getWidth() * scale));
            box.setHeight(Math.max(2, node.getHeight() * scale));
        }
    }

    /** Only where it changed: to set the same classes again would style every box anew with every frame. */
    private static void style(Rectangle box, String kind) {
        List<String> wanted = List.of("rw-minimap-box", kind);
        if (!box.getStyleClass().equals(wanted)) {
            box.getStyleClass().setAll(wanted);
            box.setArcWidth(4);
            box.setArcHeight(4);
        }
    }

    private Rectangle2D seen() {
        Point2D corner = viewport.toDrawing(0, 0);
        return new Rectangle2D(
                corner.getX(), corner.getY(), view.getWidth() / viewport.zoom(), view.getHeight() / viewport.zoom());
    }

    private Point2D toDrawing(MouseEvent e) {
        return new Point2D((e.getX() - originX) / scale, (e.getY() - originY) / scale);
    }

    private void press(MouseEvent e) {
        Rectangle2D seen = seen();
        Point2D at = toDrawing(e);
        Point2D middle = new Point2D(seen.getMinX() + seen.getWidth() / 2, seen.getMinY() + seen.getHeight() / 2);
        grab = seen.contains(at) ? middle.subtract(at) : Point2D.ZERO;
        drag(e);
    }

    private void drag(MouseEvent e) {
        if (grab != null) {
            viewport.centreOn(toDrawing(e).add(grab), view.getWidth(), view.getHeight());
        }
        e.consume();
    }
}
