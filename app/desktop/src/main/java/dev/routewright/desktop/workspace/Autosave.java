package dev.routewright.desktop.workspace;

import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.job.Lane;
import dev.routewright.desktop.job.Later;
import dev.routewright.desktop.recovery.RecoveryNote;
import dev.routewright.desktop.recovery.RecoverySlot;
import dev.routewright.graph.Document;
import dev.routewright.graph.file.DocumentFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps unsaved changes in a side file, never in the person's own: at most {@value #EVERY_MILLIS} ms after a change and
 * while editing goes on, so that whoever never pauses loses no more. The file goes when there is nothing unsaved.
 */
public final class Autosave {
    /** Time from the first change that is not kept yet to keeping it, in milliseconds. */
    public static final long EVERY_MILLIS = 1_000;

    private final Workspace workspace;
    private final Jobs jobs;
    private final Later later;
    private final RecoverySlot slot;
    private final List<Path> superseded = new ArrayList<>();
    private @Nullable Document kept;
    private boolean waiting;
    private boolean complained;

    /** @param slot where unsaved changes are kept */
    public Autosave(Workspace workspace, Jobs jobs, Later later, RecoverySlot slot) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.later = later;
        this.slot = slot;
        workspace.on(Topic.DOCUMENT, this::changed);
    }

    /** Takes the place of a recovery file that was opened: it goes as soon as its content is kept here, or saved. */
    public void supersede(Path recovered) {
        superseded.add(recovered);
    }

    /** Says that the document was closed with nothing to keep. */
    public void close() {
        try {
            slot.close();
            deleteSuperseded(List.copyOf(superseded));
        } catch (IOException e) {
            // The next start offers it again, and says that nothing differs where nothing does.
        }
    }

    private void changed() {
        if (!workspace.isDirty()) {
            clear();
        } else if (!waiting) {
            waiting = true;
            later.after(EVERY_MILLIS, this::keep);
        }
    }

    private void clear() {
        if (kept != null || !superseded.isEmpty()) {
            kept = null;
            List<Path> done = takeSuperseded();
            jobs.start(Lane.AUTOSAVE, "Forget unsaved changes", progress -> {
                slot.clear();
                deleteSuperseded(done);
                return true;
            }, cleared -> {}, e -> complain(e));
        }
    }

    private void keep() {
        waiting = false;
        Document document = workspace.document();
        if (!workspace.isDirty() || document == kept) {
            return;
        }
        kept = document;
        RecoveryNote note = RecoveryNote.now(workspace.file(), workspace.mark());
        List<Path> done = takeSuperseded();
        jobs.start(Lane.AUTOSAVE, "Keep unsaved changes", progress -> {
            slot.write(note, DocumentFile.write(document));
            deleteSuperseded(done);
            return true;
        }, written -> complained = false, e -> {
            kept = null;
            superseded.addAll(done);
            complain(e);
            changed();
        });
    }

    private List<Path> takeSuperseded() {
        List<Path> taken = List.copyOf(superseded);
        superseded.clear();
        return taken;
    }

    private static void deleteSuperseded(List<Path> files) throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    private void complain(Exception e) {
        if (!complained) {
            complained = true;
            workspace.say("Unsaved changes cannot be kept in " + slot.file().getParent() + ": " + e.getMessage()
                    + ". Maybe the disk is full. Save often until this is gone.");
        }
    }
}
