package dev.routewright.desktop;

import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.recovery.RecoveryFolder;
import dev.routewright.desktop.recovery.RecoveryNote;
import dev.routewright.desktop.recovery.RecoverySlot;
import dev.routewright.desktop.workspace.Autosave;
import dev.routewright.desktop.workspace.Dialogs;
import dev.routewright.desktop.workspace.DiskWatch;
import dev.routewright.desktop.workspace.Documents;
import dev.routewright.desktop.workspace.Recovering;
import dev.routewright.desktop.workspace.Workspace;
import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Everything that keeps work from being lost behind a person's back, for one window. */
final class Keeping {
    private final Stage stage;
    private final DiskWatch watch;
    private @Nullable Autosave autosave;
    private @Nullable Recovering recovering;

    /** @param folder where unsaved changes are kept; null keeps none */
    Keeping(
            Workspace workspace,
            Jobs jobs,
            Dialogs dialogs,
            Documents documents,
            @Nullable RecoveryFolder folder,
            Stage stage) {
        this.stage = stage;
        watch = new DiskWatch(workspace, jobs, dialogs);
        if (folder != null) {
            RecoverySlot slot = folder.slot();
            autosave = new Autosave(workspace, jobs, this::after, slot);
            recovering =
                    new Recovering(workspace, jobs, dialogs, documents, folder, autosave, RecoveryNote::isOwnerAlive);
        }
    }

    /** To be called when the window is shown: looks for unsaved changes of an earlier start, and at the open file. */
    void start(boolean offersAll) {
        if (offersAll && recovering != null) {
            recovering.offerAll();
        }
        watch.start(this::after);
        stage.focusedProperty().addListener((o, was, is) -> {
            if (is) {
                watch.check();
            }
        });
    }

    /** A window that is gone needs nothing any more. */
    private void after(long millis, Runnable work) {
        PauseTransition pause = new PauseTransition(Duration.millis(millis));
        pause.setOnFinished(e -> {
            if (stage.isShowing()) {
                work.run();
            }
        });
        pause.play();
    }

    /** To be called when the document was left: what was unsaved is saved or given up. */
    void close() {
        if (autosave != null) {
            autosave.close();
        }
    }
}
