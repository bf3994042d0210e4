package dev.routewright.graph.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.Effort;
import dev.routewright.graph.RandomDocuments;
import dev.routewright.graph.file.DocumentFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * 200 seeds (40 without the profile "full") of 10,000 commands each. A history keeps {@value History#STEPS} steps, so every seed is a chain of histories:
 * each is filled, undone to its beginning, redone to its end and handed on. Files are compared by their bytes at both
 * ends and at about every fiftieth state between.
 */
@Tag("long")
class UndoOfEverythingTest {
    private static final int COMMANDS = 10_000;
    private static final Set<String> VERBS = Set.of(
            "Add", "Delete", "Change", "Connect", "Insert", "Paste", "Move", "Pin", "Unpin", "Free", "Fix", "Rename",
            "Remove");

    static LongStream seeds() {
        return LongStream.range(0, Effort.of(40, 200));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everythingIsUndoneAndRedoneToTheByte(long seed) {
        Random random = new Random(seed);
        History history = new History(RandomDocuments.of(seed));
        RandomCommands commands = new RandomCommands(random, history);
        Set<String> verbs = new HashSet<>();
        int steps = 0;
        for (int left = COMMANDS; left > 0; ) {
            int length = Math.min(left, 1 + random.nextInt(History.STEPS));
            steps += fillUndoRedo(history, commands, random, length, verbs);
            left -= length;
            history.reset(history.now());
        }
        assertThat(verbs).as("every kind of step is among them").containsAll(VERBS);
        assertThat(steps).as("most commands fit").isGreaterThan(COMMANDS * 6 / 10);
    }

    /** @return how many steps were undone and redone */
    private static int fillUndoRedo(
            History history, RandomCommands commands, Random random, int length, Set<String> verbs) {
        Map<VersionId, String> texts = new HashMap<>();
        note(history, texts);
        for (int given = 0; given < length; given++) {
            give(commands);
            if (random.nextInt(50) == 0) {
                note(history, texts);
            }
        }
        note(history, texts);
        List<VersionId> undone = new ArrayList<>();
        while (history.canUndo()) {
            assertThat(history.undoLabel()).isNotBlank();
            verbs.add(history.undoLabel().split(" ", 2)[0]);
            undone.add(history.version());
            history.undo();
            compare(history, texts);
        }
        assertThat(texts).as("the beginning is reached").containsKey(history.version());
        assertThat(history.isDirty()).isFalse();
        for (VersionId version : undone.reversed()) {
            assertThat(history.redoLabel()).isNotBlank();
            assertThat(history.redo()).isTrue();
            assertThat(history.version()).isEqualTo(version);
            compare(history, texts);
        }
        assertThat(history.canRedo()).isFalse();
        return undone.size();
    }

    private static void note(History history, Map<VersionId, String> texts) {
        texts.put(history.version(), DocumentFile.write(history.now()));
    }

    private static void compare(History history, Map<VersionId, String> texts) {
        String text = texts.get(history.version());
        if (text != null) {
            assertThat(DocumentFile.write(history.now())).isEqualTo(text);
        }
    }

    private static void give(RandomCommands commands) {
        try {
            commands.next();
        } catch (EditRejected e) {
            assertThat(e).hasMessageContaining("Maybe");
        }
    }
}
