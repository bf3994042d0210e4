package dev.routewright.desktop.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.editor.skin.Theme;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** What is open follows the system's palette while it changes: windows and the popups over them. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class ThemesTest {
    private final SimpleObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.LIGHT);

    private static <T> T fx(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work).get();
    }

    @Test
    void windowsAndOpenPopupsFollowTheSystem() throws Exception {
        Themes themes = fx(() -> new Themes(ThemeChoice.SYSTEM, system));
        Stage first = fx(() -> open(themes));
        Stage second = fx(() -> open(themes));
        ContextMenu menu = fx(() -> {
            ContextMenu popup = new ContextMenu(new MenuItem("Rename"));
            popup.show(first.getScene().getRoot(), 10, 10);
            return popup;
        });
        List<Parent> roots = List.of(
                first.getScene().getRoot(),
                second.getScene().getRoot(),
                menu.getScene().getRoot());
        assertAll(roots, Theme.LIGHT);
        fx(() -> {
            system.set(ColorScheme.DARK);
            return true;
        });
        assertAll(roots, Theme.DARK);
        fx(() -> {
            themes.choose(ThemeChoice.LIGHT);
            return true;
        });
        assertAll(roots, Theme.LIGHT);
        fx(() -> {
            system.set(ColorScheme.LIGHT);
            system.set(ColorScheme.DARK);
            return true;
        });
        assertAll(roots, Theme.LIGHT);
        fx(() -> {
            themes.choose(ThemeChoice.SYSTEM);
            return true;
        });
        assertAll(roots, Theme.DARK);
        fx(() -> {
            first.hide();
            second.hide();
            return true;
        });
    }

    private static Stage open(Themes themes) {
        Stage stage = new Stage();
        Scene scene = new Scene(new VBox(new Button("Run")), 200, 100);
        themes.adopt(scene);
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    private static void assertAll(List<Parent> roots, Theme theme) {
        for (Parent root : roots) {
            for (Theme each : Theme.values()) {
                assertThat(root.getStyleClass().contains(each.styleClass()))
                        .as(root + " " + each)
                        .isEqualTo(each == theme);
            }
        }
    }
}
