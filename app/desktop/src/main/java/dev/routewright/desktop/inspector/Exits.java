package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.CommitField;
import dev.routewright.desktop.form.Form;
import dev.routewright.graph.Node;
import dev.routewright.graph.edit.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The list of exits that a person names: rename in place, remove, add. */
final class Exits {
    private final NodeEdits edits;
    private final Function<Node, List<String>> of;
    private final Change change;
    private final int least;

    /** Makes the node with other exits. */
    interface Change {
        /** With one exit renamed. */
        Node renamed(Node node, String from, String to);

        /** With one exit less. */
        Node removed(Node node, String exit);

        /** With one exit more, at the end. */
        Node added(Node node, String exit);
    }

    /**
     * @param of the exits of the node that a person names
     * @param least how many must stay
     */
    Exits(NodeEdits edits, Function<Node, List<String>> of, int least, Change change) {
        this.edits = edits;
        this.of = of;
        this.least = least;
        this.change = change;
    }

    void addTo(Form form, String title, String newName) {
        form.section(title);
        List<String> now = names();
        for (int i = 0; i < now.size(); i++) {
            addOne(form, i, now.size() > least);
        }
        form.button(
                "Add exit", "inspector-exit-add", () -> edit((node, none) -> change.added(node, unused(newName)), ""));
    }

    private void addOne(Form form, int index, boolean mayGo) {
        CommitField[] field = new CommitField[1];
        field[0] = new CommitField(() -> name(index), text -> rename(index, text), wrong -> {
            if (field[0] != null) {
                Form.complainAt(field[0], wrong);
            }
        });
        field[0].setId("inspector-exit-" + index);
        field[0].setAccessibleText("Exit " + (index + 1));
        HBox.setHgrow(field[0], Priority.ALWAYS);
        HBox box = new HBox(field[0]);
        box.getStyleClass().add("rw-free-box");
        if (mayGo) {
            Button remove = new Button("×");
            remove.setTooltip(new Tooltip("Remove this exit"));
            remove.setAccessibleText("Remove exit " + name(index));
            remove.setId("inspector-exit-" + index + "-remove");
            remove.getStyleClass().addAll("rw-button", "rw-small");
            remove.setMinWidth(Region.USE_PREF_SIZE);
            remove.setOnAction(e -> edit((node, exit) -> change.removed(node, exit), name(index)));
            box.getChildren().add(remove);
        }
        form.control("Exit " + (index + 1), box, field[0]);
    }

    private List<String> names() {
        Node node = edits.node();
        return node == null ? List.of() : of.apply(node);
    }

    private String name(int index) {
        List<String> names = names();
        return index < names.size() ? names.get(index) : "";
    }

    private @Nullable String rename(int index, String to) {
        Node node = edits.node();
        String from = name(index);
        if (node == null || to.equals(from)) {
            return null;
        }
        if (to.isEmpty()) {
            return "An exit needs a name. Maybe press Escape to get the old one back.";
        }
        if (node.exits().contains(to)) {
            return "The node has an exit '" + to + "' already. Maybe add a word.";
        }
        return edits.changeExit(change.renamed(node, from, to), from, to);
    }

    private void edit(BiFunction<Node, String, Node> made, String exit) {
        Node node = edits.node();
        if (node != null) {
            String wrong = edits.workspace().perform(new Edit.SetNode(made.apply(node, exit)));
            if (wrong != null) {
                edits.workspace().say(wrong);
            }
        }
    }

    private String unused(String name) {
        Node node = edits.node();
        List<String> taken = node == null ? List.of() : new ArrayList<>(node.exits());
        String candidate = name;
        for (int i = 2; taken.contains(candidate); i++) {
            candidate = name + " " + i;
        }
        return candidate;
    }
}
