package dev.routewright.dataset.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks around what the person pointed at: further files in the folder or next to a file. */
final class Beside {
    private Beside() {}

    /**
     * A single file with that ending taken as outcomes, or null.
     *
     * @param isPart whether files are parts in this format
     */
    static @Nullable Selection single(Source source, String ending, boolean isPart) {
        if (source.isFolder() || !source.files().getFirst().ending().equals(ending)) {
            return null;
        }
        SourceFile file = source.files().getFirst();
        Selection.Chosen chosen = new Selection.Chosen(file, isPart ? file.stem() : null);
        return new Selection(List.of(chosen), List.of(), null, Map.of());
    }

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
