package dev.routewright.editor;

import dev.routewright.editor.skin.Icons;
import dev.routewright.editor.skin.NodeKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * The kinds that can be placed, {@value #WIDTH} px wide: by drag onto the canvas, by click or Enter, or by their letter
 * while the canvas has the focus.
 */
public final class Palette extends VBox {
    public static final double WIDTH = 208;
    /** Width as a rail of icons. */
    public static final double RAIL_WIDTH = 48;

    private static final PseudoClass RAIL = PseudoClass.getPseudoClass("rail");

    private final TextField search = new TextField();
    private final Label nothing = new Label();
    private final Map<String, Label> headings = new LinkedHashMap<>();
    private final List<PaletteItem> items = new ArrayList<>();
    private boolean rail;

    /** @param editor the canvas that receives the nodes */
    public Palette(GraphEditor editor) {
        setId("palette");
        getStyleClass().add("rw-palette");
        getStylesheets()
                .add(Objects.requireNonNull(Palette.class.getResource("editor.css"))
                        .toExternalForm());
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        search.setId("palette-search");
        search.setPromptText("Find a node kind");
        search.getStyleClass().add("rw-field");
        search.setAccessibleText("Find a node kind");
        nothing.getStyleClass().add("rw-palette-nothing");
        nothing.setWrapText(true);
        getChildren().add(search);
        for (NodeKind kind : NodeKind.values()) {
            headings.computeIfAbsent(kind.group(), this::heading);
            PaletteItem item = new PaletteItem(kind, Icons.of(kind.kindName()), editor);
            items.add(item);
            getChildren().add(item);
        }
        getChildren().add(nothing);
        search.textProperty().addListener((o, was, is) -> filter(is));
        search.addEventHandler(KeyEvent.KEY_PRESSED, e -> searchKey(e, editor));
        items.forEach(item -> item.addEventHandler(KeyEvent.KEY_PRESSED, e -> walk(e, item)));
        filter("");
    }

    private Label heading(String words) {
        Label heading = new Label(words);
        heading.getStyleClass().add("rw-palette-heading");
        getChildren().add(heading);
        return heading;
    }

    /** Shows icons alone, for a narrow window; names are in tooltips and told to readers as before. */
    public void setRail(boolean newRail) {
        rail = newRail;
        search.clear();
        show(search, !rail);
        items.forEach(item -> item.setRail(rail));
        pseudoClassStateChanged(RAIL, rail);
        filter("");
    }

    private void filter(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        items.forEach(
                item -> show(item, item.kind().words().toLowerCase(Locale.ROOT).contains(wanted)));
        headings.forEach((group, heading) -> show(
                heading,
                !rail
                        && items.stream()
                                .anyMatch(item ->
                                        item.isVisible() && item.kind().group().equals(group))));
        nothing.setText("No kind is called \u201c" + typed.strip() + "\u201d. Press Escape to see all.");
        show(nothing, items.stream().noneMatch(PaletteItem::isVisible));
    }

    private static void show(javafx.scene.Node child, boolean visible) {
        child.setVisible(visible);
        child.setManaged(visible);
    }

    private List<PaletteItem> visible() {
        return items.stream().filter(PaletteItem::isVisible).toList();
    }

    private void searchKey(KeyEvent e, GraphEditor editor) {
        if (e.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            e.consume();
        } else if (e.getCode() == KeyCode.ENTER && !visible().isEmpty()) {
            editor.place(visible().getFirst().kind().kindName());
            search.clear();
            e.consume();
        } else if (e.getCode() == KeyCode.DOWN && !visible().isEmpty()) {
            visible().getFirst().requestFocus();
            e.consume();
        }
    }

    private void walk(KeyEvent e, PaletteItem from) {
        int step = e.getCode() == KeyCode.DOWN ? 1 : e.getCode() == KeyCode.UP ? -1 : 0;
        if (step == 0) {
            return;
        }
        int to = visible().indexOf(from) + step;
        if (to < 0) {
            search.requestFocus();
        } else if (to < visible().size()) {
            visible().get(to).requestFocus();
        }
        e.consume();
    }
}
