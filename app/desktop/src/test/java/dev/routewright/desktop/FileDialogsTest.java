package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.dialog.WindowDialogs;
import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.desktop.theme.Themes;
import dev.routewright.desktop.workspace.Dialogs.DiskChange;
import dev.routewright.desktop.workspace.Dialogs.Recovery;
import dev.routewright.desktop.workspace.Dialogs.RecoveryAnswer;
import dev.routewright.desktop.workspace.Dialogs.Unsaved;
import dev.routewright.desktop.workspace.RecoveryOffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The real windows of the questions about files, answered by mouse and by keys; pictures of them stay in target. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class FileDialogsTest {
    private static final Path PICTURES = Path.of(System.getProperty("routewright.build", "target"), "pictures");
    private static final List<String> DIFFERENCES = List.of(
            "Design: name was \"Support desk\", now \"Support desk, cheaper\"",
            "Verifier \"Confidence\": cut was 0.72, now 0.65",
            "Model \"mistral-small\": profile was \"mistral-small\", now \"mistral-nano\"",
            "Answer \"Second answer\" added",
            "Edge \"Confidence\" reject → \"gpt-large\" removed",
            "Profile \"gpt-large\": price was 2.5 in and 10 out per million tokens in \"USD\" as of \"2026-11-01\", now 2 in"
                    + " and 8 out per million tokens in \"USD\" as of \"2026-11-20\"",
            "3 boxes moved: \"Confidence\", \"mistral-small\", \"Answer\"");

    private WindowDialogs dialogs;
    private Themes themes;

    @Start
    void start(Stage stage) {
        themes = new Themes(ThemeChoice.LIGHT);
        Scene scene = new Scene(new StackPane(), 900, 700);
        themes.adopt(scene);
        stage.setScene(scene);
        stage.show();
        dialogs = new WindowDialogs(stage, themes);
    }

    private static RecoveryOffer offer(Path file, String time) {
        return new RecoveryOffer(
                file,
                LocalDateTime.parse(time).atZone(ZoneId.systemDefault()).toInstant(),
                12_345,
                LocalDateTime.parse("2026-11-23T18:30:00")
                        .atZone(ZoneId.systemDefault())
                        .toInstant(),
                9_876,
                DIFFERENCES);
    }

    private static RecoveryOffer desk() {
        return offer(Path.of("/home/ada/routes/support-desk.route.json"), "2026-11-24T09:15:42");
    }

    private static RecoveryOffer untitled() {
        return new RecoveryOffer(
                null,
                LocalDateTime.parse("2026-11-22T23:59:01")
                        .atZone(ZoneId.systemDefault())
                        .toInstant(),
                801,
                null,
                0,
                List.of("Answer \"End\" added"));
    }

    /** Asks and waits until the question is shown. */
    private <T> CompletableFuture<T> ask(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> answer.complete(question.get()));
        Window.await(() -> WaitForAsyncUtils.asyncFx(() -> pane() != null).get());
        WaitForAsyncUtils.waitForFxEvents();
        return answer;
    }

    private static DialogPane pane() {
        return javafx.stage.Window.getWindows().stream()
                .filter(w ->
                        w.isShowing() && w.getScene() != null && w.getScene().getRoot() instanceof DialogPane)
                .map(w -> (DialogPane) w.getScene().getRoot())
                .findFirst()
                .orElse(null);
    }

    private static <T> T answer(CompletableFuture<T> asked) throws Exception {
        T answer = asked.get(60, TimeUnit.SECONDS);
        Window.await(() -> WaitForAsyncUtils.asyncFx(() -> pane() == null).get());
        return answer;
    }

    private void take(String name) throws Exception {
        Files.createDirectories(PICTURES);
        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            WaitForAsyncUtils.asyncFx(() -> themes.choose(theme)).get();
            WaitForAsyncUtils.waitForFxEvents();
            for (int percent : List.of(100, 150)) {
                SnapshotParameters scaled = new SnapshotParameters();
                scaled.setTransform(Transform.scale(percent / 100.0, percent / 100.0));
                var image = WaitForAsyncUtils.asyncFx(
                                () -> SwingFXUtils.fromFXImage(pane().snapshot(scaled, null), null))
                        .get();
                ImageIO.write(
                        image,
                        "png",
                        PICTURES.resolve(name + "-" + (theme == ThemeChoice.LIGHT ? "light" : "dark") + "-" + percent
                                        + ".png")
                                .toFile());
            }
        }
        assertThat(WaitForAsyncUtils.asyncFx(() -> ClippedText.in(pane())).get())
                .as(name)
                .isEmpty();
        assertThat(WaitForAsyncUtils.asyncFx(() -> pane().getWidth()).get())
                .as(name + " fits at 150 %")
                .isLessThan(900);
    }

    @Test
    void recoveryNamesBothTimesAndSizesAndTheDifferencesAndTakesThreeAnswers(FxRobot robot) throws Exception {
        CompletableFuture<RecoveryAnswer> asked = ask(() -> dialogs.askAboutRecovery(List.of(desk())));
        assertThat(robot.lookup("#recovery-kept").queryLabeled().getText())
                .isEqualTo("24 Nov 2026, 09:15:42, 12,345 bytes");
        assertThat(robot.lookup("#recovery-saved").queryLabeled().getText())
                .isEqualTo("23 Nov 2026, 18:30:00, 9,876 bytes");
        assertThat(robot.lookup("#recovery-differences")
                        .<ListView<String>>query()
                        .getItems())
                .isEqualTo(DIFFERENCES);
        take("recovery");
        robot.clickOn("Recover");
        assertThat(answer(asked)).isEqualTo(new RecoveryAnswer(Recovery.RECOVER, 0));

        asked = ask(() -> dialogs.askAboutRecovery(List.of(desk())));
        robot.clickOn("Keep the saved one");
        assertThat(answer(asked)).isEqualTo(new RecoveryAnswer(Recovery.KEEP_SAVED, 0));

        asked = ask(() -> dialogs.askAboutRecovery(List.of(desk())));
        robot.type(KeyCode.ESCAPE);
        assertThat(answer(asked).choice()).isEqualTo(Recovery.CANCEL);

        asked = ask(() -> dialogs.askAboutRecovery(List.of(desk())));
        robot.type(KeyCode.ENTER);
        assertThat(answer(asked).choice())
                .as("the safe answer, since undo leads back")
                .isEqualTo(Recovery.RECOVER);
    }

    @Test
    void severalRecoveriesAreAListAndTheChosenOneIsAnswered(FxRobot robot) throws Exception {
        CompletableFuture<RecoveryAnswer> asked = ask(() -> dialogs.askAboutRecovery(List.of(desk(), untitled())));
        ListView<String> list = robot.lookup("#recovery-documents").query();
        assertThat(list.getItems())
                .containsExactly(
                        "/home/ada/routes/support-desk.route.json, kept 24 Nov 2026, 09:15:42",
                        "Untitled, kept 22 Nov 2026, 23:59:01");
        take("recovery-several");
        robot.clickOn("Untitled, kept 22 Nov 2026, 23:59:01");
        assertThat(robot.lookup("#recovery-differences")
                        .<ListView<String>>query()
                        .getItems())
                .containsExactly("Answer \"End\" added");
        assertThat(robot.lookup("Delete the changes").tryQuery())
                .as("there is no saved one to keep")
                .isPresent();
        robot.clickOn("Recover");
        assertThat(answer(asked)).isEqualTo(new RecoveryAnswer(Recovery.RECOVER, 1));
    }

    @Test
    void aChangeOnDiskIsReloadedKeptOrShownAndClosingTheQuestionKeepsMine(FxRobot robot) throws Exception {
        String name = "support-desk.route.json";
        CompletableFuture<DiskChange> asked = ask(() -> dialogs.askAboutDiskChange(name, false, List.of()));
        take("disk-change");
        robot.clickOn("Show differences");
        assertThat(answer(asked)).isEqualTo(DiskChange.SHOW);

        asked = ask(() -> dialogs.askAboutDiskChange(name, true, DIFFERENCES));
        assertThat(robot.lookup("#disk-differences").<ListView<String>>query().getItems())
                .isEqualTo(DIFFERENCES);
        assertThat(robot.lookup("Show differences").tryQuery()).isEmpty();
        take("disk-change-differences");
        robot.clickOn("Reload");
        assertThat(answer(asked)).isEqualTo(DiskChange.RELOAD);

        asked = ask(() -> dialogs.askAboutDiskChange(name, true, List.of()));
        robot.clickOn("Keep mine");
        assertThat(answer(asked)).isEqualTo(DiskChange.KEEP);

        asked = ask(() -> dialogs.askAboutDiskChange(name, true, List.of()));
        robot.type(KeyCode.ESCAPE);
        assertThat(answer(asked)).isEqualTo(DiskChange.KEEP);
    }

    @Test
    void savingOverTheirChangesShowsWhatItWouldChangeAndMayBeCancelled(FxRobot robot) throws Exception {
        CompletableFuture<Boolean> asked = ask(() -> dialogs.confirmSaveOver("support-desk.route.json", DIFFERENCES));
        take("save-over");
        robot.clickOn("Save over it");
        assertThat(answer(asked)).isTrue();
        asked = ask(() -> dialogs.confirmSaveOver("support-desk.route.json", DIFFERENCES));
        robot.type(KeyCode.ESCAPE);
        assertThat(answer(asked)).isFalse();
    }

    @Test
    void unsavedChangesAreSavedGivenUpOrKeptOpen(FxRobot robot) throws Exception {
        CompletableFuture<Unsaved> asked = ask(() -> dialogs.askAboutUnsaved("support-desk.route.json"));
        take("unsaved");
        robot.clickOn("Don't save");
        assertThat(answer(asked)).isEqualTo(Unsaved.DISCARD);
        asked = ask(() -> dialogs.askAboutUnsaved("support-desk.route.json"));
        robot.clickOn("Save");
        assertThat(answer(asked)).isEqualTo(Unsaved.SAVE);
        asked = ask(() -> dialogs.askAboutUnsaved("support-desk.route.json"));
        robot.type(KeyCode.ESCAPE);
        assertThat(answer(asked)).isEqualTo(Unsaved.CANCEL);
    }
}
