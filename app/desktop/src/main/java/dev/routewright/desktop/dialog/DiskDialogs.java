package dev.routewright.desktop.dialog;

import dev.routewright.desktop.theme.Themes;
import dev.routewright.desktop.workspace.Dialogs.DiskChange;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Questions about a file that another program changed while it was open. */
final class DiskDialogs {
    private static final double WIDTH = 640;

    private DiskDialogs() {}

    /** Asks whether to take what lies on disk. Closing the window keeps what is open. */
    static DiskChange change(String name, boolean unsaved, List<String> differences, Window owner, Themes themes) {
        ButtonType reload = new ButtonType("Reload", ButtonData.YES);
        ButtonType keep = new ButtonType("Keep mine", ButtonData.CANCEL_CLOSE);
        ButtonType show = new ButtonType("Show differences", ButtonData.LEFT);
        List<ButtonType> buttons = new ArrayList<>(List.of(reload, keep));
        if (differences.isEmpty()) {
            buttons.add(show);
        }
        String words = unsaved
                ? "You have unsaved changes. Reload puts the file's version over them; undo brings yours back."
                : "Reload shows the file's version; undo brings yours back. Keep mine leaves yours open, as unsaved.";
        ButtonType answer = ask(
                "disk-change-dialog",
                name + " was changed by another program",
                words,
                "Reload would change:",
                differences,
                buttons,
                owner,
                themes);
        return answer == reload ? DiskChange.RELOAD : answer == show ? DiskChange.SHOW : DiskChange.KEEP;
    }

    /** Asks whether a save may replace what another program wrote. */
    static boolean saveOver(String name, List<String> differences, Window owner, Themes themes) {
        ButtonType save = new ButtonType("Save over it", ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType("Cancel", ButtonData.CANCEL_CLOSE);
        return ask(
                        "save-over-dialog",
                        "Save over the changes of another program?",
                        name + " was changed on disk since you opened it. Saving puts your version in its place.",
                        "Saving would change:",
                        differences,
                        List.of(save, cancel),
                        owner,
                        themes)
                == save;
    }

    private static @Nullable ButtonType ask(
            String id,
            String title,
            String words,
            String caption,
            List<String> differences,
            List<ButtonType> buttons,
            Window owner,
            Themes themes) {
        Dialog<ButtonType> dialog = new Dialog<>();
        VBox content = new VBox(DialogText.title(title), DialogText.words(words));
        content.setId(id);
        content.getStyleClass().add("rw-dialog");
        content.setPrefWidth(WIDTH);
        if (!differences.isEmpty()) {
            content.getChildren().addAll(DialogText.muted(caption), DialogText.lines("disk-differences", differences));
        }
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(buttons);
        return ThemedDialog.show(dialog, owner, themes);
    }
}
