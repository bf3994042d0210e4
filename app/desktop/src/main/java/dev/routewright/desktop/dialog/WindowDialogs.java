package dev.routewright.desktop.dialog;

import dev.routewright.desktop.theme.Themes;
import dev.routewright.desktop.workspace.Dialogs;
import dev.routewright.desktop.workspace.Documents;
import dev.routewright.desktop.workspace.RecoveryOffer;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The questions as real windows: the system's choosers for files, our own for everything else. */
public final class WindowDialogs implements Dialogs {
    private static final double WIDTH = 460;
    private static final double LIST_WIDTH = 720;

    private final Window owner;
    private final Themes themes;

    public WindowDialogs(Window owner, Themes themes) {
        this.owner = owner;
        this.themes = themes;
    }

    @Override
    public RecoveryAnswer askAboutRecovery(List<RecoveryOffer> offers) {
        return RecoveryDialog.ask(offers, owner, themes);
    }

    @Override
    public DiskChange askAboutDiskChange(String documentName, boolean unsaved, List<String> differences) {
        return DiskDialogs.change(documentName, unsaved, differences, owner, themes);
    }

    @Override
    public boolean confirmSaveOver(String documentName, List<String> differences) {
        return DiskDialogs.saveOver(documentName, differences, owner, themes);
    }

    @Override
    public Unsaved askAboutUnsaved(String documentName) {
        ButtonType save = new ButtonType("Save", ButtonData.YES);
        ButtonType discard = new ButtonType("Don't save", ButtonData.NO);
        ButtonType cancel = new ButtonType("Cancel", ButtonData.CANCEL_CLOSE);
        ButtonType answer = ask(
                "Save changes to " + documentName + "?",
                "What you changed since the last save is lost otherwise.",
                save,
                discard,
                cancel);
        return answer == save ? Unsaved.SAVE : answer == discard ? Unsaved.DISCARD : Unsaved.CANCEL;
    }

    @Override
    public @Nullable Path chooseDocument(@Nullable Path startFolder) {
        FileChooser chooser = chooser("Open document", startFolder);
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("Routewright documents", "*" + Documents.SUFFIX),
                        new FileChooser.ExtensionFilter("All files", "*.*"));
        return path(chooser.showOpenDialog(owner));
    }

    @Override
    public @Nullable Path chooseWhereToSave(String suggestedName, @Nullable Path startFolder) {
        FileChooser chooser = chooser("Save document", startFolder);
        chooser.setInitialFileName(suggestedName);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter("Routewright documents", "*" + Documents.SUFFIX));
        return path(chooser.showSaveDialog(owner));
    }

    @Override
    public @Nullable Path chooseDatasetFile(@Nullable Path startFolder) {
        FileChooser chooser = chooser("Open dataset", startFolder);
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("Datasets", "*.csv", "*.tsv", "*.json", "*.jsonl", "*.parquet"),
                        new FileChooser.ExtensionFilter("All files", "*.*"));
        return path(chooser.showOpenDialog(owner));
    }

    @Override
    public @Nullable Path chooseTable(@Nullable Path startFolder) {
        FileChooser chooser = chooser("Import table", startFolder);
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("Tables", "*.csv", "*.tsv", "*.jsonl", "*.ndjson", "*.parquet"),
                        new FileChooser.ExtensionFilter("All files", "*.*"));
        return path(chooser.showOpenDialog(owner));
    }

    @Override
    public @Nullable Path chooseDatasetFolder(@Nullable Path startFolder) {
        return folder("Open dataset folder", startFolder);
    }

    @Override
    public @Nullable Path choosePriceList(@Nullable Path startFolder) {
        FileChooser chooser = chooser("Open price list", startFolder);
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("Price lists", "*.json"),
                        new FileChooser.ExtensionFilter("All files", "*.*"));
        return path(chooser.showOpenDialog(owner));
    }

    @Override
    public @Nullable Path chooseFolder(String title, @Nullable Path startFolder) {
        return folder(title, startFolder);
    }

    @Override
    public boolean confirmOverwrite(Path folder, List<String> files) {
        ButtonType replace = new ButtonType("Replace", ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType("Cancel", ButtonData.CANCEL_CLOSE);
        return ask(
                        "Replace files that are there already?",
                        folder + " already holds " + String.join(", ", files) + ".",
                        replace,
                        cancel)
                == replace;
    }

    @Override
    public void showProblems(String title, List<String> lines, long count) {
        Dialog<ButtonType> dialog = new Dialog<>();
        Label head = DialogText.title(title);
        VBox content = new VBox(head);
        content.getStyleClass().add("rw-dialog");
        if (lines.size() == 1) {
            content.getChildren().add(DialogText.words(lines.getFirst()));
            content.setPrefWidth(WIDTH);
        } else {
            ListView<String> list = new ListView<>();
            list.setId("problems");
            list.getItems().setAll(lines);
            list.setCellFactory(view -> new DialogText.WrappedCell());
            list.setPrefSize(LIST_WIDTH, 320);
            String shown = count > lines.size()
                    ? "The first " + lines.size() + " of " + count + " problems."
                    : count + " problems.";
            content.getChildren().addAll(DialogText.muted(shown), list);
        }
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(new ButtonType("Close", ButtonData.OK_DONE));
        show(dialog);
    }

    private ButtonType ask(String title, String words, ButtonType... answers) {
        Alert alert = new Alert(Alert.AlertType.NONE, "", answers);
        VBox content = new VBox(DialogText.title(title), DialogText.words(words));
        content.getStyleClass().add("rw-dialog");
        content.setPrefWidth(WIDTH);
        alert.getDialogPane().setContent(content);
        ButtonType answer = show(alert);
        return answer == null ? answers[answers.length - 1] : answer;
    }

    private <R> @Nullable R show(Dialog<R> dialog) {
        return ThemedDialog.show(dialog, owner, themes);
    }

    private static FileChooser chooser(String title, @Nullable Path startFolder) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        if (startFolder != null && Files.isDirectory(startFolder)) {
            chooser.setInitialDirectory(startFolder.toFile());
        }
        return chooser;
    }

    private @Nullable Path folder(String title, @Nullable Path startFolder) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        if (startFolder != null && Files.isDirectory(startFolder)) {
            chooser.setInitialDirectory(startFolder.toFile());
        }
        return path(chooser.showDialog(owner));
    }

    private static @Nullable Path path(@Nullable File file) {
        return file == null ? null : file.toPath();
    }
}
