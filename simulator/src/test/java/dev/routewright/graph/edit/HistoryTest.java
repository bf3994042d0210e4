package dev.routewright.graph.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.routewright.graph.Answer;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import dev.routewright.graph.RandomDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HistoryTest {
    private static final NodeId A = new NodeId("a");

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static Edit name(String name) {
        return new Edit.SetName(name);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void undoingEveryEditGivesEveryEarlierDocumentAndRedoingEveryLater(long seed) {
        Random random = new Random(seed);
        RandomEdits edits = new RandomEdits(random);
        History history = new History(RandomDocuments.of(seed));
        List<Document> seen = new ArrayList<>(List.of(history.now()));
        for (int i = 0; i < 40; i++) {
            try {
                history.perform(edits.next(history.now()));
            } catch (EditRejected e) {
                assertThat(history.now()).isSameAs(seen.getLast());
            }
            if (history.now() != seen.getLast()) {
                seen.add(history.now());
            }
        }
        for (int i = seen.size() - 2; i >= 0; i--) {
            assertThat(history.undo()).isTrue();
            assertThat(history.now()).isEqualTo(seen.get(i));
            assertThat(history.now().graph().sameOrder(seen.get(i).graph())).isTrue();
        }
        assertThat(history.undo()).isFalse();
        assertThat(history.isDirty()).isFalse();
        for (int i = 1; i < seen.size(); i++) {
            assertThat(history.redo()).isTrue();
            assertThat(history.now()).isEqualTo(seen.get(i));
        }
        assertThat(history.redo()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aCancelledTransactionLeavesNoTraceAndACommittedOneIsOneStep(long seed) {
        Random random = new Random(seed);
        RandomEdits edits = new RandomEdits(random);
        Document start = RandomDocuments.of(seed);
        History history = new History(start);
        VersionId version = history.version();
        Transaction cancelled = history.begin("Drag");
        performSome(cancelled, edits, history);
        cancelled.cancel();
        assertThat(history.now()).isSameAs(start);
        assertThat(history.version()).isEqualTo(version);
        assertThat(history.canUndo()).isFalse();

        Transaction committed = history.begin("Drag");
        performSome(committed, edits, history);
        Document after = history.now();
        committed.commit();
        assertThat(history.now()).isSameAs(after);
        if (!after.equals(start)) {
            assertThat(history.undoLabel()).isEqualTo("Drag");
            assertThat(history.undo()).isTrue();
        }
        assertThat(history.now()).isEqualTo(start);
        assertThat(history.canUndo()).isFalse();
    }

    private static void performSome(Transaction transaction, RandomEdits edits, History history) {
        for (int i = 0; i < 10; i++) {
            try {
                transaction.perform(edits.next(history.now()));
            } catch (EditRejected e) {
                assertThat(e).hasMessageContaining("Maybe");
            }
        }
    }

    @Test
    void editSaveUndoEditIsUnsaved() throws EditRejected {
        History history = new History(Document.EMPTY);
        history.perform(name("one"));
        history.markSaved();
        assertThat(history.isDirty()).isFalse();
        history.undo();
        assertThat(history.isDirty()).isTrue();
        history.perform(name("two"));
        assertThat(history.isDirty()).isTrue();
        assertThat(history.canRedo()).isFalse();
    }

    @Test
    void undoingBackToTheSavedStateIsSavedAndPastItIsNot() throws EditRejected {
        History history = new History(Document.EMPTY);
        history.perform(name("one"));
        history.markSaved();
        history.perform(name("two"));
        assertThat(history.isDirty()).isTrue();
        history.undo();
        assertThat(history.isDirty()).isFalse();
        history.redo();
        assertThat(history.isDirty()).isTrue();
    }

    @Test
    void anEditThatChangesNothingMakesNoStep() throws EditRejected {
        History history = new History(Document.EMPTY);
        history.perform(name(Document.EMPTY.name()));
        assertThat(history.canUndo()).isFalse();
        assertThat(history.isDirty()).isFalse();
    }

    @Test
    void aDragBackToWhereItBeganIsNoStep() throws EditRejected {
        History history = new History(Document.EMPTY);
        history.perform(new Edit.AddNode(new Answer(A, "Answer"), new Position(0, 0)));
        history.markSaved();
        Transaction drag = history.begin("Move");
        drag.perform(new Edit.MoveNodes(Map.of(A, new Position(5, 5))));
        assertThat(history.isDirty()).isTrue();
        drag.performInstead(new Edit.MoveNodes(Map.of(A, new Position(9, 9))));
        assertThat(history.now().placement().of(A)).isEqualTo(new Position(9, 9));
        drag.perform(new Edit.MoveNodes(Map.of(A, new Position(0, 0))));
        assertThat(history.isDirty()).isFalse();
        drag.commit();
        assertThat(history.undoLabel()).isEqualTo("Add 'Answer'");
    }

    @Test
    void whileATransactionIsOpenNothingElseChangesTheDocument() throws EditRejected {
        History history = new History(Document.EMPTY);
        history.perform(name("one"));
        Transaction drag = history.begin("Drag");
        assertThatThrownBy(() -> history.perform(name("two"))).isInstanceOf(EditRejected.class);
        assertThat(history.undo()).isFalse();
        assertThatThrownBy(() -> history.begin("Other")).isInstanceOf(IllegalStateException.class);
        drag.commit();
        drag.cancel();
        assertThat(drag.isOpen()).isFalse();
        assertThatThrownBy(() -> drag.perform(name("late"))).isInstanceOf(EditRejected.class);
        assertThat(history.now().name()).isEqualTo("one");
    }

    @Test
    void atLeastFiveHundredStepsCanBeUndone() throws EditRejected {
        History history = new History(Document.EMPTY);
        for (int i = 0; i < History.STEPS + 50; i++) {
            history.perform(name("name " + i));
        }
        int steps = 0;
        while (history.undo()) {
            steps++;
        }
        assertThat(steps).isEqualTo(History.STEPS).isGreaterThanOrEqualTo(500);
    }

    @Test
    void listenersHearOfEveryChange() throws EditRejected {
        History history = new History(Document.EMPTY);
        List<String> heard = new ArrayList<>();
        history.onChange(() -> heard.add(history.now().name()));
        history.perform(name("one"));
        history.undo();
        history.redo();
        history.markSaved();
        history.reset(Document.EMPTY);
        assertThat(heard).containsExactly("one", "Untitled", "one", "one", "Untitled");
    }

    @Test
    void removingANodeTakesItsEdgesPositionAndFreeNumbers() throws EditRejected {
        for (long seed = 0; seed < 200; seed++) {
            Document document = RandomDocuments.of(seed);
            for (Node node : document.graph().nodes().values()) {
                Document after = Edits.apply(document, new Edit.RemoveNodes(Set.of(node.id())));
                assertThat(after.graph().nodes()).doesNotContainKey(node.id());
                assertThat(after.graph().edgesFrom(node.id())).isEmpty();
                assertThat(after.graph().edgesTo(node.id())).isEmpty();
                assertThat(after.placement().positions()).doesNotContainKey(node.id());
                assertThat(after.free()).noneMatch(f -> f.node().equals(node.id()));
            }
        }
    }

    @Test
    void aPinIsItsOwnStepAndGoesWithItsNode() throws EditRejected {
        History history = new History(Document.EMPTY);
        history.perform(new Edit.AddNode(new Answer(A, "Answer"), new Position(8, 8)));
        history.perform(new Edit.SetPinned(Set.of(A), true));
        assertThat(history.undoLabel()).isEqualTo("Pin node");
        assertThat(history.now().placement().pinned()).containsExactly(A);
        history.perform(new Edit.MoveNodes(Map.of(A, new Position(12, 8))));
        assertThat(history.now().placement().pinned()).containsExactly(A);
        history.perform(new Edit.SetNode(new Answer(A, "Done")));
        history.perform(new Edit.RemoveNodes(Set.of(A)));
        assertThat(history.now().placement()).isEqualTo(Document.EMPTY.placement());
        history.undo();
        assertThat(history.now().placement().pinned()).containsExactly(A);
        assertThatThrownBy(() -> history.perform(new Edit.SetPinned(Set.of(new NodeId("gone")), true)))
                .isInstanceOf(EditRejected.class)
                .hasMessageContaining("gone");
    }
}
