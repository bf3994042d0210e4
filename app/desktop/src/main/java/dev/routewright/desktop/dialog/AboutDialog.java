package dev.routewright.desktop.dialog;

import dev.routewright.desktop.theme.Themes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** What this program is and which versions it runs on. */
public final class AboutDialog {
    private AboutDialog() {}

    /** Shows it and waits. */
    public static void show(Window owner, Themes themes) {
        Label title = new Label("Routewright " + version());
        title.getStyleClass().add("rw-dialog-title");
        Label words = new Label("Draw how queries travel between language models, replay saved outcomes, and see quality,"
                + " cost and latency.");
        words.setWrapText(true);
        words.getStyleClass().add("rw-dialog-words");
        GridPane versions = new GridPane();
        versions.getStyleClass().add("rw-grid");
        versions.addRow(0, muted("Java"), new Label(System.getProperty("java.version")));
        versions.addRow(1, muted("JavaFX"), new Label(System.getProperty("javafx.runtime.version")));
        versions.addRow(2, muted("System"),
                new Label(System.getProperty("os.name") + " " + System.getProperty("os.arch")));
        VBox content = new VBox(title, words, versions);
        content.getStyleClass().add("rw-dialog");
        content.setPrefWidth(400);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(new ButtonType("Close", ButtonData.OK_DONE));
        ThemedDialog.show(dialog, owner, themes);
    }

    /** The program's version as the build wrote it. */
    public static String version() {
        Properties properties = new Properties();
        try (InputStream in = AboutDialog.class.getResourceAsStream("/dev/routewright/desktop/version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException unreadable) {
            // The word below says it.
        }
        return properties.getProperty("version", "of an unknown version");
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("rw-muted");
        return label;
    }
}
