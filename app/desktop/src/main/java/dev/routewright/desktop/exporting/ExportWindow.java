package dev.routewright.desktop.exporting;

import dev.routewright.desktop.job.Running;
import dev.routewright.desktop.theme.Themes;
import dev.routewright.desktop.workspace.Dialogs;
import dev.routewright.desktop.workspace.LossWords;
import dev.routewright.desktop.workspace.Sentences;
import dev.routewright.export.Loss;
import dev.routewright.export.NodeReport;
import dev.routewright.export.Status;
import dev.routewright.export.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Target, preview of files, losses node by node, and the button that writes. Nothing is written before it is pressed. */
public final class ExportWindow {
    private static final double WIDTH = 980;
    private static final double HEIGHT = 660;

    private final Stage stage = new Stage();
    private final Dialogs dialogs;
    private final ExportViewModel view;
    private final ListView<String> files = new ListView<>();
    private final TextArea text = new TextArea();
    private final VBox losses = new VBox(8);
    private final Label verdict = new Label();
    private final Label done = new Label();
    private final CheckBox consent = new CheckBox("Write it although parts of it would mislead");
    private final ProgressBar progress = new ProgressBar();
    private final Button stop = new Button("Stop");
    private final Button write = new Button("Export");

    public ExportWindow(Stage owner, Themes themes, ExportViewModel view, Dialogs dialogs) {
        this.view = view;
        this.dialogs = dialogs;
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle("Export " + view.name() + " — Routewright");
        BorderPane root = new BorderPane();
        root.setId("export-window");
        root.getStyleClass().addAll("rw-window", "rw-second");
        root.setTop(targets());
        root.setCenter(preview());
        root.setBottom(foot());
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        themes.adopt(scene);
        stage.setScene(scene);
        stage.setOnHidden(e -> {
            view.close();
            themes.release(root);
        });
    }

    /** Opens it and begins with the first target. */
    public void show() {
        view.watch(this::progress);
        choose(view.target());
        stage.show();
    }

