package dev.routewright.desktop;

import dev.routewright.desktop.workspace.DatasetOpening;
import dev.routewright.desktop.workspace.Dialogs;
import dev.routewright.desktop.workspace.Documents;
import dev.routewright.desktop.workspace.Workspace;
import java.io.File;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** A file that is dropped on the window is opened: a document, or else a dataset, which may be a folder. */
final class DropTarget {
    private static final List<String> DATASETS = List.of(".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".parquet");

    private final Workspace workspace;
    private final Dialogs dialogs;
    private final Documents documents;
    private final DatasetOpening datasets;

    DropTarget(Workspace workspace, Dialogs dialogs, Documents documents, DatasetOpening datasets) {
        this.workspace = workspace;
        this.dialogs = dialogs;
        this.documents = documents;
        this.datasets = datasets;
    }

    void install(Node window) {
        window.addEventHandler(DragEvent.DRAG_OVER, e -> {
            if (e.getDragboard().hasFiles()) {
                e.acceptTransferModes(TransferMode.COPY);
                e.consume();
            }
        });
        window.addEventHandler(DragEvent.DRAG_DROPPED, e -> {
            List<File> files = List.copyOf(e.getDragboard().getFiles());
            e.setDropCompleted(!files.isEmpty());
            e.consume();
            if (!files.isEmpty()) {
                // Later, because the other program waits for this handler, and a question may follow.
                Platform.runLater(() -> drop(files));
            }
        });
    }

    /**
     * Opens the first document among dropped files, or else the first dataset, and says what was left alone.
     *
     * @param files at least one
     */
    void drop(List<File> files) {
        File first = files.stream()
                .filter(DropTarget::isDocument)
                .findFirst()
                .orElse(files.stream().filter(DropTarget::isDataset).findFirst().orElse(null));
        if (first == null) {
            dialogs.showProblems(
                    files.getFirst().getName() + " cannot be opened",
                    List.of("Routewright opens documents (*" + Documents.SUFFIX + ") and datasets ("
                            + String.join(", ", DATASETS)
                            + ", or a folder of them). Maybe the file has another ending than its content."),
                    1);
            return;
        }
        if (files.size() > 1) {
            workspace.say("Only one file opens at a time: " + first.getName() + ". The other " + (files.size() - 1)
                    + " were left alone.");
        }
        open(first);
    }

    /** Opens a document or dataset. */
    void open(File file) {
        if (isDocument(file)) {
            documents.open(file.toPath());
        } else {
            datasets.open(file.toPath());
        }
    }

    private static boolean isDocument(File file) {
        return file.getName().endsWith(Documents.SUFFIX);
    }

    private static boolean isDataset(File file) {
        String name = file.getName().toLowerCase(Locale.ROOT);
        return file.isDirectory() || DATASETS.stream().anyMatch(name::endsWith);
    }
}
