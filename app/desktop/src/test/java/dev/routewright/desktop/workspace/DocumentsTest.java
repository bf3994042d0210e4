package dev.routewright.desktop.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.routewright.desktop.AnsweringDialogs;
import dev.routewright.desktop.job.Jobs;
import dev.routewright.graph.Answer;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.file.DocumentFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
    @TempDir
    Path folder;

    private final Workspace workspace = new Workspace();
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final Jobs jobs = new Jobs(Runnable::run, System::nanoTime);
    private final Documents documents = new Documents(workspace, dialogs, new SampleDocument(), jobs);

    private void edit() {
        assertThat(workspace.perform(new Edit.AddNode(new Answer(new NodeId("n1"), "End"), new Position(1, 2))))
                .isNull();
    }

    @Test
    void theAsteriskStandsExactlyWhileTheDocumentDiffersFromTheSavedOne() throws Exception {
        assertThat(workspace.markedName()).isEqualTo("Untitled");
        edit();
        assertThat(workspace.markedName()).isEqualTo("*Untitled");
        dialogs.saveTo = folder.resolve("a.route.json");
        assertThat(documents.save()).isTrue();
        assertThat(workspace.markedName()).isEqualTo("a.route.json");
        workspace.history().undo();
        assertThat(workspace.markedName()).isEqualTo("*a.route.json");
        workspace.history().redo();
        assertThat(workspace.markedName()).isEqualTo("a.route.json");
        assertThat(DocumentFile.read(folder.resolve("a.route.json"))).isEqualTo(workspace.document());
    }

    @Test
    void aCleanDocumentIsLeftWithoutAQuestion() {
        documents.makeNew();
        assertThat(dialogs.asked).isEmpty();
    }

    @Test
    void aHundredOpenedSamplesAndOnesThatWereUndoneAskNothing() {
        for (int i = 0; i < 100; i++) {
            documents.openSample();
            if (i % 2 == 0) {
                edit();
                workspace.history().undo();
            }
            assertThat(workspace.isDirty()).isFalse();
        }
        assertThat(dialogs.asked).isEmpty();
    }

    @Test
    void cancelKeepsTheDocument() {
        edit();
        Document before = workspace.document();
        dialogs.unsaved = Dialogs.Unsaved.CANCEL;
        documents.makeNew();
        documents.openSample();
        documents.whenLeft(() -> fail("left"));
        assertThat(workspace.document()).isEqualTo(before);
        assertThat(dialogs.asked).containsExactly("unsaved Untitled", "unsaved Untitled", "unsaved Untitled");
    }

    @Test
    void dontSaveGivesTheChangesUp() {
        edit();
        dialogs.unsaved = Dialogs.Unsaved.DISCARD;
        documents.makeNew();
        assertThat(workspace.document()).isEqualTo(Document.EMPTY);
        assertThat(workspace.isDirty()).isFalse();
    }

    @Test
    void saveSavesBeforeLeaving() {
        edit();
        dialogs.unsaved = Dialogs.Unsaved.SAVE;
        dialogs.saveTo = folder.resolve("kept");
        documents.makeNew();
        assertThat(folder.resolve("kept.route.json")).exists();
        assertThat(workspace.document()).isEqualTo(Document.EMPTY);
    }

    @Test
    void cancellingTheChooserWhileSavingKeepsTheDocument() {
        edit();
        dialogs.unsaved = Dialogs.Unsaved.SAVE;
        documents.whenLeft(() -> fail("left"));
        assertThat(workspace.markedName()).isEqualTo("*Untitled");
        assertThat(dialogs.asked).containsExactly("unsaved Untitled", "save untitled.route.json");
    }

    @Test
    void aDocumentThatCannotBeSavedStaysUnsavedAndSaysWhy() {
        edit();
        dialogs.saveTo = folder.resolve("missing").resolve("a.route.json");
        assertThat(documents.save()).isFalse();
        assertThat(workspace.isDirty()).isTrue();
        assertThat(dialogs.asked.getLast()).startsWith("problems 1: a.route.json cannot be saved");
    }

    @Test
    void brokenAndMissingFilesLeaveTheOpenDocumentUntouched() throws Exception {
        documents.openSample();
        Document sample = workspace.document();
        for (String text : List.of("", "{", "[1]", "{\"routewright\": 99}")) {
            Path file = Files.writeString(folder.resolve("broken.route.json"), text);
            documents.open(file);
            assertThat(workspace.document()).isSameAs(sample);
        }
        documents.open(folder.resolve("gone.route.json"));
        assertThat(workspace.document()).isSameAs(sample);
        assertThat(dialogs.asked).hasSize(5);
        assertThat(dialogs.asked).allSatisfy(asked -> assertThat(asked).contains("cannot be opened"));
        assertThat(dialogs.asked.getLast()).contains("gone.route.json: There is no such file. Maybe");
    }

    @Test
    void aFileCutAnywhereIsRefusedWithItsPlacesAndNothingOfItIsOpened() throws Exception {
        Path good = folder.resolve("good.route.json");
        DocumentFile.save(new SampleDocument().read(), good);
        documents.open(good);
        edit();
        Document open = workspace.document();
        byte[] whole = Files.readAllBytes(good);
        dialogs.unsaved = Dialogs.Unsaved.DISCARD;
        for (int length = 1; length < whole.length - 2; length += whole.length / 30) {
            Path cut = Files.write(folder.resolve("cut.route.json"), Arrays.copyOf(whole, length));
            dialogs.asked.clear();
            documents.open(cut);
            assertThat(dialogs.asked.getLast()).contains("cut.route.json cannot be opened", ", line ", "Maybe");
            assertThat(workspace.document()).isSameAs(open);
            assertThat(workspace.file()).isEqualTo(good);
            assertThat(workspace.isDirty()).isTrue();
            assertThat(workspace.history().undoLabel()).isEqualTo("Add 'End'");
        }
    }

    @Test
    void theSampleOpensAsAnUntitledCopy() {
        documents.openSample();
        assertThat(workspace.file()).isNull();
        assertThat(workspace.markedName()).isEqualTo("Untitled");
        assertThat(workspace.document().graph().nodes()).hasSizeGreaterThan(5);
    }

    @Test
    void savingElsewhereKeepsThePathsOfDatasetsPointingToTheSameFiles() throws Exception {
        Path here = Files.createDirectories(folder.resolve("here"));
        Path there = Files.createDirectories(folder.resolve("there"));
        DatasetRef ref = new DatasetRef("d", "rows.csv", "", new DatasetRef.Split.None());
        DatasetRef sample = new DatasetRef("s", "sample:support-desk", "", new DatasetRef.Split.None());
        DocumentFile.save(Document.EMPTY.withDatasets(List.of(ref, sample)), here.resolve("a.route.json"));
        documents.open(here.resolve("a.route.json"));
        dialogs.saveTo = there.resolve("a.route.json");
        documents.saveAs();
        assertThat(workspace.document().datasets())
                .extracting(DatasetRef::path)
                .containsExactly(
                        here.resolve("rows.csv").toAbsolutePath().toString().replace('\\', '/'), "sample:support-desk");
        dialogs.saveTo = here.resolve("b.route.json");
        documents.saveAs();
        assertThat(workspace.document().datasets().getFirst()).isEqualTo(ref);
        assertThat(workspace.isDirty()).isFalse();
    }
}
