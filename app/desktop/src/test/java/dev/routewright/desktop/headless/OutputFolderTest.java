package dev.routewright.desktop.headless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    @TempDir
    Path typedIn;

    private List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFolderOfOursIsReplaced() throws Exception {
        Path first = new OutputFolder(typedIn).write(f -> Files.writeString(f.resolve("old"), "1"));
        assertThat(first).isEqualTo(typedIn.resolve("routewright-out")).isAbsolute();
        Path second = new OutputFolder(typedIn).write(f -> Files.writeString(f.resolve("new"), "2"));
        assertThat(names(second)).containsExactly(".routewright", "new");
        assertThat(names(typedIn)).containsExactly("routewright-out");
    }

    @Test
    void aFolderOfSomebodyElseStays() throws Exception {
        Path foreign = Files.createDirectory(typedIn.resolve("routewright-out"));
        Files.writeString(foreign.resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> new OutputFolder(typedIn).write(f -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("was not made by this program")
                .hasMessageContaining("Maybe");
        assertThat(names(foreign)).containsExactly("thesis.txt");
        assertThat(names(typedIn)).containsExactly("routewright-out");
    }

    @Test
    void aRunThatBreaksLeavesTheLastResult() throws Exception {
        Path first = new OutputFolder(typedIn).write(f -> Files.writeString(f.resolve("old"), "1"));
        assertThatThrownBy(() -> new OutputFolder(typedIn).write(f -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(names(first)).containsExactly(".routewright", "old");
        assertThat(names(typedIn)).containsExactly("routewright-out");
    }
}
