package dev.routewright.desktop;

import dev.routewright.desktop.action.Actions;
import dev.routewright.desktop.workspace.DatasetOpening;
import dev.routewright.desktop.workspace.Documents;
import java.io.File;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** A file that is dropped on the window is opened: a document, or else a dataset. */
final class DropTarget {
    private final Documents documents;
    private final DatasetOpening datasets;

    DropTarget(Documents documents, DatasetOpening datasets) {
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
            List<File> files = e.getDragboard().getFiles();
            if (!files.isEmpty()) {
                open(files.getFirst());
            }
            e.setDropCompleted(!files.isEmpty());
            e.consume();
        });
    }

    /** Opens what was dropped. */
    void open(File file) {
        if (file.getName().endsWith(Documents.SUFFIX)) {
            documents.open(file.toPath());
        } else {
            datasets.open(file.toPath());
        }
    }
}
