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
            deleteAll(superseded);
        } catch (IOException e) {
            // The next start looks at it again, and forgets it where nothing differs.
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
            start("Forget unsaved changes", slot::clear);
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
        start("Keep unsaved changes", () -> slot.write(note, DocumentFile.write(document)));
    }

    /** Something to do with files. */
    private interface OnDisk {
        void run() throws IOException;
    }

    /** A failure is a result here: it is told once, and not as the end of a task again and again. */
    private void start(String title, OnDisk work) {
        List<Path> done = List.copyOf(superseded);
        jobs.start(
                Lane.AUTOSAVE,
                title,
                progress -> {
                    try {
                        work.run();
                        deleteAll(done);
                        return "";
                    } catch (IOException e) {
                        return DocumentOnDisk.reason(e);
                    }
                },
                trouble -> {
                    if (trouble.isEmpty()) {
                        complained = false;
                        superseded.removeAll(done);
                    } else {
                        kept = null;
                        complain(trouble);
                        changed();
                    }
                },
                e -> complain(DocumentOnDisk.reason(e)));
    }

    private static void deleteAll(List<Path> files) throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    private void complain(String trouble) {
        if (!complained) {
            complained = true;
            workspace.say("Unsaved changes cannot be kept in " + slot.file().getParent() + ". " + trouble
                    + " Save often until this is gone.");
        }
    }
}
