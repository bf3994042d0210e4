package dev.routewright.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentFilesTest {
    @TempDir
    Path folder;

    private List<String> names(RecentFiles recent) {
        return recent.entries().stream().map(RecentFiles.Entry::name).toList();
    }

    @Test
    void tenAreKeptNewestFirstWithoutRepeatsAndTheNextStartKnowsThem() {
        SettingsFile settings = new SettingsFile(folder.resolve("settings.json"));
        RecentFiles recent = new RecentFiles(new Remembered(settings));
        for (int i = 0; i < 13; i++) {
            recent.add(folder.resolve("f" + i));
        }
        recent.add(folder.resolve("f7"));
        RecentFiles next = new RecentFiles(new Remembered(settings));
        assertThat(names(next)).containsExactly("f7", "f12", "f11", "f10", "f9", "f8", "f6", "f5", "f4", "f3");
        next.remove(folder.resolve("f12"));
        assertThat(names(next)).startsWith("f7", "f11").hasSize(9);
        next.clear();
        assertThat(next.entries()).isEmpty();
    }

    @Test
    void filesOfOneNameAreToldApartByAsManyFoldersAsThatTakes() throws Exception {
        RecentFiles recent = new RecentFiles(new Remembered(new SettingsFile(null)));
        recent.add(folder.resolve("x/same/a.route.json"));
        recent.add(folder.resolve("y/same/a.route.json"));
        recent.add(Files.createFile(folder.resolve("b.route.json")));
        assertThat(names(recent))
                .containsExactly(
                        "b.route.json",
                        Path.of("y", "same", "a.route.json").toString(),
                        Path.of("x", "same", "a.route.json").toString());
        assertThat(recent.entries()).extracting(RecentFiles.Entry::isMissing).containsExactly(false, true, true);
    }
}
