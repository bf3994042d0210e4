package dev.routewright.desktop.arranging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.job.Lane;
import dev.routewright.editor.layout.Layout;
import dev.routewright.editor.layout.LayoutResult;
import dev.routewright.graph.Document;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Placement;
import dev.routewright.graph.Position;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.edit.Transaction;
import dev.routewright.graph.file.DocumentFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The test is the window's thread: it runs what the jobs hand to it. */
class ArrangingTest {
    private final LinkedBlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final Jobs jobs = new Jobs(window::add, System::nanoTime);
    private final Bench bench = new Bench();
    private final Arranging arranging = new Arranging(bench.workspace, jobs, bench);

    @BeforeEach
    void draw() {
        bench.put("a", 0, 0);
        bench.put("b", 10, 10);
        bench.put("c", 20, 20);
        bench.put("d", 30, 30);
    }

    @AfterEach
    void close() {
        jobs.close();
    }

    private void runUntilIdle() throws InterruptedException {
        while (!jobs.isIdle()) {
            Objects.requireNonNull(window.poll(60, TimeUnit.SECONDS), "nothing came back")
                    .run();
        }
    }

    @Test
    void theWholeDrawingIsOneStepThatUndoesToTheSameBytes() throws Exception {
        String before = DocumentFile.write(bench.workspace.document());
        arranging.arrange(Layout.layered());
        assertThat(DocumentFile.write(bench.workspace.document()))
                .as("nothing moves before all is found")
                .isEqualTo(before);
        runUntilIdle();
        String after = DocumentFile.write(bench.workspace.document());
        assertThat(after).isNotEqualTo(before);
        assertThat(bench.workspace.history().undoLabel()).isEqualTo("Arrange 3 nodes");
        assertThat(bench.keptInView).hasSize(3);
        bench.workspace.history().undo();
        assertThat(DocumentFile.write(bench.workspace.document())).isEqualTo(before);
        bench.workspace.history().redo();
        assertThat(DocumentFile.write(bench.workspace.document())).isEqualTo(after);

        arranging.arrange(Layout.layered());
        runUntilIdle();
        assertThat(bench.workspace.notice()).isEqualTo("Everything is in its place already.");
        assertThat(DocumentFile.write(bench.workspace.document())).isEqualTo(after);
    }

    @Test
    void twoSelectedNodesAreArrangedAloneAndOneIsNoSelection() throws Exception {
        bench.selected.addAll(List.of(bench.put("e", 500, 500), bench.put("f", 510, 500)));
        arranging.arrange(Layout.force());
        runUntilIdle();
        assertThat(List.of(bench.at("a"), bench.at("b"))).containsExactly(new Position(0, 0), new Position(10, 10));
        assertThat(bench.at("e")).isNotEqualTo(bench.at("f"));

        bench.selected.removeLast();
        arranging.arrange(Layout.force());
        runUntilIdle();
        assertThat(bench.at("b")).isNotEqualTo(new Position(10, 10));
    }

    @Test
    void aPinnedNodeStays() throws Exception {
        bench.pin(bench.put("e", 333.5, 7));
        arranging.arrange(Layout.layered());
        runUntilIdle();
        assertThat(bench.at("e")).isEqualTo(new Position(333.5, 7));
        assertThat(bench.at("b")).isNotEqualTo(new Position(10, 10));
    }

    @Test
    void aCancelIsHeardAtOnceAndNothingMovesThen() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Document before = bench.workspace.document();
        arranging.arrange((request, progress) -> {
            started.countDown();
            try {
                while (true) {
                    progress.check();
                    Thread.onSpinWait();
                }
            } finally {
                stopped.countDown();
            }
        });
        started.await();
        jobs.cancel(Lane.ARRANGE);
        assertThat(jobs.running().getFirst().cancelling()).isTrue();
        assertThat(stopped.await(60, TimeUnit.SECONDS)).isTrue();
        runUntilIdle();
        assertThat(bench.workspace.document()).isSameAs(before);
    }

    @Test
    void aResultForADrawingThatHasChangedIsThrownAwayWithAWord() throws Exception {
        arranging.arrange(Layout.layered());
        bench.put("late", 900, 900);
        Document changed = bench.workspace.document();
        runUntilIdle();
        assertThat(bench.workspace.document()).isSameAs(changed);
        assertThat(bench.workspace.notice()).startsWith("The drawing was changed while it was arranged");
    }

    @Test
    void aResultWaitsForNoGestureAndDisturbsNone() throws Exception {
        arranging.arrange(Layout.layered());
        Transaction gesture = bench.workspace.history().begin("Move");
        runUntilIdle();
        assertThat(bench.workspace.notice()).startsWith("The drawing was changed while it was arranged");
        gesture.perform(new Edit.SetName("Other"));
        gesture.commit();
        assertThat(bench.workspace.document().name()).isEqualTo("Other");
    }

    @Test
    void aFailureIsToldAndMovesNothing() throws Exception {
        Document before = bench.workspace.document();
        arranging.arrange((request, progress) -> {
            throw new IllegalStateException("no room");
        });
        runUntilIdle();
        assertThat(bench.workspace.document()).isSameAs(before);
        assertThat(bench.workspace.notice()).contains("no room").contains("Maybe");
    }

    @Test
    void aPlaceThatWasNeverWrittenDownIsWrittenEvenWhereItStays() throws Exception {
        bench.workspace.replace(bench.workspace.document().withPlacement(Placement.EMPTY), null);
        arranging.arrange((request, progress) -> {
            SequencedMap<NodeId, Position> all = new LinkedHashMap<>();
            request.boxes().forEach(box -> all.put(box.id(), new Position(0, 0)));
            return new LayoutResult(all);
        });
        runUntilIdle();
        assertThat(bench.workspace.document().placement().positions()).hasSize(4);
    }

    @Test
    void saysWhyNot() {
        assertThat(arranging.whyNot()).isNull();
        List.copyOf(bench.workspace.document().graph().nodes().keySet()).forEach(bench::pin);
        assertThat(arranging.whyNot()).isEqualTo("Every node of it is pinned. Unpin one first.");
        bench.workspace.replace(Document.EMPTY, null);
        assertThat(arranging.whyNot()).startsWith("The drawing is empty.");
    }
}
