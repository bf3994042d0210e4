package dev.routewright.desktop.workspace;

import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.job.Lane;
import dev.routewright.desktop.recovery.FileMark;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.diff.Difference;
import dev.routewright.graph.diff.DocumentDiff;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.edit.VersionId;
import dev.routewright.graph.file.BadDocument;
import dev.routewright.graph.file.DocumentFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * New, open, save, save as and close. Each asks first about unsaved changes, and none touches the open document before
 * the new one was read to its end. Large documents are read and written off the window's thread.
 */
public final class Documents {
    /** How documents' file names end. */
    public static final String SUFFIX = ".route.json";
    /** Files up to this size are read at once; that takes less than a tenth of a second. */
    private static final long SMALL_BYTES = 200_000;
    /** Documents up to this size are written at once. */
    private static final int SMALL_NODES = 1_000;

    private final Workspace workspace;
    private final Dialogs dialogs;
    private final Sample sample;
    private final Jobs jobs;
    private final List<Consumer<Path>> onOpened = new ArrayList<>();
    private final List<Consumer<Path>> onSaved = new ArrayList<>();
    private @Nullable Path lastFolder;

    /** Reads a document that comes with the program. */
    @FunctionalInterface
    public interface Sample {
        Document read() throws BadDocument, IOException;
    }

    public Documents(Workspace workspace, Dialogs dialogs, Sample sample, Jobs jobs) {
        this.workspace = workspace;
        this.dialogs = dialogs;
        this.sample = sample;
        this.jobs = jobs;
    }

    /** Is told every file that was opened, after it is shown. */
    public void onOpened(Consumer<Path> listener) {
        onOpened.add(listener);
    }

    /** Is told every file to which a document was saved. */
    public void onSaved(Consumer<Path> listener) {
        onSaved.add(listener);
    }

    /** Whether a file is the open document's. */
    public boolean isOpen(Path file) {
        return file.toAbsolutePath().equals(workspace.file());
    }

    /** Starts an empty document. */
    public void makeNew() {
        whenLeft(() -> workspace.replace(Document.EMPTY, null));
    }

    /** Asks for a document and opens it. */
    public void open() {
        whenLeft(() -> {
            Path chosen = dialogs.chooseDocument(lastFolder);
            if (chosen != null) {
                read(chosen);
            }
        });
    }

    /** Opens a document whose file is known already. */
    public void open(Path path) {
        whenLeft(() -> read(path));
    }

    /** Opens an untitled copy of the document that comes with the program. */
    public void openSample() {
        openCopy(sample);
    }

    /** Opens an untitled copy of another document of the program. */
    public void openCopy(Sample of) {
        whenLeft(() -> {
            try {
                workspace.replace(of.read(), null);
            } catch (BadDocument | IOException e) {
                DocumentOnDisk.refuse(dialogs, "The sample cannot be read", e);
            }
        });
    }

    private void read(Path path) {
        Consumer<Exception> refuse = e -> DocumentOnDisk.refuse(dialogs, path.getFileName() + " cannot be opened", e);
        if (isSmall(path)) {
            try {
                show(DocumentOnDisk.read(path));
            } catch (BadDocument | IOException e) {
                refuse.accept(e);
            }
            return;
        }
        VersionId asked = workspace.history().version();
        jobs.start(
                Lane.DOCUMENT,
                "Open " + path.getFileName(),
                progress -> {
                    progress.at(Double.NaN, "reading");
                    return DocumentOnDisk.read(path);
                },
                read -> {
                    if (workspace.history().version().equals(asked)) {
                        show(read);
                    } else {
                        whenLeft(() -> show(read));
                    }
                },
                refuse);
    }

    private static boolean isSmall(Path path) {
        try {
            return Files.size(path) <= SMALL_BYTES;
        } catch (IOException e) {
            return true;
        }
    }

    private void show(DocumentOnDisk read) {
        lastFolder = read.file().getParent();
        workspace.replace(read.document(), read.file(), read.mark());
        onOpened.forEach(listener -> listener.accept(read.file()));
    }

    /** Saves; asks for a file where there is none. False where nothing was saved yet. */
    public boolean save() {
        return save(() -> {});
    }

