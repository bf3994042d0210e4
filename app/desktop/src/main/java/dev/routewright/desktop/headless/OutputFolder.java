package dev.routewright.desktop.headless;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The folder of a headless run. Filled beside its place first and then moved, so that a run that breaks leaves the last
 * result alone; replaced only where the marker in it says that a run made it.
 */
final class OutputFolder {
    /** Name of the folder under the one where the command was typed. */
    static final String NAME = "routewright-out";
    /** The file that says who made the folder. */
    static final String MARKER = ".routewright";

    private final Path place;

    OutputFolder(Path typedIn) {
        place = typedIn.resolve(NAME).toAbsolutePath().normalize();
    }

    /** Fills a folder. */
    interface Filling {
        /** @throws Exception whatever went wrong; nothing is kept then */
        void into(Path folder) throws Exception;
    }

    /**
     * Makes the folder anew.
     *
     * @return its absolute path
     * @throws IOException where a folder of that name was made by somebody else, or nothing can be written
     */
    Path write(Filling filling) throws Exception {
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS) && !isOurs()) {
            throw new IOException(place + " is there and was not made by this program, so it stays as it is."
                    + " Maybe move it away, or start in another folder.");
        }
        Path fresh = Files.createTempDirectory(place.getParent(), NAME + "-");
        try {
            Files.writeString(
                    fresh.resolve(MARKER), "Made by Routewright's headless run, which replaces this folder.\n");
            filling.into(fresh);
            if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                delete(place);
            }
            Files.move(fresh, place);
            return place;
        } finally {
            if (Files.exists(fresh, LinkOption.NOFOLLOW_LINKS)) {
                delete(fresh);
            }
        }
    }

    private boolean isOurs() {
        return Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS) && Files.isRegularFile(place.resolve(MARKER));
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
