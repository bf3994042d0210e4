package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.CommitField;
import dev.routewright.desktop.form.Form;
import dev.routewright.desktop.form.Numbers;
import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.graph.FreeParameter;
import dev.routewright.graph.edit.Edit;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The mark that frees a number for sweeps, and while it is free the range that a sweep takes it through. */
final class FreeMark {
    private static final int STEPS = 21;

    private final NodeEdits edits;
    private final String parameter;
    private final double least;
    private final double most;
    private final double[] shown;

    /**
     * @param parameter its name, see {@link dev.routewright.graph.Parameters}
     * @param least the least value that a sweep may take
     * @param most the greatest
     * @param shown the range that a sweep takes at first
     */
    FreeMark(NodeEdits edits, String parameter, double least, double most, double[] shown) {
        this.edits = edits;
        this.parameter = parameter;
        this.least = least;
        this.most = most;
        this.shown = shown;
    }

    /** @param id of the number's field */
    ToggleButton toggle(Form form, String id, String caption) {
        ToggleButton free = new ToggleButton("free");
        free.setId(id + "-free");
        free.getStyleClass().add("rw-free");
        free.setAccessibleText(caption + ", free for sweeps");
        free.setTooltip(new Tooltip("A sweep may move this number"));
        free.setMinWidth(Region.USE_PREF_SIZE);
        form.onRefresh(() -> free.setSelected(freed() != null));
        free.setOnAction(e -> toggleFree(free.isSelected()));
        return free;
    }

    private @Nullable FreeParameter freed() {
        for (FreeParameter free : edits.document().free()) {
            if (free.node().equals(edits.id()) && free.parameter().equals(parameter)) {
                return free;
            }
        }
        return null;
    }

    private void toggleFree(boolean on) {
        Edit edit = on
                ? new Edit.SetFree(new FreeParameter(edits.id(), parameter, shown[0], shown[1], STEPS))
                : new Edit.ClearFree(edits.id(), parameter);
        String wrong = edits.workspace().perform(edit);
        if (wrong != null) {
            edits.workspace().say(wrong);
        }
    }

    /** @param id of the number's field */
    void addRange(Form form, String id) {
        CommitField from = rangeField(form, id + "-from", true);
        CommitField to = rangeField(form, id + "-to", false);
        Label dash = new Label("–");
        HBox box = new HBox(from, dash, to);
        box.getStyleClass().add("rw-range-box");
        var row = form.control("Range to sweep", box, from);
        form.onRefresh(() -> {
            boolean free = freed() != null;
            row.setVisible(free);
            row.setManaged(free);
        });
    }

    private CommitField rangeField(Form form, String id, boolean lower) {
        CommitField[] field = new CommitField[1];
        field[0] = new CommitField(
                () -> {
                    FreeParameter free = freed();
                    return free == null ? "" : NumberWords.plain(lower ? free.from() : free.to());
                },
                text -> acceptRange(text, lower),
                wrong -> {
                    if (field[0] != null) {
                        Form.complainAt(field[0], wrong);
                    }
                });
        field[0].setId(id);
        field[0].setAccessibleText(lower ? "Sweep from" : "Sweep to");
        field[0].setPrefColumnCount(4);
        HBox.setHgrow(field[0], Priority.ALWAYS);
        form.keep(field[0]);
        return field[0];
    }

    private @Nullable String acceptRange(String text, boolean lower) {
        FreeParameter free = freed();
        if (free == null) {
            return null;
        }
        Numbers.Read read = Numbers.within(text, lower ? least : free.from(), lower ? free.to() : most);
        if (read.wrong() != null) {
            return read.wrong();
        }
        return edits.workspace()
                .perform(
                        "Change range of " + parameter,
                        List.of(new Edit.SetFree(new FreeParameter(
                                free.node(),
                                parameter,
                                lower ? read.value() : free.from(),
                                lower ? free.to() : read.value(),
                                free.steps()))));
    }
}
