package dev.routewright.desktop;

import dev.routewright.desktop.action.Action;
import dev.routewright.desktop.action.Actions;
import dev.routewright.desktop.action.Scope;
import dev.routewright.editor.GraphEditor;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Hears the keys of every action of the window, before anything that has the focus does. A text field keeps those that
 * mean something to it; while the mouse is at work on the canvas only Escape is heard.
 */
final class WindowKeys {
    private final Actions actions;
    private final GraphEditor editor;

    WindowKeys(Actions actions, GraphEditor editor) {
        this.actions = actions;
        this.editor = editor;
    }

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed(scene, e));
    }

    private void pressed(Scene scene, KeyEvent e) {
        if (editor.isGestureUnderWay()) {
            if (e.getCode() != KeyCode.ESCAPE) {
                e.consume();
            }
            return;
        }
        for (Action action : actions.all()) {
            if (action.scope() == Scope.WINDOW
                    && action.keysProperty().get().stream().anyMatch(k -> k.match(e))) {
                if (!(scene.getFocusOwner() instanceof TextInputControl field && FieldKeys.meanSomething(e, field))) {
                    action.run();
                    e.consume();
                }
                return;
            }
        }
    }
}
