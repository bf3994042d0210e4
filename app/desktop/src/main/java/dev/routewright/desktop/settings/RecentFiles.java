package dev.routewright.desktop.settings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The documents that were opened or saved last, the latest first. */
public final class RecentFiles {
    private static final int MOST = 10;

    private final Remembered remembered;

    /**
     * One of them.
     *
     * @param file absolute
     * @param name what tells it from the others: its file name, with its folder where another has the same name
     */
    public record Entry(Path file, String name) {
        /** Whether it is not there any more. */
        public boolean isMissing() {
            return !Files.isRegularFile(file);
        }
    }

    public RecentFiles(Remembered remembered) {
        this.remembered = remembered;
    }

    /** Those that there are, at most ten. */
    public List<Entry> entries() {
        List<Path> files = paths();
        return files.stream().map(file -> new Entry(file, name(file, files))).toList();
    }

    private List<Path> paths() {
        List<Path> paths = new ArrayList<>();
        for (String file : remembered.now().recentFiles()) {
            try {
                paths.add(Path.of(file));
            } catch (InvalidPathException writtenByHand) {
                continue;
            }
        }
        return paths.stream().filter(p -> p.getFileName() != null).limit(MOST).toList();
    }

    /** As many folders before the name as tell it from every other file. */
    private static String name(Path file, List<Path> all) {
        for (int parts = 1; parts < file.getNameCount(); parts++) {
            Path tail = file.subpath(file.getNameCount() - parts, file.getNameCount());
            if (all.stream().filter(other -> other.endsWith(tail)).count() == 1) {
                return tail.toString();
            }
        }
        return file.toString();
    }

    /** Puts a file first. */
    public void add(Path file) {
        String absolute = file.toAbsolutePath().normalize().toString();
        remembered.change(s -> {
            List<String> files = new ArrayList<>(s.recentFiles());
            files.removeIf(other -> Objects.equals(other, absolute));
            files.addFirst(absolute);
            return s.withRecentFiles(files.subList(0, Math.min(MOST, files.size())));
        });
    }

    /** Forgets one. */
    public void remove(Path file) {
        remembered.change(s -> s.withRecentFiles(s.recentFiles().stream()
                .filter(other -> !other.equals(file.toString()))
                .toList()));
    }

    /** Forgets all. */
    public void clear() {
        remembered.change(s -> s.withRecentFiles(List.of()));
    }
}
