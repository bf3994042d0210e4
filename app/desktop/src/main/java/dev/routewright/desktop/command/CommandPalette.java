package dev.routewright.desktop.command;

import dev.routewright.desktop.action.Action;
import dev.routewright.desktop.action.Actions;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A field over the window that finds an action by its words and does it. It closes with Escape, or when the focus goes
 * elsewhere; the focus then returns to where it was.
 */
public final class CommandPalette extends VBox {
    private static final double WIDTH = 680;
    private static final double FROM_TOP = 64;
    private static final double ROW_HEIGHT = 46;
    private static final int MOST_ROWS = 9;

    private final Actions actions;
    private final TextField field = new TextField();
    private final ListView<Action> list = new ListView<>();
    private final Label nothing = new Label();
    private final List<String> recent = new ArrayList<>();
    private @Nullable Node before;

    public CommandPalette(Actions actions) {
        this.actions = actions;
        setId("command-palette");
        getStyleClass().add("rw-command-palette");
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.TOP_CENTER);
        setTranslateY(FROM_TOP);
        setVisible(false);
        setManaged(false);
        field.setId("command-field");
        field.getStyleClass().addAll("rw-field", "rw-command-field");
        field.setPromptText("What do you want to do?");
        field.setAccessibleText("Find a command");
        list.setId("command-list");
        list.getStyleClass().add("rw-command-list");
        list.setFixedCellSize(ROW_HEIGHT);
        list.setFocusTraversable(false);
        list.setAccessibleText("Commands found");
        list.setCellFactory(view -> new CommandCell(this::doIt));
        nothing.setId("command-nothing");
        nothing.getStyleClass().addAll("rw-muted", "rw-command-nothing");
        nothing.setWrapText(true);
        getChildren().addAll(field, list, nothing);
        actions.onRun(this::remember);
        field.textProperty().addListener((o, was, is) -> find());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty().addListener((o, was, is) -> {
            if (was && isVisible()) {
                close(false);
            }
        });
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((o, was, is) -> field.setAccessibleHelp(
                        is == null
                                ? "No command is called so."
                                : is.titleProperty().get() + ". " + says(is)));
    }

    /** Opens it with everything that can be asked for, the latest first. */
    public void open() {
        if (getScene() == null) {
            return;
        }
        if (!isVisible()) {
            before = getScene().getFocusOwner();
        }
        actions.refresh();
        setManaged(true);
        setVisible(true);
        field.clear();
        find();
        field.requestFocus();
    }

    private void close(boolean giveFocusBack) {
        setVisible(false);
        setManaged(false);
        if (giveFocusBack && before != null && before.getScene() == getScene()) {
            before.requestFocus();
        }
        before = null;
    }

    private void remember(Action action) {
        if (!action.id().equals("command-palette")) {
            recent.remove(action.id());
            recent.addFirst(action.id());
        }
    }

    private void find() {
        List<ActionSearch.Entry> entries = actions.all().stream()
                .filter(a -> !a.id().equals("command-palette"))
                .map(a -> new ActionSearch.Entry(
                        a.id(),
                        a.titleProperty().get(),
                        a.category().words(),
                        a.help(),
                        !a.impossibleProperty().get(),
                        recent.contains(a.id()) ? recent.indexOf(a.id()) : MOST_ROWS * 100))
                .toList();
        List<Action> found = ActionSearch.find(entries, field.getText()).stream()
                .map(actions::get)
                .toList();
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        list.setPrefHeight(Math.min(found.size(), MOST_ROWS) * ROW_HEIGHT + 2);
        show(list, !found.isEmpty());
        nothing.setText(
                "No command is called \u201c" + field.getText().strip() + "\u201d. Maybe try another word for it.");
        show(nothing, found.isEmpty());
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private void key(KeyEvent e) {
        switch (e.getCode()) {
            case ESCAPE -> close(true);
            case ENTER -> doIt(list.getSelectionModel().getSelectedItem());
            case DOWN -> step(1);
            case UP -> step(-1);
            case PAGE_DOWN -> step(MOST_ROWS - 1);
            case PAGE_UP -> step(1 - MOST_ROWS);
            case TAB -> step(e.isShiftDown() ? -1 : 1);
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void step(int by) {
        int to = Math.clamp(
                (long) list.getSelectionModel().getSelectedIndex() + by,
                0,
                Math.max(0, list.getItems().size() - 1));
        list.getSelectionModel().select(to);
        int first = Math.max(0, to - MOST_ROWS + 1);
        list.scrollTo(first);
    }

    /** The focus goes back first, because what an action does may depend on it. */
    private void doIt(@Nullable Action action) {
        if (action != null) {
            close(true);
            action.run();
        }
    }

    /** What a row says under an action's title: what it does, or why it is not possible now. */
    static String says(Action action) {
        return action.impossibleProperty().get() ? action.whyNotProperty().get() : action.help();
    }
}