    private boolean save(Runnable then) {
        Path file = workspace.file();
        return file == null ? saveAs(then) : isAllowedOver(file) && write(file, List.of(), then);
    }

    /** Asks for a file and saves to it. False where nothing was saved yet. */
    public boolean saveAs() {
        return saveAs(() -> {});
    }

    private boolean saveAs(Runnable then) {
        Path file = workspace.file();
        String suggested = file == null
                ? Paths.fileName(workspace.document().name()) + SUFFIX
                : String.valueOf(file.getFileName());
        Path chosen = dialogs.chooseWhereToSave(suggested, lastFolder);
        if (chosen == null) {
            return false;
        }
        Path target = withSuffix(chosen.toAbsolutePath());
        lastFolder = target.getParent();
        return write(target, moved(target), then);
    }

    /** Asks before a save replaces what another program wrote to the file since it was read. */
    private boolean isAllowedOver(Path file) {
        FileMark known = workspace.mark();
        try {
            if (!Files.exists(file) || known != null && known.again(file).sameContent(known)) {
                return true;
            }
            return dialogs.confirmSaveOver(workspace.fileName(), lines(DocumentFile.read(file), workspace.document()));
        } catch (BadDocument e) {
            return dialogs.confirmSaveOver(
                    workspace.fileName(),
                    List.of("What stands there now is no document: "
                            + e.problems().getFirst()));
        } catch (IOException e) {
            return true;
        }
    }

    static List<String> lines(Document before, Document after) {
        return DocumentDiff.between(before, after).stream()
                .map(Difference::line)
                .toList();
    }

    private boolean write(Path target, List<Edit> first, Runnable then) {
        String title = target.getFileName() + " cannot be saved";
        String rejected = first.isEmpty() ? null : workspace.perform("Save in another folder", first);
        if (rejected != null) {
            dialogs.showProblems(title, List.of(rejected), 1);
            return false;
        }
        Document document = workspace.document();
        VersionId version = workspace.history().version();
        if (document.graph().nodes().size() > SMALL_NODES) {
            workspace.say("Saving " + target.getFileName() + "…");
            jobs.start(
                    Lane.SAVE,
                    "Save " + target.getFileName(),
                    progress -> written(document, target),
                    mark -> {
                        workspace.say("Saved " + target.getFileName() + ".");
                        saved(target, mark, version, then);
                    },
                    e -> DocumentOnDisk.refuse(dialogs, title, e));
            return false;
        }
        try {
            saved(target, written(document, target), version, then);
            return true;
        } catch (IOException e) {
            DocumentOnDisk.refuse(dialogs, title, e);
            return false;
        }
    }

    private static FileMark written(Document document, Path target) throws IOException {
        DocumentFile.save(document, target);
        return FileMark.written(target, DocumentFile.write(document).getBytes(StandardCharsets.UTF_8));
    }

    private void saved(Path target, FileMark mark, VersionId version, Runnable then) {
        workspace.saved(target, mark, version);
        onSaved.forEach(listener -> listener.accept(target));
        then.run();
    }

    /** Relative paths of datasets lead elsewhere from another folder, so they are written anew. */
    private List<Edit> moved(Path target) {
        List<DatasetRef> now = workspace.document().datasets();
        List<DatasetRef> then = now.stream()
                .map(ref -> new DatasetRef(
                        ref.id(),
                        Paths.rebased(ref.path(), workspace.folder(), target.getParent()),
                        ref.format(),
                        ref.split()))
                .toList();
        return then.equals(now) ? List.of() : List.of(new Edit.SetDatasets(then));
    }

    private static Path withSuffix(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.endsWith(".json") ? path : path.resolveSibling(name + SUFFIX);
    }

    /**
     * Does something for which the open document must be left: at once where nothing is unsaved, after saving, or after
     * the person gave the changes up. Never where they cancel or saving fails.
     */
    public void whenLeft(Runnable then) {
        if (!workspace.isDirty()) {
            then.run();
            return;
        }
        switch (dialogs.askAboutUnsaved(workspace.fileName())) {
            case SAVE -> save(then);
            case DISCARD -> then.run();
            case CANCEL -> {}
        }
    }
}
