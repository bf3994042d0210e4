package dev.routewright.desktop.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.AnsweringDialogs;
import dev.routewright.graph.Answer;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.file.DocumentFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that take longer than a frame to read and write. */
class LargeDocumentsTest {
    @TempDir
    Path folder;

    private final SteppedWindow window = new SteppedWindow();
    private final Workspace workspace = new Workspace();
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final Documents documents = new Documents(workspace, dialogs, new SampleDocument(), window.jobs);

    private static Document large() {
        SequencedMap<NodeId, Node> nodes = new LinkedHashMap<>();
        for (int i = 0; i < 6_000; i++) {
            NodeId id = new NodeId("n" + i);
            nodes.put(id, new Answer(id, "End " + i));
        }
        return Document.EMPTY.withGraph(new RoutingGraph(nodes, new LinkedHashMap<>()));
    }

    private Path saved() throws Exception {
        Path file = folder.resolve("large.route.json");
        DocumentFile.save(large(), file);
        return file;
    }

    @Test
    void theOpenDocumentStaysUntilTheLargeOneIsReadWholeAndEditsMeanwhileAreAskedAbout() throws Exception {
        Path file = saved();
        documents.open(file);
        assertThat(workspace.document()).isEqualTo(Document.EMPTY);
        assertThat(window.jobs.running())
                .extracting(running -> running.title())
                .containsExactly("Open large.route.json");
        workspace.perform(new Edit.SetName("Edited meanwhile"));
        window.settle();
        assertThat(dialogs.asked).containsExactly("unsaved Untitled");
        assertThat(workspace.document().name()).isEqualTo("Edited meanwhile");
        dialogs.unsaved = Dialogs.Unsaved.DISCARD;
        documents.open(file);
        window.settle();
        assertThat(workspace.document()).isEqualTo(large());
        assertThat(workspace.isDirty()).isFalse();
    }

    @Test
    void whatIsEditedWhileALargeDocumentIsWrittenIsUnsaved() throws Exception {
        Path file = saved();
        documents.open(file);
        window.settle();
        workspace.perform(new Edit.SetName("First"));
        documents.save();
        workspace.perform(new Edit.SetName("Second"));
        window.settle();
        assertThat(DocumentFile.read(file).name()).isEqualTo("First");
        assertThat(workspace.isDirty()).isTrue();
        workspace.history().undo();
        assertThat(workspace.isDirty()).isFalse();
    }

    @Test
    void aLargeDocumentIsLeftOnlyAfterItWasWrittenAndNotWhereThatFails() throws Exception {
        documents.open(saved());
        window.settle();
        dialogs.unsaved = Dialogs.Unsaved.SAVE;
        AtomicInteger left = new AtomicInteger();
        workspace.perform(new Edit.SetName("Saved on leaving"));
        documents.whenLeft(left::incrementAndGet);
        assertThat(left).hasValue(0);
        window.settle();
        assertThat(left).hasValue(1);

        workspace.perform(new Edit.SetName("Cannot be saved"));
        Files.delete(folder.resolve("large.route.json"));
        Files.delete(folder);
        documents.whenLeft(left::incrementAndGet);
        window.settle();
        assertThat(left).hasValue(1);
        assertThat(workspace.isDirty()).isTrue();
        assertThat(dialogs.asked.getLast()).contains("large.route.json cannot be saved", "Maybe");
        Files.createDirectory(folder);
    }
}
