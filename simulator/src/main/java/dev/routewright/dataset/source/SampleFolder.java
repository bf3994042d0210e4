package dev.routewright.dataset.source;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sample folder of the program, copied out of its jar or class folder, because readers want plain files. Closing it
 * deletes the copy.
 */
final class SampleFolder implements AutoCloseable {
    private static final String ROOT = "/samples";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final Path temporary;
    private final Path path;

    private SampleFolder(Path temporary, Path path) {
        this.temporary = temporary;
        this.path = path;
    }

    Path path() {
        return path;
    }

    static SampleFolder unpack(String name) throws IOException {
        return unpack(name, SampleFolder.class.getResource(ROOT));
    }

    static SampleFolder unpack(String name, @Nullable URL root) throws IOException {
        if (root == null) {
            throw new NoSuchSample(List.of());
        }
        if (root.getProtocol().equals("jar")) {
            JarURLConnection jar = (JarURLConnection) root.openConnection();
            jar.setUseCaches(false);
            try (FileSystem inside = FileSystems.newFileSystem(file(jar.getJarFileURL()))) {
                return unpack(name, inside.getPath(ROOT));
            }
        }
        return unpack(name, file(root));
    }

    private static Path file(URL url) throws IOException {
        try {
            return Path.of(new URI(url.toString()));
        } catch (URISyntaxException e) {
            throw new IOException("the program lies at " + url + ", which is no path", e);
        }
    }

    private static SampleFolder unpack(String name, Path samples) throws IOException {
        Path source = samples.resolve(NAME.matcher(name).matches() ? name : "-");
        if (!Files.isDirectory(source)) {
            throw new NoSuchSample(known(samples));
        }
        Path temporary = Files.createTempDirectory("routewright-sample-");
        SampleFolder folder = new SampleFolder(temporary, temporary.resolve(name));
        try {
            copy(source, folder.path);
            return folder;
        } catch (IOException e) {
            folder.close();
            throw e;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static List<String> known(Path samples) throws IOException {
        try (Stream<Path> folders = Files.list(samples)) {
            return folders.filter(folder -> Files.exists(folder.resolve("dataset.json")))
                    .map(folder -> folder.getFileName().toString().replace("/", ""))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(temporary)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The program holds no sample of that name. */
    static final class NoSuchSample extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient List<String> known;

        NoSuchSample(List<String> known) {
            super("no such sample");
            this.known = known;
        }

        List<String> known() {
            return known;
        }
    }
}
