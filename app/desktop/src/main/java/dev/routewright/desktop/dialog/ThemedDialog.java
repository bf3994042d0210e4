package dev.routewright.desktop.dialog;

import dev.routewright.desktop.theme.Themes;
import javafx.scene.control.Dialog;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Shows a dialog over a window, in the program's palette, for as long as it is open. */
public final class ThemedDialog {
    private ThemedDialog() {}

    /** Shows it and waits; null where it was closed without an answer. */
    public static <R> @Nullable R show(Dialog<R> dialog, Window owner, Themes themes) {
        prepare(dialog, owner, themes);
        try {
            return dialog.showAndWait().orElse(null);
        } finally {
            themes.release(dialog.getDialogPane());
        }
    }

    /** Gives it owner, title and palette. */
    private static void prepare(Dialog<?> dialog, Window owner, Themes themes) {
        dialog.initOwner(owner);
        dialog.setTitle("Routewright");
        dialog.setResizable(true);
        dialog.getDialogPane().getStylesheets().setAll(Themes.sheets());
        themes.adopt(dialog.getDialogPane());
    }
}
