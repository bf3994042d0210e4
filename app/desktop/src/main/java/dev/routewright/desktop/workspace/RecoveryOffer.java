package dev.routewright.desktop.workspace;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Unsaved changes of a program that ended, as a person is asked about them.
 *
 * @param file the document's file; null for an untitled one
 * @param keptAt when the changes were kept last
 * @param keptBytes how long the document with them is
 * @param savedAt when the file was saved; null where it is not there or untitled
 * @param savedBytes how long the file is
 * @param differences what they change, a line each; what all of an untitled document is
 */
public record RecoveryOffer(
        @Nullable Path file,
        Instant keptAt,
        long keptBytes,
        @Nullable Instant savedAt,
        long savedBytes,
        List<String> differences) {
    public RecoveryOffer {
        differences = List.copyOf(differences);
    }

    /** The file's name, or "Untitled". */
    public String name() {
        return file == null ? "Untitled" : String.valueOf(file.getFileName());
    }
}
