package dev.routewright.desktop.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder with the recovery files of one person at one machine.
 *
 * @param place where it lies; it need not be there yet
 */
public record RecoveryFolder(Path place) {
    private static final String ENDING = ".recovery";
    private static final String DAMAGED = ".damaged";
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    /**
     * Where the recovery files of the person at this machine lie.
     *
     * @param osName as in the system property {@code os.name}
     */
    public static RecoveryFolder ofUser(String osName, Path home, Map<String, String> environment) {
        String os = osName.toLowerCase(Locale.ROOT);
        String named = environment.get(os.contains("win") ? "LOCALAPPDATA" : "XDG_STATE_HOME");
        Path folder = named != null && !named.isBlank()
                ? Path.of(named)
                : os.contains("mac")
                        ? home.resolve("Library/Application Support")
                        : os.contains("win") ? home.resolve("AppData/Local") : home.resolve(".local/state");
        return new RecoveryFolder(folder.resolve("routewright").resolve("recovery"));
    }

    /** A place for the unsaved changes of one window. */
    public RecoverySlot slot() {
        return new RecoverySlot(place.resolve(ProcessHandle.current().pid() + "-" + UUID.randomUUID() + ENDING));
    }

    /** All recovery files, in the order of their names; none where there is no such folder. */
    public List<Path> files() throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(place)) {
            return all.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    /** Deletes halves of files that were being written when their program ended; none of them was ever offered. */
    public void tidy() throws IOException {
        if (!Files.isDirectory(place)) {
            return;
        }
        Instant longAgo = Instant.now().minus(LEFT_BEHIND);
        try (Stream<Path> all = Files.list(place)) {
            for (Path file :
                    all.filter(f -> f.getFileName().toString().startsWith(".")).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(longAgo)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /**
     * Puts a file aside that cannot be used, so that it is not offered again and still there for a person to look into.
     *
     * @return where it lies now
     */
    public static Path putAside(Path file) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + DAMAGED);
        return Files.move(file, aside);
    }
}
