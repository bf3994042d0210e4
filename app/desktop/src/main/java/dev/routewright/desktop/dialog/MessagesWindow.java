package dev.routewright.desktop.dialog;

import dev.routewright.desktop.theme.Themes;
import dev.routewright.desktop.workspace.Messages;
import dev.routewright.desktop.workspace.Messages.Message;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** What the status bar has said, to be read again. Stays open beside the window while one works. */
public final class MessagesWindow {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Stage stage = new Stage();
    private final ListView<Message> list = new ListView<>();
    private final Messages messages;

    public MessagesWindow(Stage owner, Themes themes, Messages messages) {
        this.messages = messages;
        stage.initOwner(owner);
        stage.setTitle("Messages — Routewright");
        Label title = new Label("Messages");
        title.getStyleClass().add("rw-dialog-title");
        list.setId("messages");
        list.setAccessibleText("Messages, the latest first");
        list.setPlaceholder(new Label("Nothing to report. Press Run, and what comes of it is noted here."));
        list.setCellFactory(view -> new Row());
        VBox root = new VBox(title, list);
        VBox.setVgrow(list, Priority.ALWAYS);
        root.setId("messages-window");
        root.getStyleClass().addAll("rw-window", "rw-second", "rw-messages");
        Scene scene = new Scene(root, 640, 420);
        // A filter, because a list keeps Escape for itself.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                stage.close();
                e.consume();
            }
        });
        themes.adopt(scene);
        stage.setScene(scene);
        messages.onChange(this::refresh);
    }

    /** Opens it, or brings it to the front. */
    public void show() {
        stage.show();
        stage.toFront();
        refresh();
        list.requestFocus();
    }

    private void refresh() {
        if (stage.isShowing()) {
            list.getItems().setAll(messages.all());
        }
    }

    /** A line that is as high as its words need. */
    private static final class Row extends ListCell<Message> {
        private Row() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Message message, boolean empty) {
            super.updateItem(message, empty);
            setText(
                    empty || message == null
                            ? null
                            : TIME.format(message.at().atZone(ZoneId.systemDefault())) + "  "
                                    + (message.failed() ? "Failed: " : "") + message.words());
        }
    }
}
