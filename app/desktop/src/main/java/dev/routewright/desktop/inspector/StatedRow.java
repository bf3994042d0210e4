package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.CommitField;
import dev.routewright.desktop.form.Form;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** A stated number that may be left empty: field with its unit, and the marks while there is a number. */
final class StatedRow {
    private final NodeEdits edits;
    private final String parameter;
    private final double most;
    private final Supplier<@Nullable Double> source;
    private final Function<@Nullable Double, @Nullable String> apply;

    /**
     * @param parameter its name, see {@link dev.routewright.graph.Parameters}
     * @param most the greatest number that is accepted; the least is 0
     * @param source the number as it stands; null for none
     * @param apply takes the number, or null where the field is empty
     */
    StatedRow(
            NodeEdits edits,
            String parameter,
            double most,
            Supplier<@Nullable Double> source,
            Function<@Nullable Double, @Nullable String> apply) {
        this.edits = edits;
        this.parameter = parameter;
        this.most = most;
        this.source = source;
        this.apply = apply;
    }

    /**
     * @param unit shown after the number, such as ms; empty for none
     * @param none what the field says while it is empty
     */
    void addTo(Form form, String caption, String id, Supplier<String> unit, String none) {
        CommitField field = Form.optionalField(id, unit, most, source, apply);
        field.setPromptText(none);
        field.setAccessibleText(caption);
        Double now = source.get();
        double[] range = {0, most == Double.POSITIVE_INFINITY ? now == null || now == 0 ? 1 : 2 * now : most};
        FreeMark free = new FreeMark(edits, parameter, 0, most, range);
        OffMark off = new OffMark(edits, parameter);
        ToggleButton offToggle = off.toggle(form, id, caption);
        ToggleButton freeToggle = free.toggle(form, id, caption);
        HBox box = new HBox(field, offToggle, freeToggle);
        box.getStyleClass().add("rw-free-box");
        HBox.setHgrow(field, Priority.ALWAYS);
        form.control(caption, box, field);
        form.onRefresh(() -> {
            for (ToggleButton mark : new ToggleButton[] {offToggle, freeToggle}) {
                mark.setVisible(source.get() != null);
                mark.setManaged(source.get() != null);
            }
        });
        off.addField(form, id);
        free.addRange(form, id);
    }
}