    private HBox targets() {
        HBox box = new HBox();
        box.getStyleClass().add("rw-second-head");
        Label title = new Label("Export to");
        title.getStyleClass().add("rw-dialog-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        box.getChildren().add(title);
        ToggleGroup group = new ToggleGroup();
        for (Target target : Target.values()) {
            ToggleButton button = new ToggleButton(target.title());
            button.setId("export-target-" + target.word());
            button.getStyleClass().add("rw-segment");
            button.setToggleGroup(group);
            button.setSelected(target == view.target());
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(e -> {
                button.setSelected(true);
                choose(target);
            });
            box.getChildren().add(button);
        }
        return box;
    }

    private HBox preview() {
        files.setId("export-files");
        files.setAccessibleText("Files of the export");
        files.setPrefHeight(110);
        files.setMinHeight(110);
        files.getSelectionModel()
                .selectedItemProperty()
                .addListener((o, was, is) -> text.setText(is == null ? "" : view.text(is)));
        text.setId("export-text");
        text.setAccessibleText("Text of the chosen file");
        text.setEditable(false);
        text.getStyleClass().add("rw-code");
        VBox.setVgrow(text, Priority.ALWAYS);
        VBox left = new VBox(8, heading("Files"), files, text);
        HBox.setHgrow(left, Priority.ALWAYS);
        ScrollPane scroll = new ScrollPane(losses);
        scroll.setAccessibleText("What the target cannot say");
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        verdict.setId("export-verdict");
        verdict.getStyleClass().add("rw-dialog-words");
        verdict.setWrapText(true);
        verdict.setMinHeight(Region.USE_PREF_SIZE);
        VBox right = new VBox(8, heading("What it cannot say"), verdict, scroll);
        right.setMinWidth(360);
        right.setMaxWidth(360);
        HBox both = new HBox(20, left, right);
        both.getStyleClass().add("rw-second-body");
        return both;
    }

    private HBox foot() {
        write.setId("export-write");
        write.getStyleClass().addAll("rw-button", "rw-primary");
        write.setMinWidth(Region.USE_PREF_SIZE);
        write.setOnAction(e -> write());
        Button close = new Button("Close");
        close.setId("export-close");
        close.getStyleClass().add("rw-button");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setCancelButton(true);
        close.setOnAction(e -> stage.close());
        progress.setId("export-progress");
        progress.setAccessibleText("Making the files");
        progress.setMinWidth(120);
        stop.setId("export-stop");
        stop.getStyleClass().add("rw-button");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(e -> {
            view.stop();
            refresh();
        });
        progress(null);
        consent.setId("export-consent");
        consent.setMinWidth(Region.USE_PREF_SIZE);
        consent.setOnAction(e -> allow());
        done.setId("export-done");
        done.getStyleClass().add("rw-dialog-words");
        done.setMinWidth(0);
        done.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox box = new HBox(10, progress, stop, consent, done, gap, close, write);
        box.getStyleClass().add("rw-second-foot");
        return box;
    }

    /** The window shows that there is nothing yet, and goes on to listen while it is made. */
    private void choose(Target target) {
        view.choose(target, this::refresh);
        refresh();
    }

    private void progress(@Nullable Running running) {
        boolean isRunning = running != null && !running.cancelling();
        for (Region part : List.of(progress, stop)) {
            part.setVisible(isRunning);
            part.setManaged(isRunning);
        }
        if (running != null && isRunning) {
            progress.setProgress(Double.isNaN(running.share()) ? ProgressBar.INDETERMINATE_PROGRESS : running.share());
            done.setText(running.doing());
        }
    }

    private void refresh() {
        files.getItems().setAll(view.files());
        files.getSelectionModel().selectFirst();
        verdict.setText(view.verdict());
        losses.getChildren().clear();
        for (NodeReport node : view.lossy()) {
            for (Loss loss : node.losses()) {
                losses.getChildren().add(card(node.label(), loss));
            }
        }
        done.setText("");
        boolean needed = view.needsConsent();
        consent.setSelected(false);
        consent.setVisible(needed);
        consent.setManaged(needed);
        allow();
    }

    private void allow() {
        write.setDisable(view.bundle() == null || (view.needsConsent() && !consent.isSelected()));
    }

    private static VBox card(String label, Loss loss) {
        Label title = new Label(label + ": " + LossWords.status(loss.status()));
        title.getStyleClass().add("rw-card-title");
        VBox card = new VBox(title);
        card.getStyleClass().addAll("rw-card", loss.status() == Status.BLOCKING ? "rw-card-bad" : "rw-card-warn");
        for (String words : List.of(Sentences.of(loss.what()), Sentences.of(loss.instead()), LossWords.rows(loss))) {
            if (!words.isEmpty()) {
                Label paragraph = new Label(words);
                paragraph.getStyleClass().add("rw-muted");
                card.getChildren().add(paragraph);
            }
        }
        for (var child : card.getChildren()) {
            ((Label) child).setWrapText(true);
            ((Label) child).setMinHeight(Region.USE_PREF_SIZE);
        }
        return card;
    }

    private static Label heading(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("rw-panel-title");
        return label;
    }

    private void write() {
        Path folder = dialogs.chooseFolder("Export into a folder", view.folder());
        if (folder == null) {
            return;
        }
        List<String> inTheWay = view.inTheWay(folder);
        if (!inTheWay.isEmpty() && !dialogs.confirmOverwrite(folder, inTheWay)) {
            return;
        }
        try {
            List<Path> written = view.write(folder, !inTheWay.isEmpty());
            done.setText(written.size() + " files are in " + folder.toAbsolutePath());
        } catch (IOException e) {
            dialogs.showProblems(
                    "Nothing was exported",
                    List.of(e.getMessage() + " Maybe the folder cannot be written or the disk is full."),
                    1);
        }
    }
}
