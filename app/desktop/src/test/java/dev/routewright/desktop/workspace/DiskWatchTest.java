package dev.routewright.desktop.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.AnsweringDialogs;
import dev.routewright.desktop.workspace.Dialogs.DiskChange;
import dev.routewright.graph.Document;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.edit.EditRejected;
import dev.routewright.graph.edit.Edits;
import dev.routewright.graph.edit.Transaction;
import dev.routewright.graph.file.DocumentFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that another program changes while it is open. */
class DiskWatchTest {
    @TempDir
    Path folder;

    private final SteppedWindow window = new SteppedWindow();
    private final Workspace workspace = new Workspace();
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final Documents documents = new Documents(workspace, dialogs, new SampleDocument(), window.jobs);
    private final DiskWatch watch = new DiskWatch(workspace, window.jobs, dialogs);
    private Path file = Path.of(".");

    private static Document named(String name) throws EditRejected {
        return Edits.apply(Document.EMPTY, new Edit.SetName(name));
    }

    @BeforeEach
    void openAFile() throws Exception {
        file = folder.resolve("a.route.json");
        DocumentFile.save(named("Mine"), file);
        documents.open(file);
        watch.start(window);
        window.settle();
    }

    private void anotherProgramWrites(String name) throws IOException, EditRejected {
        DocumentFile.save(named(name), file);
        look();
    }

    private void look() {
        window.pass(DiskWatch.EVERY_MILLIS);
    }

    @Test
    void aChangeIsAskedAboutOnceAlsoWhereNothingIsUnsavedAndKeepingMineCountsAsUnsaved() throws Exception {
        anotherProgramWrites("Theirs");
        assertThat(dialogs.asked).containsExactly("disk a.route.json []");
        assertThat(workspace.document().name()).isEqualTo("Mine");
        assertThat(workspace.isDirty()).isTrue();
        look();
        look();
        assertThat(dialogs.asked).hasSize(1);
        anotherProgramWrites("Theirs again");
        assertThat(dialogs.asked).hasSize(2);
        assertThat(documents.save()).as("the person has decided already").isTrue();
        look();
        assertThat(dialogs.asked).hasSize(2);
        assertThat(DocumentFile.read(file).name()).isEqualTo("Mine");
    }

    @Test
    void reloadingIsOneUndoStepAndUndoBringsOnesOwnVersionBackAsUnsaved() throws Exception {
        workspace.perform(new Edit.SetName("Mine, changed"));
        dialogs.disk.add(DiskChange.RELOAD);
        anotherProgramWrites("Theirs");
        assertThat(dialogs.asked).containsExactly("disk a.route.json unsaved []");
        assertThat(workspace.document().name()).isEqualTo("Theirs");
        assertThat(workspace.isDirty()).isFalse();
        assertThat(workspace.history().undoLabel()).isEqualTo("Reload a.route.json");
        workspace.history().undo();
        assertThat(workspace.document().name()).isEqualTo("Mine, changed");
        assertThat(workspace.isDirty()).isTrue();
        workspace.history().redo();
        assertThat(workspace.isDirty()).isFalse();
        look();
        assertThat(dialogs.asked).hasSize(1);
    }

    @Test
    void differencesAreShownAndThenTheSameQuestionIsAsked() throws Exception {
        dialogs.disk.addAll(List.of(DiskChange.SHOW, DiskChange.RELOAD));
        anotherProgramWrites("Theirs");
        assertThat(dialogs.asked)
                .containsExactly(
                        "disk a.route.json []", "disk a.route.json [Design: name was \"Mine\", now \"Theirs\"]");
        assertThat(workspace.document().name()).isEqualTo("Theirs");
    }

    @Test
    void onesOwnSavesAndATouchedFileAreNoChange() throws Exception {
        for (int i = 0; i < 5; i++) {
            workspace.perform(new Edit.SetName("v" + i));
            documents.save();
            look();
        }
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
        look();
        dialogs.saveTo = folder.resolve("b.route.json");
        documents.saveAs();
        Files.delete(file);
        look();
        look();
        assertThat(dialogs.asked).containsExactly("save a.route.json");
        assertThat(workspace.isDirty()).isFalse();
    }

    @Test
    void aDeletedFileIsSaidAndTheDocumentCountsAsUnsaved() throws Exception {
        Files.delete(file);
        look();
        assertThat(workspace.isDirty()).as("perhaps it is just being replaced").isFalse();
        look();
        assertThat(workspace.isDirty()).isTrue();
        assertThat(workspace.notice()).startsWith("a.route.json was deleted or moved");
        assertThat(documents.save()).isTrue();
        assertThat(DocumentFile.read(file).name()).isEqualTo("Mine");
    }

    @Test
    void aChangeThatIsNoDocumentLeavesMineOpenAsUnsavedAndSaysWhere() throws Exception {
        Files.writeString(file, "{\"format\": \"routewright\",\n \"schema\" 1}");
        look();
        look();
        assertThat(dialogs.asked)
                .singleElement()
                .asString()
                .contains("cannot be opened as it is now", "line 2, column");
        assertThat(workspace.document().name()).isEqualTo("Mine");
        assertThat(workspace.isDirty()).isTrue();
    }

    @Test
    void savingOverAChangeThatWasNotSeenYetAsksFirst() throws Exception {
        workspace.perform(new Edit.SetName("Mine, changed"));
        DocumentFile.save(named("Theirs"), file);
        assertThat(documents.save()).isFalse();
        assertThat(dialogs.asked)
                .containsExactly("save over a.route.json [Design: name was \"Theirs\", now \"Mine, changed\"]");
        assertThat(DocumentFile.read(file).name()).isEqualTo("Theirs");
        assertThat(workspace.isDirty()).isTrue();
        dialogs.overwrite = true;
        assertThat(documents.save()).isTrue();
        assertThat(DocumentFile.read(file).name()).isEqualTo("Mine, changed");
    }

    @Test
    void nothingIsAskedInTheMiddleOfADrag() throws Exception {
        Transaction drag = workspace.history().begin("Move");
        anotherProgramWrites("Theirs");
        assertThat(dialogs.asked).isEmpty();
        drag.cancel();
        look();
        assertThat(dialogs.asked).hasSize(1);
    }
}
