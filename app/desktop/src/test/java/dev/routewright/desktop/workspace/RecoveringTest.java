package dev.routewright.desktop.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.AnsweringDialogs;
import dev.routewright.desktop.recovery.RecoveryFile;
import dev.routewright.desktop.recovery.RecoveryFolder;
import dev.routewright.desktop.recovery.RecoverySlot;
import dev.routewright.desktop.workspace.Dialogs.Recovery;
import dev.routewright.desktop.workspace.Dialogs.RecoveryAnswer;
import dev.routewright.graph.Document;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.file.DocumentFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unsaved changes are kept aside while a document is edited, and offered to the next start. */
class RecoveringTest {
    @TempDir
    Path folder;

    private RecoveryFolder kept = new RecoveryFolder(Path.of("."));
    private Program program = new Program(kept);

    /** One run of the program. A test ends it by letting it go, as a crash would. */
    private static final class Program {
        final SteppedWindow window = new SteppedWindow();
        final Workspace workspace = new Workspace();
        final AnsweringDialogs dialogs = new AnsweringDialogs();
        final Documents documents = new Documents(workspace, dialogs, new SampleDocument(), window.jobs);
        final RecoverySlot slot;
        final Autosave autosave;
        final Recovering recovering;
        boolean isOpenElsewhere;

        Program(RecoveryFolder kept) {
            slot = kept.slot();
            autosave = new Autosave(workspace, window.jobs, window, slot);
            recovering =
                    new Recovering(workspace, window.jobs, dialogs, documents, kept, autosave, note -> isOpenElsewhere);
        }

        void rename(String name) {
            assertThat(workspace.perform(new Edit.SetName(name))).isNull();
        }

        void start() {
            recovering.offerAll();
            window.settle();
        }

        void open(Path file) {
            documents.open(file);
            window.settle();
        }
    }

    @BeforeEach
    void start() {
        kept = new RecoveryFolder(folder.resolve("state/recovery"));
        program = new Program(kept);
    }

    private Path saved(String name) throws IOException {
        Path file = folder.resolve(name);
        DocumentFile.save(
                new Document(
                        "Saved",
                        false,
                        Document.EMPTY.graph(),
                        Document.EMPTY.catalog(),
                        List.of(),
                        List.of(),
                        Document.EMPTY.placement()),
                file);
        return file;
    }

    /** A run that was ended with unsaved changes. */
    private Path crashed(String fileName, String unsaved) throws IOException {
        Path file = saved(fileName);
        Program before = new Program(kept);
        before.open(file);
        before.rename(unsaved);
        before.window.pass(Autosave.EVERY_MILLIS);
        return file;
    }

    private static String nameIn(Path recovery) throws Exception {
        return DocumentFile.parse(RecoveryFile.of(Files.readAllBytes(recovery)).text(), "r")
                .name();
    }

    @Test
    void changesAreKeptAsideWhileEditingGoesOnAndTheFileStaysAsItWas() throws Exception {
        Path file = saved("a.route.json");
        byte[] before = Files.readAllBytes(file);
        program.open(file);
        for (int i = 0; i < 40; i++) {
            program.rename("v" + i);
            program.window.pass(100);
        }
        assertThat(nameIn(program.slot.file()))
                .as("the newest at most a second old")
                .isIn("v29", "v30", "v31", "v38", "v39");
        program.window.pass(Autosave.EVERY_MILLIS);
        assertThat(nameIn(program.slot.file())).isEqualTo("v39");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(RecoveryFile.of(Files.readAllBytes(program.slot.file()))
                        .note()
                        .file())
                .isEqualTo(file);
    }

