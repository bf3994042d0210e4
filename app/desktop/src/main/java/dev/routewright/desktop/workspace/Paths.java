package dev.routewright.desktop.workspace;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Paths of datasets as a document writes them, and file names made from titles. */
public final class Paths {
    private static final String SAMPLE = "sample:";

    private Paths() {}

    /**
     * How a document in a folder names a file: relative where the file lies in or below the folder, else absolute.
     *
     * @param folder null for an untitled document
     */
    public static String written(Path file, @Nullable Path folder) {
        Path absolute = file.toAbsolutePath().normalize();
        if (folder != null && absolute.startsWith(folder.toAbsolutePath().normalize())) {
            return slashes(folder.toAbsolutePath().normalize().relativize(absolute));
        }
        return slashes(absolute);
    }

    /** The same place as seen from another folder. */
    static String rebased(String written, @Nullable Path from, @Nullable Path to) {
        if (written.startsWith(SAMPLE)) {
            return written;
        }
        try {
            Path path = Path.of(written);
            Path absolute = path.isAbsolute() || from == null ? path : from.resolve(path);
            return absolute.isAbsolute() ? written(absolute, to) : written;
        } catch (InvalidPathException notAPath) {
            return written;
        }
    }

    /** A title as a file name: lower case, words joined by hyphens. */
    public static String fileName(String title) {
        String name = title.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return name.isEmpty() ? "untitled" : name;
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
