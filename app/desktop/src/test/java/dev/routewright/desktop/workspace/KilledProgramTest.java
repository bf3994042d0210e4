package dev.routewright.desktop.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.recovery.RecoveryFile;
import dev.routewright.desktop.recovery.RecoveryFolder;
import dev.routewright.graph.Document;
import dev.routewright.graph.file.DocumentFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ends a program that edits, autosaves and saves by force at random moments, and reads what it left: as
 * often as {@code -Droutewright.kills=N} says.
 */
@Tag("long")
class KilledProgramTest {
    private static final int KILLS = Integer.getInteger("routewright.kills", 20);
    private static final long MOST_LOST_MILLIS = 10_000;
    private static final long START_PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    /**
     * What one kill left.
     *
     * @param lostMillis age of the newest version on disk at the moment of the last edit
     * @param fromRecovery whether that version lay in the recovery file
     */
    private record Left(long lostMillis, boolean fromRecovery) {}

    @Test
    void whateverTheMomentTheOldOrTheNewVersionIsWholeAndAtMostTenSecondsAreLost() throws Exception {
        List<Future<Left>> running = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        try (ExecutorService twoAtATime = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < KILLS; i++) {
                long seed = i;
                Callable<Left> kill = () -> kill(seed);
                running.add(twoAtATime.submit(kill));
            }
            for (Future<Left> one : running) {
                left.add(one.get());
            }
        }
        List<Long> lost = left.stream().map(Left::lostMillis).sorted().toList();
        long recovered = left.stream().filter(Left::fromRecovery).count();
        String summary =
                LocalDate.now(ZoneOffset.UTC) + ": " + KILLS + " kills, torn files 0, largest loss " + lost.getLast()
                        + " ms, median loss " + lost.get(lost.size() / 2) + " ms, newest version in the recovery file "
                        + recovered
                        + " times";
        Files.writeString(Path.of(System.getProperty("routewright.build", "target"), "kills.txt"), summary + "\n");
        System.err.println(summary);
        assertThat(lost.getLast()).isLessThanOrEqualTo(MOST_LOST_MILLIS);
        assertThat(recovered)
                .as("kills after which the recovery file was needed")
                .isPositive();
    }

    private Left kill(long seed) throws Exception {
        Path place = Files.createDirectories(folder.resolve("kill" + seed));
        Path file = place.resolve("a.route.json");
        Path journal = Files.createFile(place.resolve("journal"));
        RecoveryFolder recovery = new RecoveryFolder(place.resolve("recovery"));
        DocumentFile.save(Document.EMPTY, file);
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProgram.class.getName(),
                        file.toString(),
                        recovery.place().toString(),
                        journal.toString(),
                        Long.toString(seed))
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("output").toFile())
                .start();
        try {
            awaitFirstEdit(journal, program);
            Thread.sleep(200 + new Random(seed).nextInt(5_800));
        } finally {
            program.destroyForcibly();
        }
        assertThat(program.waitFor(START_PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue())
                .as(Files.readString(place.resolve("output")))
                .isNotZero();
        return left(file, recovery, Files.readAllLines(journal));
    }

    private static void awaitFirstEdit(Path journal, Process program) throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_PATIENCE_SECONDS);
        while (Files.size(journal) == 0) {
            assertThat(program.isAlive())
                    .as("the program that was to be killed")
                    .isTrue();
            assertThat(System.nanoTime()).as("its first edit").isLessThan(until);
            Thread.sleep(10);
        }
    }

    private static Left left(Path file, RecoveryFolder recovery, List<String> journal) throws Exception {
        assertThat(journal).allSatisfy(line -> assertThat(line).doesNotStartWith("wrong"));
        int saved = edit(DocumentFile.read(file));
        List<Path> kept = recovery.files();
        assertThat(kept).as("one document, one recovery file").hasSizeLessThanOrEqualTo(1);
        int recovered = 0;
        if (!kept.isEmpty()) {
            RecoveryFile whole = RecoveryFile.of(Files.readAllBytes(kept.getFirst()));
            assertThat(whole.note().file()).isEqualTo(file.toAbsolutePath());
            assertThat(whole.note().isOwnerAlive()).isFalse();
            recovered = edit(DocumentFile.parse(whole.text(), "recovery"));
        }
        String last = journal.getLast();
        int newest = Math.max(saved, recovered);
        assertThat(newest).isLessThanOrEqualTo(journal.size() + 1);
        return new Left(
                millis(last) - millis(journal.get(Math.clamp(newest - 1, 0, journal.size() - 1))), recovered > saved);
    }

    /** The number of the edit that made a version; 0 for the one before the first. */
    private static int edit(Document version) {
        return version.equals(Document.EMPTY) ? 0 : Integer.parseInt(version.name());
    }

    private static long millis(String line) {
        return Long.parseLong(line.substring(line.indexOf(' ') + 1));
    }
}
