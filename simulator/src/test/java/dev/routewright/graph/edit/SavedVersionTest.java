package dev.routewright.graph.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Document;
import org.junit.jupiter.api.Test;

/** Unsaved is a question about versions, also where saving falls into a gesture. */
class SavedVersionTest {
    private final History history = new History(Document.EMPTY);

    private static Edit name(String name) {
        return new Edit.SetName(name);
    }

    @Test
    void anEditThatWasUndoneIsClean() throws EditRejected {
        history.perform(name("one"));
        history.undo();
        assertThat(history.isDirty()).isFalse();
    }

    @Test
    void savingInTheMiddleOfAGestureSavesWhatIsSeen() throws EditRejected {
        Transaction gesture = history.begin("Slide");
        gesture.perform(name("half"));
        history.markSaved();
        assertThat(history.isDirty()).isFalse();
        gesture.commit();
        assertThat(history.isDirty()).as("the committed state is the saved one").isFalse();
        history.undo();
        assertThat(history.isDirty()).isTrue();
        history.redo();
        assertThat(history.isDirty()).isFalse();
    }

    @Test
    void aGestureThatGoesOnAfterSavingIsUnsaved() throws EditRejected {
        Transaction gesture = history.begin("Slide");
        gesture.perform(name("half"));
        history.markSaved();
        gesture.performInstead(name("whole"));
        gesture.commit();
        assertThat(history.isDirty()).isTrue();
    }

    @Test
    void aGestureThatIsTakenBackAfterSavingIsUnsaved() throws EditRejected {
        Transaction gesture = history.begin("Slide");
        gesture.perform(name("half"));
        history.markSaved();
        gesture.cancel();
        assertThat(history.now().name()).isEqualTo("Untitled");
        assertThat(history.isDirty()).as("the file holds what was taken back").isTrue();
    }
}
