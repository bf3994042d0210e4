package dev.routewright.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.theme.MotionChoice;
import dev.routewright.desktop.theme.ThemeChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadAgain() {
        SettingsFile file = new SettingsFile(folder.resolve("deeper/settings.json"));
        Settings settings = new Settings(
                ThemeChoice.DARK,
                new WindowPlace(5, -7, 1200, 800, true),
                new PanelSizes(180, 320, 250, 400, 300, 2),
                List.of("/a/b.route.json"),
                Map.of("run", List.of("Shortcut+F5"), "sweep", List.of()),
                new Habits(true, true, true, List.of(new SeenView("/a/b.route.json", 10, -20.5, 0.75)))
                        .withPriceList("/lists/old.json")
                        .withPriceList("/lists/new.json"),
                new Reading(true, 444, MotionChoice.REDUCED));
        file.write(settings);
        assertThat(file.read()).isEqualTo(settings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"theme\":\"PINK\"}",
                "{\"window\":{\"width\":\"wide\"}}",
                "{\"keys\":{\"run\":null}}"
            })
    void aDamagedFileIsTheStandard(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("settings.json"), text);
        assertThat(new SettingsFile(file).read()).isEqualTo(Settings.STANDARD);
    }

    @Test
    void sizesThatNoWindowHasAreReplaced() throws Exception {
        Path file = Files.writeString(
                folder.resolve("settings.json"),
                "{\"theme\":\"LIGHT\",\"window\":{\"width\":-5,\"height\":700,\"x\":1e9,\"y\":20},"
                        + "\"panels\":{\"paletteWidth\":1e9},\"somethingNewer\":1}");
        Settings read = new SettingsFile(file).read();
        assertThat(read)
                .isEqualTo(new Settings(
                        ThemeChoice.LIGHT,
                        new WindowPlace(Double.NaN, 20, 1440, 700, false),
                        PanelSizes.STANDARD,
                        List.of(),
                        Map.of(),
                        Habits.STANDARD,
                        Reading.STANDARD));
    }

    @Test
    void theViewsOfFiftyDocumentsAreKeptTheLatestFirst() {
        Habits habits = Habits.STANDARD;
        for (int i = 0; i < 70; i++) {
            habits = habits.withView(new SeenView("/d" + i, i, 0, 1));
        }
        habits = habits.withView(new SeenView("/d30", 5, 6, 2));
        assertThat(habits.views()).hasSize(50);
        assertThat(habits.views().getFirst()).isEqualTo(new SeenView("/d30", 5, 6, 2));
        assertThat(habits.view("/d69")).contains(new SeenView("/d69", 69, 0, 1));
        assertThat(habits.view("/d3")).isEmpty();
        assertThat(habits.withKeepsViews(false).views()).isEmpty();
        assertThat(habits.withKeepsViews(false)
                        .withView(new SeenView("/e", 0, 0, 1))
                        .views())
                .isEmpty();
        assertThat(new Habits(true, false, true, List.of(new SeenView("/e", 0, 0, -1))).views())
                .isEmpty();
    }

    @Test
    void everySystemHasItsPlace() {
        Path home = Path.of("/home/p");
        assertThat(SettingsFile.ofUser("Linux", home, Map.of()))
                .isEqualTo(Path.of("/home/p/.config/routewright/settings.json"));
        assertThat(SettingsFile.ofUser("Linux", home, Map.of("XDG_CONFIG_HOME", "/c")))
                .isEqualTo(Path.of("/c/routewright/settings.json"));
        assertThat(SettingsFile.ofUser("Mac OS X", home, Map.of()))
                .isEqualTo(Path.of("/home/p/Library/Application Support/routewright/settings.json"));
    }
}
