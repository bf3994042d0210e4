package dev.routewright.desktop.workspace;

import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.file.BadDocument;
import dev.routewright.graph.file.DocumentFile;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * New, open, save, save as and close. Each asks first about unsaved changes, and none touches the open document before
 * the new one was read to its end.
 */
public final class Documents {
    /** How documents' file names end. */
    public static final String SUFFIX = ".route.json";

    private final Workspace workspace;
    private final Dialogs dialogs;
    private final Sample sample;
    private @Nullable Path lastFolder;

    /** Reads the document that comes with the program. */
    @FunctionalInterface
    public interface Sample {
        Document read() throws BadDocument, IOException;
    }

    public Documents(Workspace workspace, Dialogs dialogs, Sample sample) {
        this.workspace = workspace;
        this.dialogs = dialogs;
        this.sample = sample;
    }

    /** Starts an empty document. */
    public void makeNew() {
        if (mayLeave()) {
            workspace.replace(Document.EMPTY, null);
        }
    }

    /** Asks for a document and opens it. */
    public void open() {
        if (!mayLeave()) {
            return;
        }
        Path chosen = dialogs.chooseDocument(lastFolder);
        if (chosen != null) {
            read(chosen);
        }
    }

    /** Opens a document whose file is known already. */
    public void open(Path path) {
        if (mayLeave()) {
            read(path);
        }
    }

    /** Opens an untitled copy of the document that comes with the program. */
    public void openSample() {
        if (!mayLeave()) {
            return;
        }
        try {
            workspace.replace(sample.read(), null);
        } catch (BadDocument e) {
            dialogs.showProblems("The sample cannot be read", e.getMessage().lines().toList(), 1);
        } catch (IOException e) {
            dialogs.showProblems("The sample cannot be read", List.of(reason(e)), 1);
        }
    }

    private void read(Path path) {
        try {
            Document document = DocumentFile.read(path);
            lastFolder = path.toAbsolutePath().getParent();
            workspace.replace(document, path.toAbsolutePath());
        } catch (BadDocument e) {
            List<String> lines = e.getMessage().lines().toList();
            dialogs.showProblems(path.getFileName() + " cannot be opened", lines.subList(0, Math.min(100, lines.size())),
                    lines.size());
        } catch (IOException e) {
            dialogs.showProblems(path.getFileName() + " cannot be opened", List.of(reason(e)), 1);
        }
    }

    /** Saves; asks for a file where there is none. False where nothing was saved. */
    public boolean save() {
        Path file = workspace.file();
        return file == null ? saveAs() : write(file, List.of());
    }

    /** Asks for a file and saves to it. False where nothing was saved. */
    public boolean saveAs() {
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
        return write(target, moved(target));
    }

    private boolean write(Path target, List<Edit> first) {
        try {
            String rejected = first.isEmpty() ? null : workspace.perform("Save in another folder", first);
            if (rejected != null) {
                throw new IOException(rejected);
            }
            DocumentFile.save(workspace.document(), target);
            workspace.saved(target);
            return true;
        } catch (IOException e) {
            dialogs.showProblems(target.getFileName() + " cannot be saved", List.of(reason(e)), 1);
            return false;
        }
    }

    /** Relative paths of datasets lead elsewhere from another folder, so they are written anew. */
    private List<Edit> moved(Path target) {
        List<DatasetRef> now = workspace.document().datasets();
        List<DatasetRef> then = now.stream()
                .map(ref -> new DatasetRef(
                        ref.id(), Paths.rebased(ref.path(), workspace.folder(), target.getParent()), ref.format(),
                        ref.split()))
                .toList();
        return then.equals(now) ? List.of() : List.of(new Edit.SetDatasets(then));
    }

    private static Path withSuffix(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.endsWith(".json") ? path : path.resolveSibling(name + SUFFIX);
    }

    /** Whether the open document may be left: nothing to save, saved now, or given up by the person. */
    public boolean mayLeave() {
        if (!workspace.isDirty()) {
            return true;
        }
        return switch (dialogs.askAboutUnsaved(workspace.fileName())) {
            case SAVE -> save();
            case DISCARD -> true;
            case CANCEL -> false;
        };
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "The file " + e.getMessage() + " is not there. Maybe it was moved or deleted.";
        }
        return e.getClass().getSimpleName() + ": " + e.getMessage() + ". Maybe the folder cannot be written or the disk"
                + " is full.";
    }
}
