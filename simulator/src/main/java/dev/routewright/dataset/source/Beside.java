package dev.routewright.dataset.source;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds a format's further files: in the folder, or next to a single file. */
final class Beside {
    private Beside() {}

    /** The first of the names that is there, or null. */
    static @Nullable SourceFile file(Source source, String... names) {
        for (String name : names) {
            if (source.isFolder()) {
                for (SourceFile file : source.files()) {
                    if (file.path().getFileName().toString().equals(name)) {
                        return file;
                    }
                }
            } else {
                Path path = source.root().resolveSibling(name);
                if (Files.isRegularFile(path)) {
                    return new SourceFile(path, name);
                }
            }
        }
        return null;
    }
}
