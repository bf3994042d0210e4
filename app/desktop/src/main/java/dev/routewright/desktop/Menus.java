package dev.routewright.desktop;

import dev.routewright.desktop.action.Actions;
import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.desktop.theme.Themes;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** The menus, made from the actions. */
final class Menus {
    private static final String LINE = "-";

    private Menus() {}

    static MenuBar of(Actions actions, Themes themes, Consumer<ThemeChoice> chooseTheme) {
        MenuBar bar = new MenuBar();
        bar.setId("menus");
        bar.getStyleClass().add("rw-menus");
        // Only macOS has one; elsewhere this does nothing.
        bar.setUseSystemMenuBar(true);
        Menu view = menu("_View", actions, "go-to", "next-finding", "previous-finding", LINE, "zoom-fit", "zoom-100", LINE,
                "outline", LINE, "motion-system", "motion-reduced", "motion-full", LINE);
        ToggleGroup group = new ToggleGroup();
        for (ThemeChoice choice : ThemeChoice.values()) {
            view.getItems().add(theme(choice, group, themes, chooseTheme));
        }
        bar.getMenus().addAll(
                menu("_File", actions, "new", "open", "open-sample", LINE, "open-dataset", "open-dataset-folder", LINE,
                        "save", "save-as", LINE, "export", LINE, "quit"),
                menu("_Edit", actions, "undo", "redo", LINE, "cut", "copy", "paste", "paste-wired", "duplicate", LINE,
                        "delete", "delete-reconnect", "select-all"),
                menu("_Graph", actions, "quick-add", "connect", LINE, "arrange-layers", "arrange-force", "pin",
                        LINE, "align-left", "align-centre", "align-right", "align-top", "align-middle", "align-bottom", LINE, "distribute-across",
                        "distribute-down"),
                view,
                menu("_Run", actions, "run", "sweep", "cancel"),
                menu("_Help", actions, "tour", "shortcuts", "messages", LINE, "about"));
        return bar;
    }

    private static Menu menu(String title, Actions actions, String... ids) {
        Menu menu = new Menu(title);
        for (String id : ids) {
            menu.getItems().add(id.equals(LINE) ? new SeparatorMenuItem() : actions.item(id));
        }
        menu.setOnShowing(e -> actions.refresh());
        return menu;
    }

    private static MenuItem theme(
            ThemeChoice choice, ToggleGroup group, Themes themes, Consumer<ThemeChoice> chooseTheme) {
        RadioMenuItem item = new RadioMenuItem(switch (choice) {
            case LIGHT -> "Light";
            case DARK -> "Dark";
            case SYSTEM -> "Like the system";
        });
        item.setId("menu-theme-" + choice.name().toLowerCase(Locale.ROOT));
        item.setToggleGroup(group);
        item.setSelected(themes.choice() == choice);
        item.setOnAction(e -> chooseTheme.accept(choice));
        return item;
    }
}
