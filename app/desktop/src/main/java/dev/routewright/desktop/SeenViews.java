package dev.routewright.desktop;

import dev.routewright.desktop.settings.Habits;
import dev.routewright.desktop.settings.Remembered;
import dev.routewright.desktop.settings.SeenView;
import dev.routewright.desktop.workspace.Topic;
import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.editor.GraphEditor;
import dev.routewright.editor.View;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** Shows a document where it was left the last time; one that was never left, or has no file, as a whole. */
final class SeenViews {
    private final Workspace workspace;
    private final GraphEditor editor;
    private final Remembered remembered;
    private @Nullable Path shown;

    SeenViews(Workspace workspace, GraphEditor editor, Remembered remembered) {
        this.workspace = workspace;
        this.editor = editor;
        this.remembered = remembered;
        // Later, because while a document is replaced the old one's file is still wanted here.
        workspace.on(Topic.DOCUMENT, () -> Platform.runLater(() -> shown = workspace.file()));
        workspace.on(Topic.REPLACED, this::replaced);
    }

    private void replaced() {
        leave();
        shown = workspace.file();
        Habits habits = remembered.now().habits();
        Optional<SeenView> seen = shown == null ? Optional.empty() : habits.view(shown.toString());
        Platform.runLater(() -> seen.ifPresentOrElse(
                view -> editor.lookAt(new View(view.x(), view.y(), view.zoom())), editor::zoomToFit));
    }

    /** Remembers what is seen now. */
    void leave() {
        if (shown != null && editor.getWidth() > 0) {
            View view = editor.view();
            SeenView seen = new SeenView(shown.toString(), view.x(), view.y(), view.zoom());
            remembered.change(s -> s.withHabits(s.habits().withView(seen)));
        }
    }
}
