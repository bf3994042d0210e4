package dev.routewright.desktop.preferences;

import dev.routewright.desktop.frame.SecondFoot;
import dev.routewright.desktop.theme.Themes;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** The preferences: their pages at the left, the chosen one beside. */
public final class PreferencesWindow {
    private static final double WIDTH = 860;
    private static final double HEIGHT = 600;
    private static final double LIST_WIDTH = 170;

    private final Stage stage = new Stage();
    private final ListView<PreferencesPage> list = new ListView<>();
    private final BorderPane root = new BorderPane();

    public PreferencesWindow(Stage owner, Themes themes, List<PreferencesPage> pages) {
        stage.initOwner(owner);
        stage.setTitle("Preferences — Routewright");
        root.setId("preferences-window");
        root.getStyleClass().addAll("rw-window", "rw-second");
        list.setId("preferences-pages");
        list.setAccessibleText("Pages of the preferences");
        list.setMinWidth(LIST_WIDTH);
        list.setPrefWidth(LIST_WIDTH);
        list.setMaxWidth(LIST_WIDTH);
        list.setCellFactory(view -> new PageCell());
        list.getStyleClass().add("rw-pages");
        list.getItems().setAll(pages);
        list.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null) {
                root.setCenter(framed(is));
            }
        });
        root.setLeft(list);
        root.setBottom(foot());
        list.getSelectionModel().selectFirst();
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        themes.adopt(scene);
        stage.setScene(scene);
        stage.setOnHidden(e -> themes.release(root));
    }

    /** Opens it with the focus on its pages. */
    public void show() {
        stage.show();
        list.requestFocus();
    }

    private static Region framed(PreferencesPage page) {
        Label title = new Label(page.title());
        title.getStyleClass().add("rw-dialog-title");
        Region content = page.content();
        VBox.setVgrow(content, Priority.ALWAYS);
        VBox box = new VBox(12, title, content);
        box.setId("preferences-" + page.title().toLowerCase(Locale.ROOT).replace(' ', '-'));
        box.getStyleClass().add("rw-preferences-page");
        return box;
    }

    private HBox foot() {
        Label hint = new Label("Changes apply at once and are remembered.");
        hint.getStyleClass().add("rw-muted");
        return SecondFoot.of(stage, hint, "preferences-close");
    }

    private static final class PageCell extends ListCell<PreferencesPage> {
        @Override
        protected void updateItem(PreferencesPage page, boolean empty) {
            super.updateItem(page, empty);
            setText(empty || page == null ? null : page.title());
        }
    }
}