    @Test
    void nothingIsKeptOnceItIsSavedUndoneOrTheDocumentWasLeft() throws Exception {
        program.open(saved("a.route.json"));
        program.rename("x");
        program.window.pass(Autosave.EVERY_MILLIS);
        assertThat(program.slot.file()).exists();
        program.documents.save();
        program.window.settle();
        assertThat(program.slot.file()).doesNotExist();

        program.rename("y");
        program.window.pass(Autosave.EVERY_MILLIS);
        program.workspace.history().undo();
        program.window.settle();
        assertThat(program.slot.file()).doesNotExist();

        program.rename("z");
        program.window.pass(Autosave.EVERY_MILLIS);
        program.dialogs.unsaved = Dialogs.Unsaved.DISCARD;
        program.documents.makeNew();
        program.window.settle();
        assertThat(program.slot.file()).doesNotExist();

        program.rename("again");
        program.window.pass(Autosave.EVERY_MILLIS);
        program.autosave.close();
        assertThat(kept.files()).isEmpty();
    }

    @Test
    void aFailureIsSaidOnceAndTriedAgain() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("state"), "a file where the folder belongs");
        program.rename("x");
        program.window.pass(5 * Autosave.EVERY_MILLIS);
        assertThat(program.workspace.notice())
                .startsWith("Unsaved changes cannot be kept in ")
                .contains("Maybe");
        program.workspace.say("");
        program.window.pass(5 * Autosave.EVERY_MILLIS);
        assertThat(program.workspace.notice()).isEmpty();
        Files.delete(inTheWay);
        program.window.pass(2 * Autosave.EVERY_MILLIS);
        assertThat(nameIn(program.slot.file())).isEqualTo("x");
    }

    @Test
    void recoveredChangesLieOnTopOfTheSavedDocumentAndUndoLeadsBackToIt() throws Exception {
        Path file = crashed("a.route.json", "Unsaved");
        program.dialogs.recovery.add(new RecoveryAnswer(Recovery.RECOVER, 0));
        program.start();
        assertThat(program.dialogs.asked).containsExactly("recovery [a.route.json]");
        RecoveryOffer offer = program.dialogs.offers.getFirst();
        assertThat(offer.differences()).containsExactly("Design: name was \"Saved\", now \"Unsaved\"");
        assertThat(offer.savedBytes()).isEqualTo(Files.size(file));
        assertThat(offer.keptBytes()).isEqualTo(Files.size(file) + 2);
        assertThat(Objects.requireNonNull(offer.savedAt())).isBeforeOrEqualTo(offer.keptAt());
        assertThat(program.workspace.document().name()).isEqualTo("Unsaved");
        assertThat(program.workspace.markedName()).isEqualTo("*a.route.json");
        assertThat(program.workspace.history().undoLabel()).isEqualTo("Recover unsaved changes");
        assertThat(DocumentFile.read(file).name()).isEqualTo("Saved");

        program.window.pass(Autosave.EVERY_MILLIS);
        assertThat(kept.files()).as("taken over, not doubled").containsExactly(program.slot.file());
        program.workspace.history().undo();
        assertThat(program.workspace.markedName()).isEqualTo("a.route.json");
        program.workspace.history().redo();
        program.documents.save();
        program.window.settle();
        assertThat(kept.files()).isEmpty();
        assertThat(DocumentFile.read(file).name()).isEqualTo("Unsaved");
    }

    @Test
    void cancelKeepsBothAndTheNextStartOffersAgain() throws Exception {
        Path file = crashed("a.route.json", "Unsaved");
        byte[] saved = Files.readAllBytes(file);
        byte[] unsaved = Files.readAllBytes(kept.files().getFirst());
        program.start();
        assertThat(program.workspace.document()).isEqualTo(Document.EMPTY);
        assertThat(Files.readAllBytes(file)).isEqualTo(saved);
        assertThat(Files.readAllBytes(kept.files().getFirst())).isEqualTo(unsaved);
        Program next = new Program(kept);
        next.start();
        assertThat(next.dialogs.asked).containsExactly("recovery [a.route.json]");
    }

    @Test
    void keepingTheSavedOneDeletesTheSideFileAndAsksNoMore() throws Exception {
        Path file = crashed("a.route.json", "Unsaved");
        program.dialogs.recovery.add(new RecoveryAnswer(Recovery.KEEP_SAVED, 0));
        program.start();
        assertThat(kept.files()).isEmpty();
        assertThat(DocumentFile.read(file).name()).isEqualTo("Saved");
        program.start();
        assertThat(program.dialogs.asked).hasSize(1);
    }

    @Test
    void whatDoesNotDifferFromTheFileIsNotOffered() throws Exception {
        crashed("a.route.json", "Saved twice");
        Path file = folder.resolve("a.route.json");
        DocumentFile.save(
                DocumentFile.parse(
                        RecoveryFile.of(Files.readAllBytes(kept.files().getFirst()))
                                .text(),
                        "r"),
                file);
        program.start();
        assertThat(program.dialogs.asked).isEmpty();
        assertThat(kept.files()).isEmpty();
    }

    @Test
    void openingAFileOffersItsChangesOnlyAndWhatIsOpenElsewhereIsNotOffered() throws Exception {
        crashed("a.route.json", "Unsaved a");
        Path b = crashed("b.route.json", "Unsaved b");
        program.isOpenElsewhere = true;
        program.start();
        program.open(b);
        assertThat(program.dialogs.asked).isEmpty();
        program.isOpenElsewhere = false;
        program.open(b);
        assertThat(program.dialogs.asked).containsExactly("recovery [b.route.json]");
    }

    @Test
    void severalAreAListAndOneAnswerIsAboutOne() throws Exception {
        crashed("a.route.json", "Unsaved a");
        crashed("b.route.json", "Unsaved b");
        Program untitled = new Program(kept);
        untitled.rename("Never saved");
        untitled.window.pass(Autosave.EVERY_MILLIS);
        program.start();
        int which = program.dialogs.offers.stream()
                .map(RecoveryOffer::name)
                .toList()
                .indexOf("Untitled");
        assertThat(program.dialogs.offers).hasSize(3);
        Program next = new Program(kept);
        next.dialogs.recovery.add(new RecoveryAnswer(Recovery.RECOVER, which));
        next.start();
        assertThat(next.workspace.file()).isNull();
        assertThat(next.workspace.document().name()).isEqualTo("Never saved");
        assertThat(next.workspace.markedName()).isEqualTo("*Untitled");
        next.window.pass(Autosave.EVERY_MILLIS);
        assertThat(kept.files()).as("the two others and one's own").hasSize(3);
    }

    @Test
    void aDamagedFileIsSaidAndPutAsideAndTheOthersAreStillOffered() throws Exception {
        crashed("a.route.json", "Unsaved a");
        Path damaged = kept.files().getFirst();
        byte[] whole = Files.readAllBytes(damaged);
        crashed("b.route.json", "Unsaved b");
        for (int length : List.of(0, 3, 60, whole.length / 2, whole.length - 1)) {
            Files.write(damaged, Arrays.copyOf(whole, length));
            Program next = new Program(kept);
            next.start();
            assertThat(next.dialogs.asked.getFirst())
                    .startsWith("problems 1: Some unsaved changes are damaged")
                    .contains("put aside as", "Maybe");
            assertThat(next.dialogs.asked.getLast()).isEqualTo("recovery [b.route.json]");
            assertThat(damaged).doesNotExist();
            Files.delete(damaged.resolveSibling(damaged.getFileName() + ".damaged"));
        }
    }

    @Test
    void changesOfADeletedFileAreRecoveredUnderItsName() throws Exception {
        Path file = crashed("a.route.json", "Unsaved");
        Files.delete(file);
        program.dialogs.recovery.add(new RecoveryAnswer(Recovery.RECOVER, 0));
        program.start();
        assertThat(program.workspace.markedName()).isEqualTo("*a.route.json");
        assertThat(program.documents.save()).isTrue();
        assertThat(DocumentFile.read(file).name()).isEqualTo("Unsaved");
    }
}
