package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.CommitField;
import dev.routewright.desktop.form.Form;
import dev.routewright.desktop.form.Numbers;
import dev.routewright.desktop.form.SliderGesture;
import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.graph.Node;
import dev.routewright.graph.Parameters;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.edit.EditRejected;
import dev.routewright.graph.edit.Transaction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** A number that a sweep can move: field, slider and marks. */
final class ParameterRow {
    private static final int DIGITS = 3;

    private final NodeEdits edits;
    private final String parameter;
    private final double least;
    private final double most;
    private final double[] shown;
    private boolean stated;

    /**
     * @param parameter its name, see {@link Parameters}
     * @param least the least value that is accepted
     * @param most the greatest
     * @param shown what the slider spans
     */
    ParameterRow(NodeEdits edits, String parameter, double least, double most, double[] shown) {
        this.edits = edits;
        this.parameter = parameter;
        this.least = least;
        this.most = most;
        this.shown = shown;
    }

    /** Lets a person say how far the number may be off: it was stated, not measured and not chosen. */
    ParameterRow stated() {
        stated = true;
        return this;
    }

    void addTo(Form form, String caption) {
        String id = "inspector-" + parameter.replaceAll("[^a-zA-Z0-9]+", "-");
        FreeMark free = new FreeMark(edits, parameter, least, most, shown);
        OffMark off = new OffMark(edits, parameter);
        CommitField[] field = new CommitField[1];
        field[0] = new CommitField(this::text, this::accept, wrong -> complain(field[0], wrong));
        field[0].setId(id);
        HBox box = new HBox(field[0]);
        if (stated) {
            box.getChildren().add(off.toggle(form, id, caption));
        }
        box.getChildren().add(free.toggle(form, id, caption));
        box.getStyleClass().add("rw-free-box");
        HBox.setHgrow(field[0], Priority.ALWAYS);
        field[0].setAccessibleText(caption);
        form.control(caption, box, field[0]);
        form.put(slider(form, id, caption));
        if (stated) {
            off.addField(form, id);
        }
        free.addRange(form, id);
    }

    private void complain(@Nullable CommitField field, @Nullable String wrong) {
        if (field != null) {
            Form.complainAt(field, wrong);
        }
    }

    private @Nullable Double value() {
        Node node = edits.node();
        return node == null ? null : Parameters.of(node).get(parameter);
    }

    private String text() {
        Double value = value();
        return value == null ? "" : NumberWords.plain(value);
    }

    private @Nullable String accept(String text) {
        Numbers.Read read = Numbers.within(text, least, most);
        return read.wrong() != null
                ? read.wrong()
                : edits.change(Node.class, n -> Parameters.with(n, parameter, read.value()));
    }

    private Slider slider(Form form, String id, String caption) {
        Slider slider = new Slider();
        slider.setId(id + "-slider");
        slider.setAccessibleText(caption);
        slider.getStyleClass().add("rw-slider");
        SliderGesture gesture = new SliderGesture(slider, this::round, new Drag());
        form.onRefresh(() -> {
            Double value = value();
            if (value != null && !slider.isPressed()) {
                slider.setBlockIncrement((shown[1] - shown[0]) / 20);
                gesture.show(Math.min(shown[0], value), Math.max(shown[1], value), value);
            }
        });
        return slider;
    }

    /** The transaction of one drag. */
    private final class Drag implements SliderGesture.Target {
        private @Nullable Transaction transaction;

        @Override
        public void begin() {
            transaction = edits.workspace().history().begin("Change " + parameter);
        }

        @Override
        public void preview(double value) {
            Node node = edits.node();
            if (transaction == null || node == null) {
                return;
            }
            try {
                transaction.performInstead(
                        new Edit.SetNode(Parameters.with(node, parameter, Math.clamp(value, least, most))));
            } catch (EditRejected e) {
                edits.workspace().say(String.valueOf(e.getMessage()));
            }
        }

        @Override
        public void commit() {
            if (transaction != null) {
                transaction.commit();
                transaction = null;
            }
        }

        @Override
        public void cancel() {
            if (transaction != null) {
                transaction.cancel();
                transaction = null;
            }
        }
    }

    /** Three digits of the span: a finer step cannot be aimed at with a mouse. */
    private double round(double value) {
        double span = Math.max(shown[1] - shown[0], 1e-9);
        int decimals = DIGITS - 1 - (int) Math.floor(Math.log10(span));
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
