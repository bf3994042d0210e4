package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.routewright.desktop.form.CommitField;
import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.graph.Blend;
import dev.routewright.graph.Document;
import dev.routewright.graph.Latency;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.pricelist.ListedModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Price lists and the catalog, as a person uses them. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class CatalogTest {
    @TempDir
    Path folder;

    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
    }

    private Path list() throws Exception {
        return Files.writeString(folder.resolve("list.json"), """
                {"acme": {
                  "big": {"name": "Big", "last_updated": "2026-05-01", "limit": {"context": 1000, "output": 100},
                    "open_weights": true, "cost": {"input": 2, "output": 8.5, "cache_read": 0.2,
                      "tiers": [{"tier": {"size": 500}, "input": 4, "output": 17}]}},
                  "small": {"name": "Small", "last_updated": "2026-05-02", "limit": {"context": 10, "output": 1},
                    "cost": {"input": 0.1, "output": 0.2}},
                  "unpriced": {"name": "No price", "last_updated": "2026-05-02", "limit": {"context": 50, "output": 1}}},
                 "other": {
                  "big": {"name": "Big", "last_updated": "2026-05-03", "limit": {"context": 900, "output": 90},
                    "cost": {"input": 3, "output": 9}}}}
                """);
    }

    private Document document() {
        return window.workspace().document();
    }

    private static List<String> keys(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#prices-table").<TableView<ListedModel>>query().getItems().stream()
                .map(ListedModel::key)
                .toList();
    }

    private static String words(FxRobot robot, String query) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(query).queryLabeled().getText();
    }

    private static void sortBy(FxRobot robot, String title) throws Exception {
        TableView<ListedModel> table = robot.lookup("#prices-table").query();
        WaitForAsyncUtils.asyncFx(() -> table.getSortOrder()
                        .setAll(List.of(table.getColumns().stream()
                                .filter(column -> column.getText().equals(title))
                                .findFirst()
                                .orElseThrow())))
                .get();
    }

    private void openList(FxRobot robot, Path file) {
        window.dialogs.priceList = file;
        robot.clickOn("#prices-open");
        window.settle();
    }

    @Test
    @Exercises({"price-list", "undo"})
    void modelsAreSearchedFilteredSortedAndAddedInOneStep(FxRobot robot) throws Exception {
        window.settle();
        Document before = document();
        robot.clickOn("Edit").clickOn("#menu-price-list");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#prices-open-first").tryQuery())
                .as("the empty state has a door")
                .isPresent();
        openList(robot, list());
        assertThat(keys(robot)).containsExactly("acme/big", "other/big", "acme/small", "acme/unpriced");
        assertThat(words(robot, "#prices-source"))
                .isEqualTo("list.json, models.dev, 4 of 4 models, prices in USD per million tokens");

        robot.clickOn("#prices-search").write("ot big", 0);
        assertThat(keys(robot)).containsExactly("other/big");
        robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE);
        robot.clickOn("#prices-most").write("2", 0);
        assertThat(keys(robot)).containsExactly("acme/big", "acme/small");
        robot.clickOn("#prices-context").write("11", 0);
        assertThat(keys(robot)).containsExactly("acme/big");
        robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE);
        robot.clickOn("#prices-most").push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE);
        Window.choose(robot, "#prices-provider", "acme");
        sortBy(robot, "In");
        assertThat(keys(robot))
                .as("what has no price stands last")
                .containsExactly("acme/small", "acme/big", "acme/unpriced");

        robot.clickOn("#prices-search").push(KeyCode.DOWN).push(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(words(robot, "#prices-add")).isEqualTo("Add 2 to catalog");
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(words(robot, "#prices-answer")).isEqualTo("2 models are in the catalog.");
        assertThat(document().catalog().get("big"))
                .isEqualTo(new Profile(
                        "big",
                        new Price(2, 8.5, "USD", "2026-05-01", 0.2, null, 0, 0, List.of(new Price.Tier(500, 4, 17))),
                        null,
                        "acme",
                        "big",
                        new Profile.Limits(1000, 100, 0),
                        List.of("provider:acme", "open-weights"),
                        null));
        assertThat(document().catalog()).containsKey("small");
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(document()).isEqualTo(before);
    }

    @Test
    @Exercises("price-list")
    void aModelOnTheCanvasGetsThePriceOfAListedOne(FxRobot robot) throws Exception {
        window.settle();
        robot.clickOn("#node-" + window.id("mistral-small") + "-title");
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.asyncFx(() ->
                        robot.lookup("#inspector-price-list").queryButton().fire())
                .get();
        openList(robot, list());
        robot.clickOn("#prices-search").write("other", 0).push(KeyCode.DOWN);
        assertThat(words(robot, "#prices-use")).isEqualTo("Use for mistral-small");
        robot.clickOn("#prices-use");
        assertThat(words(robot, "#prices-answer")).isEqualTo("mistral-small has the price of other/big now.");
        Profile set = document().catalog().get("mistral-small");
        assertThat(set.price()).isEqualTo(new Price(3, 9, "USD", "2026-05-03"));
        assertThat(set.remoteName()).isEqualTo("big");
        assertThat(window.workspace().history().undoLabel()).isEqualTo("Use other/big for mistral-small");
        robot.clickOn("#prices-close");
    }

    @Test
    @Exercises("price-list")
    void aFileThatIsNoListIsRefusedInWordsAndTheOldOneStays(FxRobot robot) throws Exception {
        window.settle();
        WaitForAsyncUtils.asyncFx(() -> window.actions().get("price-list").run())
                .get();
        openList(robot, Files.writeString(folder.resolve("broken.json"), "{\"a\": "));
        assertThat(window.dialogs.asked.getLast())
                .startsWith("problems 1: The price list broken.json cannot be read")
                .contains("Broken JSON", "Maybe");
        assertThat(robot.lookup("#prices-open-first").tryQuery()).isPresent();
        openList(robot, list());
        openList(robot, folder.resolve("broken.json"));
        assertThat(keys(robot)).hasSize(4);
        robot.clickOn("#prices-close");
        assertThat(window.jobs().isIdle()).isTrue();
    }

    @Test
    @Exercises("catalog")
    void profilesAreAddedBlendedGivenAPublishedSpeedAndRemoved(FxRobot robot) throws Exception {
        window.settle();
        String used = "mistral-small";
        robot.clickOn("#node-" + window.id(used) + "-title").push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(words(robot, "#catalog-remove")).isEqualTo("Remove");
        robot.clickOn("#catalog-remove");
        assertThat(words(robot, "#catalog-answer"))
                .startsWith("'" + used + "' stays: ")
                .contains("Maybe");
        assertThat(document().catalog()).containsKey(used);

        robot.clickOn("#catalog-new-name").write("mix", 0).push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        write(robot, "#catalog-price-tiers", "over 10 2 / 3");
        assertThat(document().catalog().get("mix").price())
                .as("what is no tier is not applied")
                .isNull();
        write(robot, "#catalog-price-tiers", "over 200000: 2.5 / 15; 5: 1/2");
        assertThat(document().catalog().get("mix").price().tiers())
                .containsExactly(new Price.Tier(5, 1, 2), new Price.Tier(200_000, 2.5, 15));
        write(robot, "#catalog-failure-rate", "0.05");
        assertThat(document().catalog().get("mix").limits().failureRate()).isEqualTo(0.05);
        set(robot, "#catalog-latency-preset", "7-8B on H100");
        assertThat(document().catalog().get("mix").latency())
                .isEqualTo(new Latency(32.5, 12.5, 0.22499999999999998, 0));
        assertThat(words(robot, "#catalog-latency-note"))
                .startsWith("Assumed. Source: llm-d-inference-sim")
                .contains("2026-08");
        set(robot, "#catalog-blend-base", "mistral-large");
        set(robot, "#catalog-blend-other", "mistral-small");
        write(robot, "#catalog-blend-share", "0.25");
        write(robot, "#catalog-blend-acceptance", "0.8");
        assertThat(document().catalog().get("mix").blend())
                .isEqualTo(new Blend("mistral-large", "mistral-small", 0.25, Blend.Unit.TOKENS, 0.8, null, 0));
        assertThat(words(robot, "#catalog-blend-formula"))
                .isEqualTo("Quality = 0.75 × mistral-large + 0.25 × mistral-small."
                        + " Cost = the same mean. Time = the same mean / 0.8. Assumed; missing where one of them is.");
        robot.clickOn("#catalog-remove");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(document().catalog()).doesNotContainKey("mix");
        assertThat(words(robot, "#catalog-answer")).isEqualTo("'mix' is removed; undo brings it back.");
        robot.clickOn("#catalog-close");
    }

    /** Fields far down are written into without scrolling, as a screen reader does. */
    private static void write(FxRobot robot, String query, String text) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
                    CommitField field = robot.lookup(query).query();
                    field.setText(text);
                    field.commit();
                })
                .get();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void set(FxRobot robot, String query, String value) throws Exception {
        WaitForAsyncUtils.asyncFx(
                        () -> robot.lookup(query).<String>queryComboBox().setValue(value))
                .get();
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    @Tag("real-data")
    @Exercises("price-list")
    void theRealCatalogIsSearchedWhileAPersonTypes(FxRobot robot) throws Exception {
        Path real = Path.of(System.getProperty("routewright.realData", "none"), "catalog", "models.dev.json");
        assumeTrue(Files.exists(real), "The real catalog is not here: " + real);
        window.settle();
        WaitForAsyncUtils.asyncFx(() -> window.actions().get("price-list").run())
                .get();
        openList(robot, real);
        assertThat(keys(robot)).hasSize(5276);
        robot.clickOn("#prices-search").write("openai gpt-5", 0);
        assertThat(keys(robot).getFirst()).isEqualTo("openai/gpt-5");
        robot.push(KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#prices-details .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("GPT-5", "openai/gpt-5", "2025-08-07", "models.dev.json (models.dev)");
        robot.clickOn("#prices-close");
    }
}
