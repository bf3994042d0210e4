package dev.routewright.desktop.workspace;

import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.job.Lane;
import dev.routewright.desktop.job.Later;
import dev.routewright.desktop.recovery.FileMark;
import dev.routewright.graph.Document;
import dev.routewright.graph.edit.EditRejected;
import dev.routewright.graph.file.BadDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notices that another program changed or deleted the open document's file, and asks what to do about it: once per
 * change, never silently. Reloading is one undo step, so that one's own version comes back with undo.
 */
public final class DiskWatch {
    /** Time between two looks, in milliseconds. */
    public static final long EVERY_MILLIS = 2_000;

    private final Workspace workspace;
    private final Jobs jobs;
    private final Dialogs dialogs;
    private boolean asking;
    private boolean missing;
    private boolean saidMissing;

    /**
     * What a look saw.
     *
     * @param mark what the file holds; null where it is gone
     * @param read the document in it; null where it did not change or is none
     * @param trouble why what changed is no document; null where it is one
     */
    private record Look(
            @Nullable FileMark mark,
            @Nullable DocumentOnDisk read,
            @Nullable BadDocument trouble) {}

    public DiskWatch(Workspace workspace, Jobs jobs, Dialogs dialogs) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.dialogs = dialogs;
        workspace.on(Topic.REPLACED, () -> {
            missing = false;
            saidMissing = false;
        });
    }

    /** Looks now and then again and again. */
    public void start(Later later) {
        check();
        later.after(EVERY_MILLIS, () -> start(later));
    }

    /** Looks once, off the window's thread; not while a question is open or a drag goes on. */
    public void check() {
        Path file = workspace.file();
        FileMark known = workspace.mark();
        if (file == null || known == null || isBusy()) {
            return;
        }
        jobs.start(
                Lane.WATCH,
                "Look at " + file.getFileName(),
                progress -> look(file, known),
                look -> {
                    if (file.equals(workspace.file()) && known.equals(workspace.mark()) && !isBusy()) {
                        seen(known, look);
                    }
                },
                e -> workspace.say(DocumentOnDisk.reason(e)));
    }

    private boolean isBusy() {
        return asking || workspace.history().isInTransaction() || jobs.running(Lane.SAVE) != null;
    }

    private static Look look(Path file, FileMark known) throws IOException {
        if (!Files.exists(file)) {
            return new Look(null, null, null);
        }
        FileMark now = known.again(file);
        if (now.sameContent(known)) {
            return new Look(now, null, null);
        }
        try {
            DocumentOnDisk read = DocumentOnDisk.read(file);
            return new Look(read.mark(), read, null);
        } catch (BadDocument e) {
            return new Look(now, null, e);
        }
    }

    private void seen(FileMark known, Look look) {
        if (look.mark() == null) {
            seenMissing();
            return;
        }
        missing = false;
        saidMissing = false;
        if (look.mark().sameContent(known)) {
            workspace.setMark(look.mark());
            return;
        }
        asking = true;
        try {
            ask(look);
        } finally {
            asking = false;
        }
    }

    /** Some programs delete a file for a moment when they save it, so it must be missing twice in a row. */
    private void seenMissing() {
        if (missing && !saidMissing) {
            saidMissing = true;
            workspace.history().markUnsaved();
            workspace.say(workspace.fileName() + " was deleted or moved by another program. Save writes it anew.");
        }
        missing = true;
    }

    private void ask(Look look) {
        DocumentOnDisk read = look.read();
        if (read == null) {
            keepMine(look);
            List<String> lines = look.trouble() == null
                    ? List.of()
                    : look.trouble().problems().stream()
                            .limit(100)
                            .map(Object::toString)
                            .toList();
            dialogs.showProblems(
                    workspace.fileName() + " was changed by another program and cannot be opened as it is now."
                            + " Your version stays open and counts as unsaved",
                    lines,
                    lines.size());
            return;
        }
        List<String> shown = List.of();
        while (true) {
            switch (dialogs.askAboutDiskChange(workspace.fileName(), workspace.isDirty(), shown)) {
                case RELOAD -> reload(read);
                case KEEP -> keepMine(look);
                case SHOW -> {
                    shown = differences(read.document());
                    continue;
                }
            }
            return;
        }
    }

    private List<String> differences(Document onDisk) {
        List<String> lines = Documents.lines(workspace.document(), onDisk);
        return lines.isEmpty() ? List.of("Only spaces or line ends differ; the document is the same.") : lines;
    }

    private void reload(DocumentOnDisk read) {
        try {
            if (!differsFrom(read.document())) {
                workspace.saved(read.file(), read.mark(), workspace.history().version());
                return;
            }
            workspace.history().adopt(read.document(), "Reload " + workspace.fileName());
            workspace.saved(read.file(), read.mark(), workspace.history().version());
        } catch (EditRejected e) {
            workspace.say(String.valueOf(e.getMessage()));
        }
    }

    private boolean differsFrom(Document onDisk) {
        return !Documents.lines(workspace.document(), onDisk).isEmpty();
    }

    /** What stands on disk is known now, and is not what is open. */
    private void keepMine(Look look) {
        workspace.setMark(look.mark());
        workspace.history().markUnsaved();
    }
}
