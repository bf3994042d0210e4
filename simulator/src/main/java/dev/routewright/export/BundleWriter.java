package dev.routewright.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes a bundle into a folder: first everything into a temporary folder beside it, then file by file into place. A
 * file that is there already is refused unless forced; files that are not ours stay. Where something fails midway, the
 * files that were replaced come back, so that a folder never holds half a bundle.
 */
public final class BundleWriter {
    private BundleWriter() {}

    /**
     * Writes all files of a bundle.
     *
     * @param folder made where it is missing
     * @param force whether files of the same names may be replaced
     * @return the written files, in name order
     * @throws FileAlreadyExistsException where a file is there and force is off, before anything was changed
     * @throws IOException where the folder cannot be written
     */
    public static List<Path> write(Bundle bundle, Path folder, boolean force) throws IOException {
        Path place = folder.toAbsolutePath().normalize();
        refuseExisting(bundle, place, force);
        Files.createDirectories(place);
        Path staging = Files.createTempDirectory(place, ".routewright-export-");
        try {
            for (Map.Entry<String, String> file : bundle.files().entrySet()) {
                Files.writeString(staging.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
            }
            return moveAll(bundle, staging, place);
        } finally {
            deleteTree(staging);
        }
    }

    private static void refuseExisting(Bundle bundle, Path place, boolean force) throws IOException {
        if (Files.exists(place) && !Files.isDirectory(place)) {
            throw new FileAlreadyExistsException(
                    place.toString(), null, "is a file, not a folder. Maybe another folder was meant.");
        }
        List<String> inTheWay = new ArrayList<>();
        for (String name : bundle.files().keySet()) {
            Path file = place.resolve(name);
            if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
                    || (!force && Files.exists(file, LinkOption.NOFOLLOW_LINKS))) {
                inTheWay.add(name);
            }
        }
        if (!inTheWay.isEmpty()) {
            throw new FileAlreadyExistsException(
                    place.toString(),
                    null,
                    "already holds " + String.join(", ", inTheWay)
                            + ". Maybe choose another folder, or replace them with --force.");
        }
    }

    private static List<Path> moveAll(Bundle bundle, Path staging, Path place) throws IOException {
        Path kept = Files.createDirectory(staging.resolve(".before"));
        List<Path> written = new ArrayList<>();
        try {
            for (String name : bundle.files().keySet()) {
                Path file = place.resolve(name);
                if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.move(file, kept.resolve(name));
                }
                written.add(file);
                Files.move(staging.resolve(name), file, StandardCopyOption.ATOMIC_MOVE);
            }
            return List.copyOf(written);
        } catch (IOException e) {
            putBack(written, kept, e);
            throw e;
        }
    }

    private static void putBack(List<Path> written, Path kept, IOException cause) {
        for (Path file : written) {
            try {
                Files.deleteIfExists(file);
                Path before = kept.resolve(file.getFileName().toString());
                if (Files.exists(before, LinkOption.NOFOLLOW_LINKS)) {
                    Files.move(before, file);
                }
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
