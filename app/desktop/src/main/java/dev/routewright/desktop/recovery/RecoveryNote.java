package dev.routewright.desktop.recovery;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose unsaved changes a recovery file holds.
 *
 * @param file the document's file; null for an untitled one
 * @param savedDigest digest of that file's content when it was read or saved last; empty where there is none
 * @param at when the changes were kept
 * @param process the process that had the document open
 * @param started when that process started, because numbers of processes are used again
 */
public record RecoveryNote(@Nullable Path file, String savedDigest, Instant at, long process, Instant started) {
    /** How far two readings of one start may lie apart, where a clock was set in between. */
    private static final long SAME_START_SECONDS = 5;

    /** The note of this process about a document, now. */
    public static RecoveryNote now(@Nullable Path file, @Nullable FileMark saved) {
        ProcessHandle me = ProcessHandle.current();
        return new RecoveryNote(
                file,
                saved == null ? "" : saved.digest(),
                Instant.now(),
                me.pid(),
                me.info().startInstant().orElse(Instant.EPOCH));
    }

    /** Whether the process that kept it still runs, so that the document is open there. */
    public boolean isOwnerAlive() {
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .map(owner -> owner.info()
                        .startInstant()
                        .map(start -> Math.abs(start.getEpochSecond() - started.getEpochSecond()) <= SAME_START_SECONDS)
                        .orElse(true))
                .orElse(false);
    }
}
