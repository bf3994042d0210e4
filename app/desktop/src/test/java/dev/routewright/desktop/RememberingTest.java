package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.settings.PanelSizes;
import dev.routewright.desktop.settings.Reading;
import dev.routewright.desktop.settings.Settings;
import dev.routewright.desktop.settings.SettingsFile;
import dev.routewright.desktop.settings.WindowPlace;
import dev.routewright.desktop.theme.MotionChoice;
import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.editor.GraphEditor;
import dev.routewright.editor.View;
import dev.routewright.graph.file.DocumentFile;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import javafx.stage.WindowEvent;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Closing the program and starting it again: window, panels, tab and view are as they were left. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class RememberingTest {
    @TempDir
    Path folder;

    private SettingsFile settings = new SettingsFile(null);

    @BeforeEach
    void useAFile() {
        settings = new SettingsFile(folder.resolve("settings.json"));
    }

    private Window open(List<String> files) throws Exception {
        Window window = WaitForAsyncUtils.asyncFx(() -> new Window(ThemeChoice.LIGHT, settings, files))
                .get();
        window.settle();
        return window;
    }

    private static void close(Window window) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
                    window.stage.fireEvent(new WindowEvent(window.stage, WindowEvent.WINDOW_CLOSE_REQUEST));
                    window.stage.hide();
                })
                .get();
    }

    @Test
    void placeSizeAndPanelsAreRestored() throws Exception {
        settings.write(Settings.STANDARD.withPanels(new PanelSizes(160, 250, 220, 400, 300, 0)));
        Window first = open(List.of());
        WaitForAsyncUtils.asyncFx(() -> {
                    first.stage.setX(40);
                    first.stage.setY(30);
                    first.stage.setWidth(900);
                    first.stage.setHeight(700);
                })
                .get();
        first.settle();
        close(first);
        assertThat(settings.read().window()).isEqualTo(new WindowPlace(40, 30, 900, 700, false));
        Window second = open(List.of());
        assertThat(List.of(second.stage.getX(), second.stage.getY(), second.stage.getWidth(), second.stage.getHeight()))
                .containsExactly(40.0, 30.0, 900.0, 700.0);
        // So narrow a window shows the palette as a rail, and its own width again when there is room.
        assertThat(((Region) second.stage.getScene().lookup("#palette-region")).getWidth())
                .isEqualTo(48);
        WaitForAsyncUtils.asyncFx(() -> second.stage.setWidth(1200)).get();
        second.settle();
        assertThat(((Region) second.stage.getScene().lookup("#palette-region")).getWidth())
                .isEqualTo(160);
        assertThat(((Region) second.stage.getScene().lookup("#inspector")).getWidth())
                .isEqualTo(250);
        assertThat(settings.read().panels()).isEqualTo(new PanelSizes(160, 250, 220, 400, 300, 0));
        close(second);
    }

    @Test
    void theOutlineAndTheWishForStillnessAreRestored() throws Exception {
        settings.write(Settings.STANDARD.withReading(new Reading(true, 333, MotionChoice.REDUCED)));
        Window window = open(List.of());
        Region outline = (Region) window.stage.getScene().lookup("#outline");
        assertThat(outline.isVisible()).isTrue();
        assertThat(outline.getWidth()).isEqualTo(333);
        assertThat(window.stage.getScene().getPreferences().isReducedMotion()).isTrue();
        close(window);
        assertThat(settings.read().reading()).isEqualTo(new Reading(true, 333, MotionChoice.REDUCED));
    }

    @Test
    void aMaximisedWindowRemembersTheSizeItHadBefore() throws Exception {
        settings.write(Settings.STANDARD.withWindow(new WindowPlace(20, 10, 900, 700, false)));
        Window first = open(List.of());
        WaitForAsyncUtils.asyncFx(() -> first.stage.setMaximized(true)).get();
        first.settle();
        close(first);
        assertThat(settings.read().window()).isEqualTo(new WindowPlace(20, 10, 900, 700, true));
    }

    @Test
    void theLowerTabOfANarrowWindowIsRestored() throws Exception {
        settings.write(Settings.STANDARD.withWindow(new WindowPlace(0, 0, 900, 700, false)));
        Window first = open(List.of());
        WaitForAsyncUtils.asyncFx(() -> tabs(first).getSelectionModel().select(2))
                .get();
        close(first);
        Window second = open(List.of());
        assertThat(tabs(second).getSelectionModel().getSelectedItem().getText()).isEqualTo("Latency");
        close(second);
    }

    private static TabPane tabs(Window window) {
        return (TabPane) window.stage.getScene().lookup("#lower-third .tab-pane");
    }

    @Test
    void aDocumentOpensWhereItWasLeft() throws Exception {
        Path file = folder.resolve("a.route.json");
        Window first = open(List.of());
        DocumentFile.save(first.workspace().document(), file);
        close(first);
        Window again = open(List.of(file.toString()));
        View whole = view(again);
        View corner = new View(300, 200, 1.25);
        WaitForAsyncUtils.asyncFx(() -> editor(again).lookAt(corner)).get();
        again.settle();
        close(again);
        Window third = open(List.of(file.toString()));
        View seen = view(third);
        assertThat(seen.zoom()).isEqualTo(1.25).isNotEqualTo(whole.zoom());
        assertThat(seen.x()).isEqualTo(300, Offset.offset(1.0));
        assertThat(seen.y()).isEqualTo(200, Offset.offset(1.0));
        WaitForAsyncUtils.asyncFx(() -> editor(third).lookAt(new View(90_000, 0, 1)))
                .get();
        third.settle();
        assertThat(view(third).zoom()).isEqualTo(whole.zoom());
        close(third);
    }

    private static GraphEditor editor(Window window) {
        return (GraphEditor) window.stage.getScene().lookup("#graph-editor");
    }

    private static View view(Window window) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> editor(window).view()).get();
    }
}
