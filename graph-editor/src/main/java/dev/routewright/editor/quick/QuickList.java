package dev.routewright.editor.quick;

import dev.routewright.editor.skin.NodeView;
import dev.routewright.editor.skin.Theme;
import java.util.Comparator;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A field and the lines that answer to it, laid over the canvas at a point and kept inside it. The field keeps the focus:
 * Up and Down choose a line, Enter takes it, Escape takes nothing. Tab with an empty field closes the list and goes on to
 * the next control, so that nobody is held in it.
 */
public final class QuickList extends VBox {
    private static final double WIDTH = 280;
    private static final double ROW = 28;
    private static final int MOST_ROWS = 9;
    private static final double MARGIN = 8;

    private final Region canvas;
    private final Label title = new Label();
    private final TextField field = new TextField();
    private final ListView<Entry> lines = new ListView<>();
    private final Label nothing = new Label();
    private final ObservableValue<@Nullable Node> focusOwner = sceneProperty().flatMap(Scene::focusOwnerProperty);
    private List<Entry> entries = List.of();
    private Point2D at = Point2D.ZERO;
    private @Nullable Node cameFrom;
    /** The letter of the key that opened the list is still to come, and is not meant for the field. */
    private boolean openedByKey;

    /** @param canvas the region that it is laid over, whose child it must be, and that gets the focus back */
    public QuickList(Region canvas) {
        this.canvas = canvas;
        setId("quick-list");
        getStyleClass().add("rw-quick");
        // Its own, which wins over what a window's sheets say about lists and fields.
        getStylesheets().add(Theme.canvas());
        setManaged(false);
        setVisible(false);
        title.setId("quick-title");
        title.getStyleClass().add("rw-quick-title");
        field.setId("quick-field");
        field.getStyleClass().add("rw-field");
        field.setPromptText("Type to find");
        lines.setId("quick-lines");
        lines.setFixedCellSize(ROW);
        lines.setFocusTraversable(false);
        lines.setCellFactory(list -> new EntryCell(this::choose));
        nothing.getStyleClass().add("rw-quick-nothing");
        nothing.setWrapText(true);
        getChildren().addAll(title, field, lines, nothing);
        field.textProperty().addListener((o, was, is) -> filter());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.addEventFilter(KeyEvent.KEY_TYPED, e -> {
            if (openedByKey) {
                e.consume();
            }
        });
        lines.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> describe(is));
        // A list's cells call themselves focused, so that being focused within says little.
        focusOwner.addListener((o, was, is) -> {
            if (is != null && !isAbove(is)) {
                setVisible(false);
            }
        });
        // What happens in the list is no gesture on the canvas below it.
        addEventHandler(MouseEvent.ANY, Event::consume);
        addEventHandler(ScrollEvent.ANY, Event::consume);
    }

    private boolean isAbove(Node node) {
        Node at = node;
        while (at != null && at != this) {
            at = at.getParent();
        }
        return at == this;
    }

    /** Whether it is open. */
    public boolean isShowing() {
        return isVisible();
    }

    /**
     * Opens it.
     *
     * @param words what is asked, such as "Add a node"
     * @param point of the canvas, where its corner goes if there is room
     */
    public void show(String words, List<Entry> offered, Point2D point) {
        title.setText(words);
        entries = List.copyOf(offered);
        at = point;
        field.setText("");
        openedByKey = true;
        cameFrom = getScene().getFocusOwner() instanceof NodeView box ? box : null;
        setVisible(true);
        toFront();
        filter();
        field.requestFocus();
    }

    /** Closes it and gives the focus back to the box that had it, or to the canvas. */
    public void hide() {
        if (isVisible()) {
            Node box = cameFrom;
            (box != null && box.getScene() == getScene() ? box : canvas).requestFocus();
            setVisible(false);
        }
    }

    private void filter() {
        String typed = field.getText();
        List<Entry> found = entries.stream()
                .filter(entry -> entry.rank(typed) >= 0)
                .sorted(Comparator.comparingInt(entry -> entry.rank(typed)))
                .toList();
        lines.getItems().setAll(found);
        lines.getSelectionModel().selectFirst();
        lines.scrollTo(0);
        nothing.setText(
                entries.isEmpty()
                        ? "There is nothing to choose from."
                        : "Nothing here is called “" + typed.strip() + "”.");
        show(nothing, found.isEmpty());
        show(lines, !found.isEmpty());
        place(found.size());
    }

    private static void show(Node child, boolean shown) {
        child.setVisible(shown);
        child.setManaged(shown);
    }

    private void place(int rows) {
        applyCss();
        double room = canvas.getHeight() - 2 * MARGIN;
        lines.setPrefHeight(Math.min(rows, MOST_ROWS) * ROW + 2);
        double chrome = prefHeight(WIDTH) - (lines.isManaged() ? lines.getPrefHeight() : 0);
        if (lines.isManaged()) {
            lines.setPrefHeight(Math.max(ROW + 2, Math.min(lines.getPrefHeight(), room - chrome)));
        }
        double height = prefHeight(WIDTH);
        double x = Math.clamp(at.getX(), MARGIN, Math.max(MARGIN, canvas.getWidth() - WIDTH - MARGIN));
        double y = Math.clamp(at.getY(), MARGIN, Math.max(MARGIN, canvas.getHeight() - height - MARGIN));
        resizeRelocate(Math.round(x), Math.round(y), WIDTH, height);
        layout();
    }

    /** Tells a screen reader what Enter would take; it follows the field, which has the focus. */
    private void describe(@Nullable Entry entry) {
        field.setAccessibleText(
                entry == null
                        ? title.getText() + ", nothing found"
                        : title.getText() + ", " + entry.words()
                                + (entry.detail().isEmpty() ? "" : ", " + entry.detail()));
    }

    private void key(KeyEvent e) {
        openedByKey = false;
        switch (e.getCode()) {
            case UP -> select(lines.getSelectionModel().getSelectedIndex() - 1);
            case DOWN -> select(lines.getSelectionModel().getSelectedIndex() + 1);
            case PAGE_UP -> select(Math.max(0, lines.getSelectionModel().getSelectedIndex() - MOST_ROWS));
            case PAGE_DOWN ->
                select(Math.min(
                        lines.getItems().size() - 1, lines.getSelectionModel().getSelectedIndex() + MOST_ROWS));
            case ENTER -> choose(lines.getSelectionModel().getSelectedItem());
            case ESCAPE -> hide();
            case TAB -> {
                if (field.getText().isEmpty()) {
                    hide();
                    (cameFrom == null ? canvas : cameFrom)
                            .requestFocusTraversal(
                                    e.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                }
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void select(int index) {
        if (index >= 0 && index < lines.getItems().size()) {
            lines.getSelectionModel().select(index);
            lines.scrollTo(Math.max(0, index - MOST_ROWS / 2));
        }
    }

    private void choose(@Nullable Entry entry) {
        if (entry != null) {
            hide();
            entry.chosen().run();
        }
    }
}
