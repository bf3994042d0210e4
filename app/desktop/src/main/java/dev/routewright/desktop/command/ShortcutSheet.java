package dev.routewright.desktop.command;

import dev.routewright.desktop.action.Action;
import dev.routewright.desktop.action.Actions;
import dev.routewright.desktop.action.Category;
import dev.routewright.desktop.frame.SecondFoot;
import dev.routewright.desktop.theme.Themes;
import dev.routewright.editor.gesture.MouseGesture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** Every action by category with its keys, and what the mouse does, in a window of its own that can be searched. */
public final class ShortcutSheet {
    private static final double WIDTH = 920;
    private static final double HEIGHT = 680;
    private static final double COLUMN = 420;

    /** One line of the sheet. */
    private record Line(String keys, String what, String tip) {}

    /** A heading with its lines. */
    private record Section(String title, List<Line> lines) {}

    private final Stage stage = new Stage();
    private final Actions actions;
    private final TextField search = new TextField();
    private final HBox columns = new HBox(40);

    /** @param whatElse keys that belong to no action, such as Enter in a field: keys to words */
    public ShortcutSheet(Stage owner, Themes themes, Actions actions, List<String[]> whatElse) {
        this.actions = actions;
        stage.initOwner(owner);
        stage.setTitle("Shortcuts — Routewright");
        BorderPane root = new BorderPane();
        root.setId("shortcut-sheet");
        root.getStyleClass().addAll("rw-window", "rw-second");
        root.setTop(head());
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("rw-second-body");
        root.setCenter(scroll);
        root.setBottom(foot());
        search.textProperty().addListener((o, was, is) -> fill(whatElse));
        fill(whatElse);
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        themes.adopt(scene);
        stage.setScene(scene);
        stage.setOnHidden(e -> themes.release(root));
    }

    /** Opens it with the cursor in its search field. */
    public void show() {
        stage.show();
        search.requestFocus();
    }

    private HBox head() {
        Label title = new Label("Shortcuts");
        title.getStyleClass().add("rw-dialog-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        search.setId("shortcut-search");
        search.getStyleClass().add("rw-field");
        search.setPromptText("Find an action or a key");
        search.setAccessibleText("Find an action or a key");
        search.setPrefWidth(260);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, search);
        head.getStyleClass().add("rw-second-head");
        return head;
    }

    private HBox foot() {
        Label hint = new Label("Keys can be changed in the preferences.");
        hint.getStyleClass().add("rw-muted");
        return SecondFoot.of(stage, hint, "shortcut-close");
    }

    private void fill(List<String[]> whatElse) {
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        List<Section> sections = new ArrayList<>();
        for (Category category : Category.values()) {
            sections.add(new Section(
                    category.words(),
                    actions.all().stream()
                            .filter(a -> a.category() == category
                                    && !a.keysProperty().get().isEmpty())
                            .map(ShortcutSheet::line)
                            .toList()));
        }
        sections.add(new Section(
                "Mouse",
                Arrays.stream(MouseGesture.values())
                        .map(g -> new Line(g.how(), g.what(), ""))
                        .toList()));
        sections.add(new Section(
                "Everywhere",
                whatElse.stream().map(e -> new Line(e[0], e[1], "")).toList()));
        List<Section> found = sections.stream()
                .map(s -> new Section(
                        s.title(),
                        s.lines().stream().filter(l -> fits(s, l, wanted)).toList()))
                .filter(s -> !s.lines().isEmpty())
                .toList();
        layOut(found);
        if (found.isEmpty()) {
            Label nothing =
                    new Label("Nothing is called \u201c" + search.getText().strip() + "\u201d.");
            nothing.getStyleClass().add("rw-muted");
            columns.getChildren().setAll(nothing);
        }
    }

    private static boolean fits(Section section, Line line, String wanted) {
        return (line.what() + " " + line.keys() + " " + line.tip() + " " + section.title())
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }

    private static Line line(Action action) {
        String keys = action.keysProperty().get().stream()
                .map(KeyCombination::getDisplayText)
                .distinct()
                .limit(2)
                .collect(Collectors.joining("  or  "));
        return new Line(keys, action.titleProperty().get(), action.help());
    }

    /** Two columns of about the same height, read downwards. */
    private void layOut(List<Section> sections) {
        int all = sections.stream().mapToInt(s -> s.lines().size() + 2).sum();
        VBox left = new VBox(18);
        VBox right = new VBox(18);
        int placed = 0;
        for (Section section : sections) {
            (placed * 2 < all ? left : right).getChildren().add(box(section));
            placed += section.lines().size() + 2;
        }
        for (VBox column : List.of(left, right)) {
            column.setPrefWidth(COLUMN);
            HBox.setHgrow(column, Priority.ALWAYS);
        }
        columns.getChildren().setAll(left, right);
    }

    private static VBox box(Section section) {
        Label title = new Label(section.title());
        title.getStyleClass().add("rw-panel-title");
        VBox box = new VBox(5, title);
        for (Line line : section.lines()) {
            box.getChildren().add(row(line));
        }
        return box;
    }

    private static HBox row(Line line) {
        Label what = new Label(line.what());
        what.getStyleClass().add("rw-dialog-words");
        what.setMinWidth(0);
        Label keys = new Label(line.keys());
        keys.getStyleClass().add("rw-keys");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(12, what, gap, keys);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setAccessibleText(line.what() + ": " + line.keys());
        if (!line.tip().isEmpty()) {
            Tooltip.install(row, new Tooltip(line.tip()));
        }
        return row;
    }
}
