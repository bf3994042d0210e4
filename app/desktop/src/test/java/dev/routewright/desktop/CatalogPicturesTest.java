package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.graph.Blend;
import dev.routewright.graph.Profile;
import dev.routewright.graph.edit.Edit;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.input.KeyCode;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the windows of the catalog look like in both themes, at 100 % and at 150 %; pictures stay in target. */
@Tag("window")
@Tag("long")
@ExtendWith(ApplicationExtension.class)
class CatalogPicturesTest {
    private static final Path PICTURES = Path.of(System.getProperty("routewright.build", "target"), "pictures");

    @TempDir
    Path folder;

    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
    }

    private Path list() throws Exception {
        StringBuilder models = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            models.append(i == 0 ? "" : ",\n")
                    .append("\"model-")
                    .append(i)
                    .append("\": {\"name\": \"Model ")
                    .append(i)
                    .append("\", \"last_updated\": \"2026-05-01\", \"limit\": {\"context\": ")
                    .append(8000 * (i + 1))
                    .append(", \"output\": 4096}, \"reasoning\": true, \"open_weights\": ")
                    .append(i % 2 == 0)
                    .append(
                            ", \"modalities\": {\"input\": [\"text\", \"image\", \"pdf\"], \"output\": [\"text\"]}, \"cost\":"
                                    + " {\"input\": ")
                    .append(i / 10.0)
                    .append(", \"output\": ")
                    .append(i / 2.0)
                    .append(", \"cache_read\": 0.01, \"tiers\": [{\"tier\": {\"size\": 200000}, \"input\": ")
                    .append(i / 5.0)
                    .append(", \"output\": ")
                    .append((double) i)
                    .append("}]}}");
        }
        return Files.writeString(folder.resolve("list.json"), "{\"a-provider-of-a-long-name\": {" + models + "}}");
    }

    @Test
    void noWordIsCutOff(FxRobot robot) throws Exception {
        Files.createDirectories(PICTURES);
        window.settle();
        Profile mix = Profile.named("mix")
                .withBlend(new Blend("mistral-large", "mistral-small", 0.25, Blend.Unit.TOKENS, 0.8, null, 0.001));
        WaitForAsyncUtils.asyncFx(() -> window.workspace().perform(new Edit.SetProfile(mix)))
                .get();
        robot.clickOn("#node-" + window.id("mistral-small") + "-title");
        window.dialogs.priceList = list();
        WaitForAsyncUtils.asyncFx(() -> window.actions().get("price-list").run())
                .get();
        WaitForAsyncUtils.waitForFxEvents();
        take(fitted("prices-window", 1), "prices-empty-light-100", 1);
        robot.clickOn("#prices-open-first");
        window.settle();
        robot.clickOn("#prices-search").write("model", 0).push(KeyCode.DOWN);
        takeBoth("prices-window");
        robot.clickOn("#prices-close");
        WaitForAsyncUtils.asyncFx(() -> window.actions().get("catalog").run()).get();
        WaitForAsyncUtils.waitForFxEvents();
        takeBoth("catalog-window");
        Scene catalog = fitted("catalog-window", 1);
        WaitForAsyncUtils.asyncFx(() -> {
                    var table = (javafx.scene.control.TableView<?>) catalog.lookup("#catalog-table");
                    table.getSelectionModel().selectLast();
                    ((javafx.scene.control.ScrollPane) catalog.lookup("#catalog-side")).setVvalue(1);
                })
                .get();
        WaitForAsyncUtils.waitForFxEvents();
        take(catalog, "catalog-blend-dark-100", 1);
        robot.clickOn("#catalog-close");
    }

    private void takeBoth(String id) throws Exception {
        for (Look look : Look.all()) {
            WaitForAsyncUtils.asyncFx(
                            () -> window.actions().get("theme-" + look.theme()).run())
                    .get();
            take(fitted(id, look.scale()), id + "-" + look.name(), look.scale());
        }
    }

    private static Scene fitted(String id, double scale) throws Exception {
        Scene scene = WaitForAsyncUtils.asyncFx(() -> {
                    Scene found = javafx.stage.Window.getWindows().stream()
                            .map(javafx.stage.Window::getScene)
                            .filter(s -> s != null && id.equals(s.getRoot().getId()))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("No window " + id + " is open."));
                    found.getWindow().setX(0);
                    found.getWindow().setY(0);
                    found.getWindow().setWidth(scale > 1 ? 960 : 1160);
                    found.getWindow().setHeight(scale > 1 ? 580 : 700);
                    return found;
                })
                .get();
        WaitForAsyncUtils.waitForFxEvents();
        return scene;
    }

    private static void take(Scene scene, String name, double scale) throws Exception {
        BufferedImage image = WaitForAsyncUtils.asyncFx(() -> {
                    SnapshotParameters parameters = new SnapshotParameters();
                    parameters.setTransform(Transform.scale(scale, scale));
                    return SwingFXUtils.fromFXImage(scene.getRoot().snapshot(parameters, null), null);
                })
                .get();
        ImageIO.write(image, "png", PICTURES.resolve(name + ".png").toFile());
        assertThat(WaitForAsyncUtils.asyncFx(() -> ClippedText.in(scene.getRoot()))
                        .get())
                .as(name)
                .isEmpty();
    }
}
