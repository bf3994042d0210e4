package dev.routewright.desktop.action;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;

/** The menu items and buttons that are made from actions. */
final class ActionControls {
    private ActionControls() {}

    /** A menu item for an action; one that is on or off has a mark. */
    static MenuItem item(Action action) {
        MenuItem item = action.isToggle() ? toggle(action) : new MenuItem();
        item.setId("menu-" + action.id());
        // Titles may hold a node's name, in which an underscore is not a mnemonic.
        item.setMnemonicParsing(false);
        item.textProperty().bind(action.titleProperty());
        item.disableProperty().bind(action.impossibleProperty());
        item.setOnAction(e -> action.run());
        item.acceleratorProperty()
                .bind(action.keysProperty()
                        .map(keys -> keys.isEmpty()
                                ? null
                                : action.scope() == Scope.WINDOW ? keys.getFirst() : new ShownKeys(keys.getFirst())));
        return item;
    }

    private static MenuItem toggle(Action action) {
        CheckMenuItem item = new CheckMenuItem();
        Runnable show = () -> item.setSelected(action.onProperty().get());
        action.onProperty().addListener((o, was, is) -> show.run());
        // A click turns the mark before the action has decided anything.
        item.selectedProperty().addListener((o, was, is) -> show.run());
        show.run();
        return item;
    }

    /**
     * A button for an action. A disabled button hears no mouse, so its frame carries the tooltip that says why.
     *
     * @param text the verb on it
     * @param place what the control's id begins with
     */
    static Node button(Action action, String text, String place) {
        Button button = new Button(text);
        button.setId(place + "-" + action.id());
        button.getStyleClass().add("rw-button");
        button.disableProperty().bind(action.impossibleProperty());
        button.setOnAction(e -> action.run());
        StackPane frame = new StackPane(button);
        frame.getStyleClass().add("rw-button-frame");
        Tooltip tip = new Tooltip();
        Runnable words = () -> tip.setText(
                action.impossibleProperty().get() ? action.whyNotProperty().get() : withKeys(action));
        action.whyNotProperty().addListener((o, was, is) -> words.run());
        action.titleProperty().addListener((o, was, is) -> words.run());
        action.keysProperty().addListener((o, was, is) -> words.run());
        words.run();
        Tooltip.install(frame, tip);
        return frame;
    }

    private static String withKeys(Action action) {
        KeyCombination keys = action.key();
        return action.titleProperty().get() + (keys == null ? "" : "  (" + keys.getDisplayText() + ")");
    }
}
