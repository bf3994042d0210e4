package dev.routewright.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

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
                ThemeChoice.DARK, new WindowPlace(5, -7, 1200, 800, true), new PanelSizes(180, 320, 250, 400, 300),
                List.of("/a/b.route.json"), Map.of("run", List.of("Shortcut+F5"), "sweep", List.of()));
        file.write(settings);
        assertThat(file.read()).isEqualTo(settings);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "{", "[]", "null", "{\"theme\":\"PINK\"}", "{\"window\":{\"width\":\"wide\"}}", "{\"keys\":{\"run\":null}}"
    })
    void aDamagedFileIsTheStandard(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("settings.json"), text);
        assertThat(new SettingsFile(file).read()).isEqualTo(Settings.STANDARD);
    }

    @Test
    void sizesThatNoWindowHasAreReplaced() throws Exception {
        Path file = Files.writeString(folder.resolve("settings.json"),
                "{\"theme\":\"LIGHT\",\"window\":{\"width\":-5,\"height\":700,\"x\":1e9,\"y\":20},"
                        + "\"panels\":{\"paletteWidth\":1e9},\"somethingNewer\":1}");
        Settings read = new SettingsFile(file).read();
        assertThat(read).isEqualTo(new Settings(ThemeChoice.LIGHT,
                new WindowPlace(Double.NaN, 20, 1440, 700, false), PanelSizes.STANDARD, List.of(), Map.of()));
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
