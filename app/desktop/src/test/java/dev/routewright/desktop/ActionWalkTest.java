package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.routewright.desktop.action.Action;
import dev.routewright.desktop.action.Scope;
import dev.routewright.desktop.theme.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Tags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Walks over every action of the program: nothing a person can ask for is untested, nameless or out of reach. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class ActionWalkTest {
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("dev.routewright.desktop");

    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
    }

    private Set<String> ids() {
        return window.actions().all().stream().map(Action::id).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyActionIsRunByARobotTest() {
        Set<String> exercised = new TreeSet<>();
        for (JavaMethod method :
                TESTS.stream().flatMap(c -> c.getMethods().stream()).toList()) {
            method.tryGetAnnotationOfType(Exercises.class).ifPresent(a -> {
                assertThat(method.isAnnotatedWith(Test.class))
                        .as(method.getFullName() + " is a test")
                        .isTrue();
                assertThat(tags(method.getOwner())).as(method.getFullName()).contains("window");
                exercised.addAll(Arrays.asList(a.value()));
            });
        }
        Set<String> without = ids();
        without.removeAll(exercised);
        assertThat(without).as("""
                Actions without a robot test. Write one in a class with @Tag("window") and a field of type Window that runs \
                the action by its keys, its menu item "#menu-<id>", its button or the command palette and asserts what it \
                does, and annotate the method with @Exercises("<id>").""").isEmpty();
        exercised.removeAll(ids());
        assertThat(exercised)
                .as("Ids in @Exercises that no action has. Maybe an action was renamed.")
                .isEmpty();
    }

    /** Two tags of a class lie in one annotation around them. */
    private static List<String> tags(JavaClass owner) {
        return owner.tryGetAnnotationOfType(Tags.class)
                .map(several -> Arrays.stream(several.value()).map(Tag::value).toList())
                .or(() -> owner.tryGetAnnotationOfType(Tag.class).map(one -> List.of(one.value())))
                .orElse(List.of());
    }

    @Test
    void everyActionSaysInOneSentenceWhatItDoes() {
        for (Action action : window.actions().all()) {
            assertThat(action.help())
                    .as("Help of '%s'. Add a line to help.properties beside Actions.", action.id())
                    .matches("[A-Z].*[^.]\\.")
                    .hasSizeLessThan(100);
        }
    }

    @Test
    void everyActionStandsInTheMenuOfItsCategoryOnce() {
        List<String> found = new ArrayList<>();
        MenuBar bar = (MenuBar) window.stage.getScene().lookup("#menus");
        for (Menu menu : bar.getMenus()) {
            List<String> here = idsIn(menu);
            found.addAll(here);
            assertThat(here)
                    .allSatisfy(id -> assertThat(
                                    "_" + window.actions().get(id).category().words())
                            .isEqualTo(menu.getText()));
        }
        assertThat(found).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(found)).isEqualTo(ids());
    }

    private static List<String> idsIn(Menu menu) {
        List<String> found = new ArrayList<>();
        for (MenuItem item : menu.getItems()) {
            if (item instanceof Menu inner) {
                found.addAll(idsIn(inner));
            } else if (item.getId() != null) {
                found.add(item.getId().substring("menu-".length()));
            }
        }
        return found;
    }

    @Test
    void everyActionStandsInTheGuidesListOfKeys() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("routewright.root"), "app", "guide", "keys.md"));
        for (Action action : window.actions().all()) {
            String name = action.titleProperty().get();
            if (!name.startsWith("Example: ")) {
                assertThat(page).as("'%s' in app/guide/keys.md", action.id()).contains(" | " + action.help() + " |");
            }
            assertThat(page).as("'%s' in app/guide/keys.md", action.id()).contains(name);
        }
    }

    @Test
    void noTwoActionsShareAKeyAndNoLetterIsTakenFromAField() {
        List<String> seen = new ArrayList<>();
        for (Action action : window.actions().all()) {
            for (KeyCombination keys : action.standardKeys()) {
                assertThat(seen)
                        .as("Keys of '%s' that another action has", action.id())
                        .doesNotContain(keys.getName());
                seen.add(keys.getName());
                boolean held = keys.getShortcut() == ModifierValue.DOWN
                        || keys.getAlt() == ModifierValue.DOWN
                        || keys.getControl() == ModifierValue.DOWN
                        || keys.getMeta() == ModifierValue.DOWN;
                boolean function = keys instanceof KeyCodeCombination code
                        && code.getCode().isFunctionKey();
                boolean questionMark = action.id().equals("shortcuts");
                assertThat(held || function || questionMark || action.scope() == Scope.CANVAS)
                        .as("'%s' in the whole window would take %s from a field", action.id(), keys.getName())
                        .isTrue();
            }
        }
    }
}
