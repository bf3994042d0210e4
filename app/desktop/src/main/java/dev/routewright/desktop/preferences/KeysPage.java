package dev.routewright.desktop.preferences;

import dev.routewright.desktop.action.Action;
import dev.routewright.desktop.action.Actions;
import dev.routewright.desktop.action.KeyBindings;
import dev.routewright.desktop.action.Scope;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Which keys do what, and other keys for it. */
public final class KeysPage implements PreferencesPage {
    private final Actions actions;
    private final KeyBindings bindings;

    public KeysPage(Actions actions, KeyBindings bindings) {
        this.actions = actions;
        this.bindings = bindings;
    }

    @Override
    public String title() {
        return "Keys";
    }

    @Override
    public Region content() {
        return new Content().box();
    }

    /** The controls of one window. */
    private final class Content {
        private final TextField search = new TextField();
        private final TableView<Action> table = new TableView<>();
        private final Label chosen = new Label();
        private final Label answer = new Label();
        private final KeyRecorder recorder = new KeyRecorder(this::recorded);
        private final Button takeOver = button("Take it over", "keys-take-over", () -> settle(false));
        private final Button swap = button("Swap", "keys-swap", () -> settle(true));
        private final Button none = button("No keys", "keys-none", () -> change(bindings::clear));
        private final Button reset = button("Reset", "keys-reset", () -> change(bindings::reset));
        private final Button resetAll = button("Reset all", "keys-reset-all", () -> {
            bindings.resetAll();
            say("All actions have the keys they came with.", false);
            table.refresh();
            refresh();
        });

        VBox box() {
            search.setId("keys-search");
            search.getStyleClass().add("rw-field");
            search.setPromptText("Find an action or a key");
            search.setAccessibleText("Find an action or a key");
            search.textProperty().addListener((o, was, is) -> fill());
            HBox.setHgrow(search, Priority.ALWAYS);
            HBox top = new HBox(10, search, resetAll);
            top.setAlignment(Pos.CENTER_LEFT);
            table.setId("keys-table");
            table.setAccessibleText("Actions and their keys");
            table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
            column("Action", 270, a -> a.titleProperty().get());
            column("Keys", 190, KeysPage.this::keys);
            column("Heard", 100, a -> a.scope() == Scope.CANVAS ? "On the canvas" : "Everywhere");
            table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> choose());
            table.setPlaceholder(new Label("No action is called so."));
            VBox.setVgrow(table, Priority.ALWAYS);
            VBox box = new VBox(10, top, table, chosenBox());
            fill();
            return box;
        }

        private VBox chosenBox() {
            chosen.setId("keys-chosen");
            chosen.getStyleClass().add("rw-panel-title");
            answer.setId("keys-answer");
            answer.setWrapText(true);
            answer.setMinHeight(Region.USE_PREF_SIZE);
            answer.getStyleClass().add("rw-keys-answer");
            HBox.setHgrow(recorder, Priority.ALWAYS);
            HBox line = new HBox(10, recorder, none, reset);
            line.setAlignment(Pos.CENTER_LEFT);
            HBox conflict = new HBox(10, answer, takeOver, swap);
            conflict.setAlignment(Pos.CENTER_LEFT);
            conflict.setMinHeight(32);
            HBox.setHgrow(answer, Priority.ALWAYS);
            answer.setMaxWidth(Double.MAX_VALUE);
            VBox box = new VBox(8, chosen, line, conflict);
            box.setMinHeight(Region.USE_PREF_SIZE);
            return box;
        }

        private void column(String title, double width, Function<Action, String> words) {
            TableColumn<Action, String> column = new TableColumn<>(title);
            column.setPrefWidth(width);
            column.setSortable(false);
            column.setReorderable(false);
            column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
            table.getColumns().add(column);
        }

        private void fill() {
            Action before = selected();
            String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
            table.getItems()
                    .setAll(actions.all().stream()
                            .filter(a -> (a.titleProperty().get() + " " + keys(a) + " "
                                            + a.category().words())
                                    .toLowerCase(Locale.ROOT)
                                    .contains(wanted))
                            .toList());
            if (before != null && table.getItems().contains(before)) {
                table.getSelectionModel().select(before);
            } else {
                table.getSelectionModel().selectFirst();
            }
            choose();
        }

        private @Nullable Action selected() {
            return table.getSelectionModel().getSelectedItem();
        }

        private void choose() {
            recorder.clear();
            Action action = selected();
            say(action == null ? "" : action.help(), false);
            refresh();
        }

        private void refresh() {
            Action action = selected();
            chosen.setText(action == null ? "No action" : action.titleProperty().get());
            recorder.setDisable(action == null);
            none.setDisable(action == null || action.keysProperty().get().isEmpty());
            reset.setDisable(action == null || !bindings.isChanged(action));
            resetAll.setDisable(actions.all().stream().noneMatch(bindings::isChanged));
        }

        private void recorded(KeyCombination keys) {
            Action action = selected();
            if (action == null) {
                return;
            }
            String wrong = bindings.add(action, keys);
            if (wrong == null) {
                done(action, keys);
            } else {
                say(wrong, true);
                boolean other = bindings.whyRefused(action, keys) == null && bindings.holder(action, keys) != null;
                show(takeOver, other);
                show(swap, other && action.key() != null);
            }
        }

        /** Ends a conflict as the person says. */
        private void settle(boolean swapping) {
            Action action = selected();
            KeyCombination keys = recorder.keys();
            if (action != null && keys != null) {
                if (swapping) {
                    bindings.swap(action, keys);
                } else {
                    bindings.takeOver(action, keys);
                }
                done(action, keys);
                recorder.requestFocus();
            }
        }

        private void done(Action action, KeyCombination keys) {
            say(keys.getDisplayText() + " means " + action.titleProperty().get() + " now.", false);
            table.refresh();
            refresh();
        }

        private void change(Consumer<Action> how) {
            Action action = selected();
            if (action != null) {
                how.accept(action);
                recorder.clear();
                say(
                        action.keysProperty().get().isEmpty()
                                ? "It has no keys now."
                                : "Its keys are " + keys(action) + " now.",
                        false);
                table.refresh();
                refresh();
            }
        }

        private void say(String words, boolean wrong) {
            answer.setText(words);
            answer.getStyleClass().removeAll("rw-complaint", "rw-muted");
            answer.getStyleClass().add(wrong ? "rw-complaint" : "rw-muted");
            show(takeOver, false);
            show(swap, false);
        }

        private Button button(String words, String id, Runnable work) {
            Button button = new Button(words);
            button.setId(id);
            button.getStyleClass().addAll("rw-button", "rw-small");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(e -> work.run());
            return button;
        }

        private void show(Node node, boolean visible) {
            node.setVisible(visible);
            node.setManaged(visible);
        }
    }

    private String keys(Action action) {
        return action.keysProperty().get().stream()
                .map(KeyCombination::getDisplayText)
                .collect(Collectors.joining(", "));
    }
}
