package dev.routewright.desktop.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecoveryFileTest {
    private static final Path HOME = Path.of("/home/ada");

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    private static RecoveryFile file(String name) {
        Path path = name.isEmpty() ? null : Path.of("/tmp", name).toAbsolutePath();
        return new RecoveryFile(
                new RecoveryNote(
                        path,
                        "abc",
                        Instant.parse("2026-11-24T10:00:00.123456789Z"),
                        42,
                        Instant.parse("2026-11-24T09:00:00Z")),
                "first\n\nsecond: ünï 😀\n");
    }

    @Test
    void whatIsWrittenReadsBackEqualWhateverTheFileIsCalled() throws Exception {
        for (String name :
                new String[] {"", "a.route.json", "with space: and colon", "line\nbreak", "ünï😀%20", "#?&"}) {
            assertThat(RecoveryFile.of(file(name).bytes())).isEqualTo(file(name));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aCutOrChangedTextIsDamagedAndNeverTakenForWhole(long seed) {
        Random random = new Random(seed);
        byte[] whole = file("a.route.json").bytes();
        assertThatThrownBy(() -> RecoveryFile.of(Arrays.copyOf(whole, random.nextInt(whole.length))))
                .isInstanceOf(RecoveryFile.Damaged.class)
                .hasMessageEndingWith(".");
        byte[] changed = whole.clone();
        changed[whole.length - 1 - random.nextInt(20)] ^= (byte) (1 << random.nextInt(7));
        assertThatThrownBy(() -> RecoveryFile.of(changed)).isInstanceOf(RecoveryFile.Damaged.class);
    }

    @Test
    void theFolderIsTheOneThatTheSystemKeepsForTheStateOfPrograms() {
        assertThat(RecoveryFolder.ofUser("Linux", HOME, Map.of()).place())
                .isEqualTo(HOME.resolve(".local/state/routewright/recovery"));
        assertThat(RecoveryFolder.ofUser("Linux", HOME, Map.of("XDG_STATE_HOME", "/state"))
                        .place())
                .isEqualTo(Path.of("/state/routewright/recovery"));
        assertThat(RecoveryFolder.ofUser("Mac OS X", HOME, Map.of()).place())
                .isEqualTo(HOME.resolve("Library/Application Support/routewright/recovery"));
        assertThat(RecoveryFolder.ofUser("Windows 11", HOME, Map.of("LOCALAPPDATA", "/local"))
                        .place())
                .isEqualTo(Path.of("/local/routewright/recovery"));
    }

    @Test
    void halvesThatAnEndedProgramLeftAreDeletedAndFreshOnesAreNot(@TempDir Path place) throws Exception {
        RecoveryFolder folder = new RecoveryFolder(place);
        Path old = Files.createFile(place.resolve(".a.recovery.saving0"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(7_200)));
        Path fresh = Files.createFile(place.resolve(".b.recovery.saving0"));
        Path kept = Files.createFile(place.resolve("c.recovery"));
        folder.tidy();
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
        assertThat(folder.files()).containsExactly(kept);
    }

    @Test
    void aProcessThatRunsIsAliveAndOneThatOnlyHasItsNumberIsNot() {
        RecoveryNote mine = RecoveryNote.now(null, null);
        assertThat(mine.isOwnerAlive()).isTrue();
        assertThat(new RecoveryNote(
                                null,
                                "",
                                mine.at(),
                                mine.process(),
                                mine.started().minusSeconds(3600))
                        .isOwnerAlive())
                .isFalse();
        assertThat(new RecoveryNote(null, "", mine.at(), Long.MAX_VALUE, mine.started()).isOwnerAlive())
                .isFalse();
    }
}
