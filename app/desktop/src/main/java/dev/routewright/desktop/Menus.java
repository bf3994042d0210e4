package dev.routewright.desktop;

import dev.routewright.desktop.action.Action;
import dev.routewright.desktop.action.Actions;
import dev.routewright.desktop.action.Category;
import dev.routewright.desktop.workspace.LargeExample;
import dev.routewright.desktop.workspace.SampleDocument;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SeparatorMenuItem;

/**
 * The menus, made from the actions: one for each category, in the order below. What the order does not name comes at the
 * menu's end, so that no action is missing.
 */
final class Menus {
    private static final Map<Category, List<Part>> ORDER = Map.of(
            Category.FILE,
                    List.of(
                            group("new", "open", "open-sample"),
                            group("open-dataset", "open-dataset-folder", "import-table"),
                            group("save", "save-as"),
                            group("export"),
                            group("preferences"),
                            group("quit")),
            Category.EDIT,
                    List.of(
                            group("undo", "redo"),
                            group("cut", "copy", "paste", "paste-wired", "duplicate"),
                            group("rename", "delete", "delete-reconnect"),
                            group(
                                    "select-all",
                                    "select-upstream",
                                    "select-downstream",
                                    "select-connected",
                                    "select-focused",
                                    "toggle-focused"),
                            group("catalog", "price-list")),
            Category.GRAPH,
                    List.of(
                            group("quick-add", "connect"),
                            group("arrange-layers", "arrange-force", "pin"),
                            group(
                                    "align-left",
                                    "align-centre",
                                    "align-right",
                                    "align-top",
                                    "align-middle",
                                    "align-bottom"),
                            group("distribute-across", "distribute-down"),
                            under(
                                    "Add",
                                    "place-query",
                                    "place-task",
                                    "place-router",
                                    "place-guard",
                                    "place-cache",
                                    "place-verifier",
                                    "place-llm",
                                    "place-agent",
                                    "place-tool",
                                    "place-person",
                                    "place-fan",
                                    "place-join",
                                    "place-loop",
                                    "place-answer"),
                            under(
                                    "Walk",
                                    "walk-right",
                                    "walk-left",
                                    "walk-up",
                                    "walk-down",
                                    "edge-ahead",
                                    "edge-behind",
                                    "visit-back",
                                    "visit-forward"),
                            under(
                                    "Move",
                                    "nudge-left",
                                    "nudge-right",
                                    "nudge-up",
                                    "nudge-down",
                                    "nudge-far-left",
                                    "nudge-far-right",
                                    "nudge-far-up",
                                    "nudge-far-down")),
            Category.VIEW,
                    List.of(
                            group("go-to", "next-finding", "previous-finding"),
                            group("zoom-in", "zoom-out", "zoom-100", "zoom-fit", "zoom-selection"),
                            group("outline"),
                            group("next-region", "previous-region"),
                            group("motion-system", "motion-reduced", "motion-full"),
                            group("theme-light", "theme-dark", "theme-system")),
            Category.RUN, List.of(group("run", "sweep", "compare", "cancel")),
            Category.HELP,
                    List.of(
                            under("Examples", examples()),
                            group("guide", "tour", "command-palette", "shortcuts", "messages"),
                            group("about")));

    /** Those that {@link RecentMenu} shows below the files it lists. */
    private static final Set<String> WITH_RECENT_FILES = Set.of("open-latest", "clear-recent");

    /**
     * Actions that stand together.
     *
     * @param title of the submenu that they are in; empty for none
     */
    private record Part(String title, List<String> ids) {}

    private Menus() {}

    private static Part group(String... ids) {
        return new Part("", List.of(ids));
    }

    private static String[] examples() {
        return Stream.concat(
                        SampleDocument.EXAMPLES.stream(),
                        LargeExample.all().stream().map(LargeExample::word))
                .map(example -> "example-" + example)
                .toArray(String[]::new);
    }

    private static Part under(String title, String... ids) {
        return new Part(title, List.of(ids));
    }

    static MenuBar of(Actions actions) {
        MenuBar bar = new MenuBar();
        bar.setId("menus");
        bar.getStyleClass().add("rw-menus");
        // Only macOS has one; elsewhere this does nothing.
        bar.setUseSystemMenuBar(true);
        for (Category category : Category.values()) {
            bar.getMenus().add(menu(category, actions));
        }
        return bar;
    }

    private static Menu menu(Category category, Actions actions) {
        Menu menu = new Menu("_" + category.words());
        menu.setId("menu-of-" + category.words().toLowerCase(Locale.ROOT));
        Set<String> left = new LinkedHashSet<>();
        actions.all().stream()
                .filter(a -> a.category() == category)
                .map(Action::id)
                .forEach(left::add);
        List<Part> parts = new ArrayList<>(ORDER.getOrDefault(category, List.of()));
        parts.forEach(part -> left.removeAll(part.ids()));
        left.removeAll(WITH_RECENT_FILES);
        // Quit stands last, as everywhere.
        parts.add(category == Category.FILE ? parts.size() - 1 : parts.size(), new Part("", List.copyOf(left)));
        parts.forEach(part -> add(part, menu, actions));
        menu.setOnShowing(e -> actions.refresh());
        return menu;
    }

    private static void add(Part part, Menu menu, Actions actions) {
        List<String> ids = part.ids().stream().filter(actions::has).toList();
        if (ids.isEmpty()) {
            return;
        }
        Menu into = menu;
        if (!part.title().isEmpty()) {
            into = new Menu(part.title());
            into.setId(menu.getId() + "-" + part.title().toLowerCase(Locale.ROOT));
            menu.getItems().add(into);
        } else if (!menu.getItems().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        for (String id : ids) {
            into.getItems().add(actions.item(id));
        }
    }
}
