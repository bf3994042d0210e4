package dev.routewright.desktop.dialog;

import dev.routewright.desktop.theme.Themes;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** What this program is, what it runs on, what it contains, and a button that copies this for a bug report. */
public final class AboutDialog {
    /** One library's version is a sentence; it may be cut, names and licences may not. */
    private static final double MOST_VERSION_WIDTH = 110;

    private AboutDialog() {}

    /** Shows it and waits. */
    public static void show(Window owner, Themes themes) {
        Label title = new Label("Routewright " + version());
        title.getStyleClass().add("rw-dialog-title");
        Label words = wrapped("Draw how queries travel between language models, replay saved outcomes, and see quality,"
                + " cost and latency.");
        GridPane versions = grid();
        versions.setMinHeight(Region.USE_PREF_SIZE);
        facts().forEach((name, value) -> versions.addRow(versions.getRowCount(), muted(name), new Label(value)));
        Label own = wrapped("Its own code and its icons, which were drawn for it, stand under the project's licence."
                + " It contains these libraries, unchanged:");
        VBox content = new VBox(title, words, versions, own, libraries());
        content.getStyleClass().add("rw-dialog");
        content.setPrefWidth(560);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.getDialogPane().setContent(content);
        ButtonType copy = new ButtonType("Copy for a bug report", ButtonData.LEFT);
        dialog.getDialogPane().getButtonTypes().setAll(copy, new ButtonType("Close", ButtonData.CANCEL_CLOSE));
        Button copyButton = (Button) dialog.getDialogPane().lookupButton(copy);
        copyButton.setId("about-copy");
        copyButton.addEventFilter(ActionEvent.ACTION, e -> {
            ClipboardContent clip = new ClipboardContent();
            clip.putString(report());
            Clipboard.getSystemClipboard().setContent(clip);
            copyButton.setText("Copied");
            e.consume();
        });
        ThemedDialog.show(dialog, owner, themes);
    }

    private static ScrollPane libraries() {
        GridPane grid = grid();
        for (Licences.Library library : Licences.all()) {
            Label name = new Label(library.artifact());
            name.setTooltip(new Tooltip(library.where()));
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label version = muted(library.version());
            version.setMaxWidth(MOST_VERSION_WIDTH);
            Label licence = new Label(library.licence());
            licence.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(grid.getRowCount(), name, version, licence);
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setId("about-libraries");
        scroll.setAccessibleText("Libraries, with version and licence");
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(220);
        return scroll;
    }

    private static Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Java", System.getProperty("java.version") + ", " + System.getProperty("java.vendor"));
        facts.put("JavaFX", System.getProperty("javafx.runtime.version"));
        facts.put(
                "System",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"));
        return facts;
    }

    /** What somebody who looks for a fault wants to know; nothing about the person or the documents. */
    static String report() {
        StringBuilder report = new StringBuilder("Routewright " + version() + "\n");
        facts().forEach((name, value) ->
                report.append(name).append(": ").append(value).append('\n'));
        Licences.all()
                .forEach(library -> report.append(library.artifact())
                        .append(' ')
                        .append(library.version())
                        .append('\n'));
        return report.toString();
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("rw-grid");
        return grid;
    }

    private static Label wrapped(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("rw-dialog-words");
        return label;
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
