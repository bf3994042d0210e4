package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.CommitField;
import dev.routewright.desktop.form.Form;
import dev.routewright.desktop.form.Numbers;
import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.graph.Node;
import dev.routewright.graph.Parameters;
import dev.routewright.graph.Uncertainty;
import dev.routewright.graph.edit.Edit;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The mark that says that a stated number may be off, and while it is set by how much. */
final class OffMark {
    /** What is said at first: a tenth of the number, or this where the number is 0. */
    private static final double TENTH = 0.1;

    private final NodeEdits edits;
    private final String parameter;

    /** @param parameter its name, see {@link Parameters} */
    OffMark(NodeEdits edits, String parameter) {
        this.edits = edits;
        this.parameter = parameter;
    }

    /** @param id of the number's field */
    ToggleButton toggle(Form form, String id, String caption) {
        ToggleButton off = new ToggleButton("±");
        off.setId(id + "-off");
        off.getStyleClass().add("rw-free");
        off.setAccessibleText(caption + ", may be off");
        off.setTooltip(new Tooltip("Say how far this number may be off"));
        off.setMinWidth(Region.USE_PREF_SIZE);
        form.onRefresh(() -> off.setSelected(stated() != null));
        off.setOnAction(e -> toggle(off.isSelected()));
        return off;
    }

    /** @param id of the number's field */
    void addField(Form form, String id) {
        CommitField[] field = new CommitField[1];
        field[0] = new CommitField(this::text, this::accept, wrong -> {
            if (field[0] != null) {
                Form.complainAt(field[0], wrong);
            }
        });
        field[0].setId(id + "-plus-minus");
        var row = form.control("Plus or minus", field[0], field[0]);
        form.onRefresh(() -> {
            boolean set = stated() != null;
            row.setVisible(set);
            row.setManaged(set);
        });
    }

    private @Nullable Uncertainty stated() {
        for (Uncertainty uncertain : edits.document().uncertain()) {
            if (uncertain.node().equals(edits.id()) && uncertain.parameter().equals(parameter)) {
                return uncertain;
            }
        }
        return null;
    }

    private void toggle(boolean on) {
        Edit edit = on
                ? new Edit.SetUncertain(new Uncertainty(edits.id(), parameter, first()))
                : new Edit.ClearUncertain(edits.id(), parameter);
        String wrong = edits.workspace().perform(edit);
        if (wrong != null) {
            edits.workspace().say(wrong);
        }
    }

    private double first() {
        Node node = edits.node();
        Double value = node == null ? null : Parameters.of(node).get(parameter);
        return value == null || value == 0 ? TENTH : Math.abs(value) * TENTH;
    }

    private String text() {
        Uncertainty now = stated();
        return now == null ? "" : NumberWords.plain(now.plusMinus());
    }

    private @Nullable String accept(String text) {
        Numbers.Read read = Numbers.within(text, 0, Double.POSITIVE_INFINITY);
        return read.wrong() != null
                ? read.wrong()
                : read.value() == 0
                        ? "0 would say that it is exact. Maybe press ± again to take the mark away."
                        : edits.workspace()
                                .perform(new Edit.SetUncertain(new Uncertainty(edits.id(), parameter, read.value())));
    }
}
