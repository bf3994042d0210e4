package dev.routewright.desktop.workspace;

import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.job.Lane;
import dev.routewright.desktop.recovery.RecoveryFile;
import dev.routewright.desktop.recovery.RecoveryFolder;
import dev.routewright.desktop.recovery.RecoveryNote;
import dev.routewright.graph.Document;
import dev.routewright.graph.edit.EditRejected;
import dev.routewright.graph.file.BadDocument;
import dev.routewright.graph.file.DocumentFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Offers the unsaved changes of programs that ended without asking. Only what differs from the person's file is offered;
 * nothing is deleted that was not declined or opened.
 */
public final class Recovering {
    private final Workspace workspace;
    private final Jobs jobs;
    private final Dialogs dialogs;
    private final Documents documents;
    private final RecoveryFolder folder;
    private final Autosave autosave;
    private final Predicate<RecoveryNote> isOpenElsewhere;

    /** Something to recover: where it lies, what it holds, and what the person's file holds. */
    private record Candidate(
            Path place,
            RecoveryNote note,
            Document recovered,
            @Nullable DocumentOnDisk saved,
            RecoveryOffer offer) {}

    /** What a look into the folder found. */
    private record Found(List<Candidate> candidates, List<String> damaged) {}

    /** @param isOpenElsewhere whether the program that kept a file still runs */
    public Recovering(
            Workspace workspace,
            Jobs jobs,
            Dialogs dialogs,
            Documents documents,
            RecoveryFolder folder,
            Autosave autosave,
            Predicate<RecoveryNote> isOpenElsewhere) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.dialogs = dialogs;
        this.documents = documents;
        this.folder = folder;
        this.autosave = autosave;
        this.isOpenElsewhere = isOpenElsewhere;
        documents.onOpened(this::offerFor);
    }

    /** Offers everything that there is. */
    public void offerAll() {
        look(note -> true);
    }

    private void offerFor(Path file) {
        look(note -> file.equals(note.file()));
    }

    private void look(Predicate<RecoveryNote> wanted) {
        jobs.start(
                Lane.RECOVER,
                "Look for unsaved changes",
                progress -> find(wanted),
                this::ask,
                e -> workspace.say("Unsaved changes of an earlier start could not be looked for in " + folder.place()
                        + ": " + e.getMessage() + ". Maybe the folder may not be read."));
    }

    private Found find(Predicate<RecoveryNote> wanted) throws IOException {
        folder.tidy();
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        for (Path place : folder.files()) {
            try {
                byte[] bytes = Files.readAllBytes(place);
                RecoveryFile file = RecoveryFile.of(bytes);
                if (wanted.test(file.note()) && !isOpenElsewhere.test(file.note())) {
                    Candidate candidate = candidate(place, file);
                    if (candidate.offer().differences().isEmpty()) {
                        Files.deleteIfExists(place);
                    } else {
                        found.candidates().add(candidate);
                    }
                }
            } catch (RecoveryFile.Damaged | BadDocument e) {
                found.damaged()
                        .add("Unsaved changes in " + place.getFileName() + " cannot be read. " + e.getMessage()
                                + " They were put aside as " + RecoveryFolder.putAside(place)
                                + ". Maybe the disk was full when they were written.");
            }
        }
        return found;
    }

    private static Candidate candidate(Path place, RecoveryFile file) throws BadDocument {
        Path path = file.note().file();
        Document recovered = DocumentFile.parse(file.text(), String.valueOf(place.getFileName()));
        DocumentOnDisk saved = path == null ? null : saved(path);
        List<String> differences = Documents.lines(saved == null ? Document.EMPTY : saved.document(), recovered);
        if (saved == null && differences.isEmpty() && path != null) {
            differences = List.of("The file is not there or cannot be read; the unsaved document is empty.");
        }
        long bytes = file.text().getBytes(StandardCharsets.UTF_8).length;
        return new Candidate(
                place,
                file.note(),
                recovered,
                saved,
                new RecoveryOffer(
                        path,
                        file.note().at(),
                        bytes,
                        saved == null ? null : saved.mark().modified(),
                        saved == null ? 0 : saved.mark().bytes(),
                        differences));
    }

    private static @Nullable DocumentOnDisk saved(Path path) {
        try {
            return DocumentOnDisk.read(path);
        } catch (BadDocument | IOException e) {
            return null;
        }
    }

    private void ask(Found found) {
        if (!found.damaged().isEmpty()) {
            dialogs.showProblems(
                    "Some unsaved changes are damaged",
                    found.damaged(),
                    found.damaged().size());
        }
        List<Candidate> left = new ArrayList<>(found.candidates());
        while (!left.isEmpty()) {
            Dialogs.RecoveryAnswer answer =
                    dialogs.askAboutRecovery(left.stream().map(Candidate::offer).toList());
            if (answer.choice() == Dialogs.Recovery.CANCEL) {
                return;
            }
            Candidate chosen = left.remove(answer.which());
            if (answer.choice() == Dialogs.Recovery.RECOVER) {
                documents.whenLeft(() -> recover(chosen));
                return;
            }
            decline(chosen);
        }
    }

    private void decline(Candidate chosen) {
        try {
            Files.deleteIfExists(chosen.place());
        } catch (IOException e) {
            workspace.say("The unsaved changes could not be deleted: " + e.getMessage()
                    + ". Maybe their folder may not be written. They are offered again at the next start.");
        }
    }

    /** Opens the saved version and puts the unsaved one on top of it, so that undo leads back to what lies on disk. */
    private void recover(Candidate chosen) {
        DocumentOnDisk saved = chosen.saved();
        if (saved == null) {
            workspace.replace(chosen.recovered(), chosen.note().file());
            workspace.history().markUnsaved();
        } else {
            workspace.replace(saved.document(), saved.file(), saved.mark());
            adopt(chosen.recovered());
        }
        autosave.supersede(chosen.place());
    }

    private void adopt(Document recovered) {
        try {
            workspace.history().adopt(recovered, "Recover unsaved changes");
        } catch (EditRejected e) {
            throw new IllegalStateException("A document that was just opened has no open transaction.", e);
        }
    }
}
