package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.CommitField;
import dev.routewright.desktop.form.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The attributes that a tool sets: name and value of each, to be renamed, changed, added and taken away. */
final class AttributeRows {
    private final NodeEdits edits;
    private final Supplier<SequencedMap<String, String>> source;
    private final Function<SequencedMap<String, String>, @Nullable String> apply;

    AttributeRows(
            NodeEdits edits,
            Supplier<SequencedMap<String, String>> source,
            Function<SequencedMap<String, String>, @Nullable String> apply) {
        this.edits = edits;
        this.source = source;
        this.apply = apply;
    }

    void addTo(Form form) {
        form.section("Sets attributes");
        for (int i = 0; i < source.get().size(); i++) {
            addOne(form, i);
        }
        form.button("Add attribute", "inspector-attribute-add", () -> report(apply.apply(plus())));
        form.note("Conditions on the query's way can read an attribute by its name.");
    }

    private void addOne(Form form, int index) {
        String id = "inspector-attribute-" + index;
        CommitField name =
                field(id + "-name", "Name of attribute " + (index + 1), () -> name(index), text -> rename(index, text));
        CommitField value = field(
                id,
                "Value of attribute " + (index + 1),
                () -> source.get().getOrDefault(name(index), ""),
                text -> apply.apply(with(name(index), text)));
        Button remove = new Button("×");
        remove.setId(id + "-remove");
        remove.setTooltip(new Tooltip("Remove this attribute"));
        remove.setAccessibleText("Remove attribute " + name(index));
        remove.getStyleClass().addAll("rw-button", "rw-small");
        remove.setMinWidth(Region.USE_PREF_SIZE);
        remove.setOnAction(e -> report(apply.apply(without(name(index)))));
        HBox line = new HBox(value, remove);
        line.getStyleClass().add("rw-free-box");
        VBox box = new VBox(4, name, line);
        form.keep(name);
        form.control("Attribute " + (index + 1), box, value);
    }

    private static CommitField field(
            String id, String says, Supplier<String> source, Function<String, @Nullable String> apply) {
        CommitField[] field = new CommitField[1];
        field[0] = new CommitField(source, apply, wrong -> {
            if (field[0] != null) {
                Form.complainAt(field[0], wrong);
            }
        });
        field[0].setId(id);
        field[0].setAccessibleText(says);
        HBox.setHgrow(field[0], Priority.ALWAYS);
        return field[0];
    }

    private String name(int index) {
        List<String> names = List.copyOf(source.get().keySet());
        return index < names.size() ? names.get(index) : "";
    }

    private @Nullable String rename(int index, String to) {
        String from = name(index);
        if (to.equals(from)) {
            return null;
        }
        if (to.isEmpty()) {
            return "An attribute needs a name. Maybe press Escape to get the old one back.";
        }
        if (source.get().containsKey(to)) {
            return "The attribute '" + to + "' is set already. Maybe change its value.";
        }
        SequencedMap<String, String> renamed = new LinkedHashMap<>();
        source.get().forEach((name, value) -> renamed.put(name.equals(from) ? to : name, value));
        return apply.apply(renamed);
    }

    private SequencedMap<String, String> plus() {
        String name = "attribute";
        for (int i = 2; source.get().containsKey(name); i++) {
            name = "attribute " + i;
        }
        return with(name, "yes");
    }

    private SequencedMap<String, String> with(String name, String value) {
        SequencedMap<String, String> all = new LinkedHashMap<>(source.get());
        all.put(name, value);
        return all;
    }

    private SequencedMap<String, String> without(String name) {
        SequencedMap<String, String> left = new LinkedHashMap<>(source.get());
        left.remove(name);
        return left;
    }

    private void report(@Nullable String wrong) {
        if (wrong != null) {
            edits.workspace().say(wrong);
        }
    }
}
