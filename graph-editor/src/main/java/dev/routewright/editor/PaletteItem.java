package dev.routewright.editor;

import dev.routewright.editor.gesture.CanvasCommand;
import dev.routewright.editor.skin.NodeKind;
import dev.routewright.editor.skin.Tips;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One kind in the palette. A drag is plain mouse events: a ghost follows the mouse over the canvas. */
final class PaletteItem extends HBox {
    private static final double THRESHOLD = 4;
    private static final PseudoClass CARRIED = PseudoClass.getPseudoClass("carried");

    private final NodeKind kind;
    private final GraphEditor editor;
    private final EventHandler<MouseEvent> onDrag = this::dragged;
    private final EventHandler<MouseEvent> onRelease = this::released;
    private @Nullable Point2D start;
    private @Nullable Scene scene;
    private final Label words;
    private final Label letter;
    private final Tooltip tip;
    private boolean rail;
    private boolean carried;

    PaletteItem(NodeKind kind, Region icon, GraphEditor editor) {
        this.kind = kind;
        this.editor = editor;
        setId("palette-" + kind.kindName());
        getStyleClass().add("rw-palette-item");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(9);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        words = new Label(kind.words());
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        letter = new Label();
        letter.getStyleClass().add("rw-palette-letter");
        letter.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(icon, words, letter);
        tip = Tips.of(kind.help());
        Tooltip.install(this, tip);
        setAccessibleHelp(kind.help());
        editor.boundKeysProperty().addListener((o, was, is) -> showKeys());
        showKeys();
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Shows the icon alone, and the name in the tooltip. */
    void setRail(boolean newRail) {
        for (Label label : List.of(words, letter)) {
            label.setVisible(!newRail);
            label.setManaged(!newRail);
        }
        setAlignment(newRail ? Pos.CENTER : Pos.CENTER_LEFT);
        rail = newRail;
        showKeys();
    }

    private void showKeys() {
        letter.setText(editor.shownKeys(CanvasCommand.placing(kind)));
        setAccessibleText(withKeys(", shortcut ", ""));
        tip.setText(rail ? withKeys("  (", ")") + "\n" + kind.help() : kind.help());
    }

    private String withKeys(String before, String after) {
        return "Add " + kind.words() + (letter.getText().isEmpty() ? "" : before + letter.getText() + after);
    }

    NodeKind kind() {
        return kind;
    }

    private void pressed(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY) {
            start = new Point2D(e.getSceneX(), e.getSceneY());
            requestFocus();
            listen();
            e.consume();
        }
    }

    /**
     * Follows the mouse wherever it goes. The scene is asked, because not every platform keeps sending a drag to where it
     * began.
     */
    private void listen() {
        scene = getScene();
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, onDrag);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, onRelease);
    }

    private void dragged(MouseEvent e) {
        if (start == null) {
            return;
        }
        carried |= start.distance(e.getSceneX(), e.getSceneY()) >= THRESHOLD;
        pseudoClassStateChanged(CARRIED, carried);
        Point2D at = editor.sceneToLocal(e.getSceneX(), e.getSceneY());
        if (carried && editor.placing().isInView(at)) {
            editor.placing().showGhost(kind, at);
        } else {
            editor.placing().hideGhost();
        }
        e.consume();
    }

    private void released(MouseEvent e) {
        if (start == null) {
            return;
        }
        Point2D at = editor.sceneToLocal(e.getSceneX(), e.getSceneY());
        if (!carried) {
            editor.place(kind.kindName());
        } else if (editor.placing().isInView(at)) {
            editor.placing().drop(kind, at);
            editor.requestFocus();
        }
        putDown();
        e.consume();
    }

    private void putDown() {
        if (scene != null) {
            scene.removeEventFilter(MouseEvent.MOUSE_DRAGGED, onDrag);
            scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, onRelease);
            scene = null;
        }
        start = null;
        carried = false;
        pseudoClassStateChanged(CARRIED, false);
        editor.placing().hideGhost();
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE && start != null) {
            putDown();
            e.consume();
        } else if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
            editor.place(kind.kindName());
            e.consume();
        }
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            editor.place(kind.kindName());
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
