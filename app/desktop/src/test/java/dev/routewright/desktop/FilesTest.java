package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.recovery.RecoveryFile;
import dev.routewright.desktop.recovery.RecoveryFolder;
import dev.routewright.desktop.recovery.RecoveryNote;
import dev.routewright.desktop.settings.SettingsFile;
import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.desktop.workspace.Dialogs.DiskChange;
import dev.routewright.desktop.workspace.Dialogs.Recovery;
import dev.routewright.desktop.workspace.Dialogs.RecoveryAnswer;
import dev.routewright.desktop.workspace.Dialogs.Unsaved;
import dev.routewright.graph.Document;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.edit.EditRejected;
import dev.routewright.graph.edit.Edits;
import dev.routewright.graph.file.DocumentFile;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Files as a person meets them in the window: recovery at the start, recent ones, dropped ones, changed ones. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class FilesTest {
    private Window window;
    private Path folder;
    private RecoveryFolder kept;

    /** The start after a run that was ended while "Found again" was unsaved. */
    @Start
    void start(Stage stage) throws Exception {
        folder = Files.createTempDirectory("files");
        kept = new RecoveryFolder(folder.resolve("recovery"));
        Path file = saved("crashed", "As saved");
        Files.createDirectories(kept.place());
        Files.write(
                kept.place().resolve("1-x.recovery"),
                new RecoveryFile(
                                new RecoveryNote(file, "", Instant.now(), Long.MAX_VALUE, Instant.EPOCH),
                                DocumentFile.write(named("Found again")))
                        .bytes());
        window = new Window(
                ThemeChoice.LIGHT,
                new SettingsFile(folder.resolve("settings.json")),
                kept,
                dialogs -> dialogs.recovery.add(new RecoveryAnswer(Recovery.RECOVER, 0)));
    }

    private static Document named(String name) throws EditRejected {
        return Edits.apply(Document.EMPTY, new Edit.SetName(name));
    }

    private Path saved(String fileName, String name) throws Exception {
        Path file = folder.resolve(fileName + ".route.json");
        Files.createDirectories(file.getParent());
        DocumentFile.save(named(name), file);
        return file;
    }

    private void drop(Path... files) throws Exception {
        List<File> dropped = Stream.of(files).map(Path::toFile).toList();
        WaitForAsyncUtils.asyncFx(() -> window.drop(dropped)).get();
        window.settle();
    }

    private static Menu recentMenu(FxRobot robot) {
        MenuBar bar = robot.lookup("#menus").query();
        return (Menu) bar.getMenus().getFirst().getItems().stream()
                .filter(item -> "menu-open-recent".equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> recent(FxRobot robot) {
        return recentMenu(robot).getItems().stream()
                .map(MenuItem::getText)
                .filter(text -> text != null && text.endsWith(".json"))
                .toList();
    }

    /** Not with the mouse: on its way to the further menu the robot crosses other items, which closes it. */
    private static void choose(FxRobot robot, String text) throws Exception {
        MenuItem chosen = recentMenu(robot).getItems().stream()
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .orElseThrow();
        WaitForAsyncUtils.asyncFx(chosen::fire).get();
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void unsavedChangesAreOfferedAtTheStartAndShownOnTopOfTheSavedOnes(FxRobot robot) throws Exception {
        window.settle();
        assertThat(window.dialogs.asked).containsExactly("recovery [crashed.route.json]");
        assertThat(window.stage.getTitle()).startsWith("*crashed.route.json");
        assertThat(window.workspace().document().name()).isEqualTo("Found again");
        Window.await(() -> kept.files().size() == 1 && !kept.files().getFirst().endsWith("1-x.recovery"));
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        window.settle();
        assertThat(DocumentFile.read(folder.resolve("crashed.route.json")).name())
                .isEqualTo("Found again");
        Window.await(() -> kept.files().isEmpty());
    }

    @Test
    void recentFilesAreOfferedNewestFirstToldApartByFolderAndForgottenWhereGone(FxRobot robot) throws Exception {
        window.settle();
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        Path one = saved("one/a", "One");
        Path two = saved("two/a", "Two");
        drop(one);
        drop(two);
        assertThat(recent(robot)).containsExactly("two/a.route.json", "one/a.route.json", "crashed.route.json");
        robot.press(KeyCode.CONTROL, KeyCode.ALT).type(KeyCode.O).release(KeyCode.ALT, KeyCode.CONTROL);
        window.settle();
        assertThat(window.workspace().file()).as("the latest that is not open").isEqualTo(one);
        Files.delete(two);
        robot.press(KeyCode.CONTROL, KeyCode.ALT).type(KeyCode.O).release(KeyCode.ALT, KeyCode.CONTROL);
        window.settle();
        assertThat(window.dialogs.asked.getLast())
                .contains("a.route.json is not there any more", two.toString(), "Maybe");
        assertThat(recent(robot)).containsExactly("a.route.json", "crashed.route.json");
        choose(robot, "crashed.route.json");
        window.settle();
        assertThat(window.stage.getTitle()).startsWith("crashed.route.json");
        choose(robot, "Clear recent documents");
        assertThat(recent(robot)).isEmpty();
    }

    @Test
    void aDroppedDocumentOpensAndWhatIsLeftAloneIsSaid() throws Exception {
        window.settle();
        window.dialogs.unsaved = Unsaved.DISCARD;
        Path text = Files.writeString(folder.resolve("notes.txt"), "x");
        Path one = saved("one", "One");
        Path two = saved("two", "Two");
        drop(text);
        assertThat(window.dialogs.asked.getLast()).contains("notes.txt cannot be opened", "*.route.json", "Maybe");
        drop(text, two, one);
        assertThat(window.stage.getTitle()).startsWith("two.route.json");
        assertThat(window.workspace().notice())
                .isEqualTo("Only one file opens at a time: two.route.json. The other 2 were left alone.");
        int asked = window.dialogs.asked.size();
        drop(Files.createDirectory(folder.resolve("empty")));
        assertThat(window.dialogs.asked).as("a folder is read as a dataset").hasSize(asked + 1);
        assertThat(window.dialogs.asked.getLast()).contains("empty");
        assertThat(window.workspace().document().name()).isEqualTo("Two");
    }

    @Test
    void aFileThatChangesOnDiskIsAskedAboutWhileTheWindowIsOpen() throws Exception {
        window.settle();
        window.dialogs.unsaved = Unsaved.DISCARD;
        Path file = saved("watched", "Mine");
        drop(file);
        window.dialogs.disk.addAll(List.of(DiskChange.SHOW, DiskChange.RELOAD));
        DocumentFile.save(named("Theirs"), file);
        Window.await(() -> window.workspace().document().name().equals("Theirs"));
        assertThat(window.dialogs.asked)
                .endsWith(
                        "disk watched.route.json []",
                        "disk watched.route.json [Design: name was \"Mine\", now \"Theirs\"]");
    }
}
