package dev.routewright.dataset.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the person pointed at.
 *
 * @param root the file or folder
 * @param isFolder whether it is a folder
 * @param files the file, or all files in the folder and below, hidden ones left out, sorted by name
 */
record Source(Path root, boolean isFolder, List<SourceFile> files) {
    private static final int DEEPEST = 8;
    /** Far more than any published layout has; a home folder opened by mistake ends here. */
    private static final int MOST_FILES = 500_000;

    static Source of(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return new Source(
                    root, false, List.of(new SourceFile(root, root.getFileName().toString())));
        }
        try (Stream<Path> walk = Files.walk(root, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
            List<SourceFile> files = walk.filter(Files::isRegularFile)
                    .limit(MOST_FILES)
                    .map(path -> new SourceFile(
                            path, root.relativize(path).toString().replace('\\', '/')))
                    .filter(file -> !file.isHidden())
                    .sorted((a, b) -> a.name().compareTo(b.name()))
                    .toList();
            if (files.size() == MOST_FILES) {
                throw new IOException("the folder holds more than " + MOST_FILES + " files");
            }
            return new Source(root, true, files);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The name of the dataset: the folder's, or the file's without its ending. */
    String name() {
        return isFolder
                ? root.toAbsolutePath().normalize().getFileName().toString()
                : files.getFirst().stem();
    }

    /** The file with that name relative to the folder, or null. */
    @Nullable
    SourceFile file(String name) {
        return files.stream().filter(f -> f.name().equals(name)).findFirst().orElse(null);
    }
}
