package dev.routewright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BundleWriterTest {
    private static final Bundle BUNDLE =
            new Bundle(new TreeMap<>(Map.of("a.json", "new a\n", "b.md", "new b\n")), List.of());

    @TempDir
    Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void filesAreWrittenIntoANewFolder() throws IOException {
        Path out = folder.resolve("deep/out");
        assertThat(BundleWriter.write(BUNDLE, out, false)).containsExactly(out.resolve("a.json"), out.resolve("b.md"));
        assertThat(out.resolve("b.md")).hasContent("new b\n");
    }

    @Test
    void anExistingFileIsRefusedBeforeAnythingChanges() throws IOException {
        Files.writeString(folder.resolve("b.md"), "mine");
        assertThatThrownBy(() -> BundleWriter.write(BUNDLE, folder, false))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("already holds b.md. Maybe choose another folder");
        assertThat(names()).containsExactly("b.md");
        assertThat(folder.resolve("b.md")).hasContent("mine");
    }

    @Test
    void forceReplacesTheBundlesFilesAndKeepsForeignOnes() throws IOException {
        Files.writeString(folder.resolve("a.json"), "old");
        Files.writeString(folder.resolve("notes.txt"), "mine");
        BundleWriter.write(BUNDLE, folder, true);
        assertThat(names()).containsExactly("a.json", "b.md", "notes.txt");
        assertThat(folder.resolve("a.json")).hasContent("new a\n");
        assertThat(folder.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void aFolderInTheWayIsRefusedEvenByForce() throws IOException {
        Files.createDirectory(folder.resolve("b.md"));
        Files.writeString(folder.resolve("a.json"), "old");
        assertThatThrownBy(() -> BundleWriter.write(BUNDLE, folder, true)).isInstanceOf(IOException.class);
        assertThat(folder.resolve("a.json")).hasContent("old");
        assertThat(names()).containsExactly("a.json", "b.md");
    }

    @Test
    void aFileWhereTheFolderShouldBeIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("out"), "a file");
        assertThatThrownBy(() -> BundleWriter.write(BUNDLE, file, true))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("is a file, not a folder");
    }

    @Test
    void whatCannotBeWrittenLeavesEverythingAsItWas() throws IOException {
        Files.writeString(folder.resolve("a.json"), "old");
        Bundle impossible = new Bundle(new TreeMap<>(Map.of("a.json", "new", "no/such/folder", "x")), List.of());
        assertThatThrownBy(() -> BundleWriter.write(impossible, folder, true)).isInstanceOf(IOException.class);
        assertThat(names()).containsExactly("a.json");
        assertThat(folder.resolve("a.json")).hasContent("old");
    }
}
