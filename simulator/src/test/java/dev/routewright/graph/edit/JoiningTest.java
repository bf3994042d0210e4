package dev.routewright.graph.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.routewright.graph.Answer;
import dev.routewright.graph.Document;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Edits of one run are one step: arrow keys pressed one after another. */
class JoiningTest {
    private static final NodeId A = new NodeId("a");
    private final History history = new History(Document.EMPTY);

    @BeforeEach
    void aNode() throws EditRejected {
        history.perform(new Edit.AddNode(new Answer(A, "Answer"), new Position(0, 0)));
    }

    private void nudge(double x, String run) throws EditRejected {
        history.performJoining(new Edit.MoveNodes(Map.of(A, new Position(x, 0))), run);
    }

    private double x() {
        return history.now().placement().of(A).x();
    }

    @Test
    void aRunIsOneStepAndTheNextRunAnother() throws EditRejected {
        nudge(4, "one");
        nudge(8, "one");
        nudge(12, "one");
        nudge(16, "two");
        assertThat(history.undoLabel()).isEqualTo("Move node");
        history.undo();
        assertThat(x()).isEqualTo(12);
        history.undo();
        assertThat(x()).isZero();
        assertThat(history.undoLabel()).isEqualTo("Add 'Answer'");
        history.redo();
        assertThat(x()).isEqualTo(12);
    }

    @Test
    void anUndoInBetweenEndsTheRun() throws EditRejected {
        nudge(4, "one");
        nudge(8, "one");
        history.undo();
        nudge(20, "one");
        nudge(24, "one");
        history.undo();
        assertThat(x()).isZero();
        assertThat(history.undoLabel()).isEqualTo("Add 'Answer'");
    }

    @Test
    void anUndoTakenBackEndsTheRunToo() throws EditRejected {
        nudge(4, "one");
        history.undo();
        history.redo();
        nudge(8, "one");
        history.undo();
        assertThat(x()).isEqualTo(4);
    }

    @Test
    void savingInBetweenKeepsTheSavedStateInReach() throws EditRejected {
        nudge(4, "one");
        history.markSaved();
        nudge(8, "one");
        assertThat(history.isDirty()).isTrue();
        history.undo();
        assertThat(x()).isEqualTo(4);
        assertThat(history.isDirty()).isFalse();
    }

    @Test
    void anotherEditInBetweenEndsTheRun() throws EditRejected {
        nudge(4, "one");
        history.perform(new Edit.SetName("Renamed"));
        nudge(8, "one");
        history.undo();
        assertThat(x()).isEqualTo(4);
        assertThat(history.undoLabel()).isEqualTo("Rename design");
    }

    @Test
    void aRunBackToWhereItBeganLeavesNoStepAndTakesNoneAway() throws EditRejected {
        history.markSaved();
        nudge(4, "one");
        nudge(0, "one");
        assertThat(history.isDirty()).isFalse();
        assertThat(history.undoLabel()).isEqualTo("Add 'Answer'");
        nudge(4, "one");
        assertThat(history.undoLabel()).isEqualTo("Move node");
        history.undo();
        assertThat(history.now().graph().nodes()).containsKey(A);
    }

    @Test
    void anEditThatChangesNothingJoinsNothing() throws EditRejected {
        nudge(0, "one");
        nudge(4, "one");
        assertThat(history.undoLabel()).isEqualTo("Move node");
        history.undo();
        assertThat(history.undoLabel()).isEqualTo("Add 'Answer'");
    }

    @Test
    void itWaitsForAnOpenTransaction() throws EditRejected {
        nudge(4, "one");
        Transaction drag = history.begin("Drag");
        assertThatThrownBy(() -> nudge(8, "one")).isInstanceOf(EditRejected.class);
        drag.cancel();
        assertThat(x()).isEqualTo(4);
    }
}
