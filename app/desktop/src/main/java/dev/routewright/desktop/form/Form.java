package dev.routewright.desktop.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A column of rows that can be asked to show their sources again. */
public final class Form extends VBox {
    /** A list of so many lines is seen as a whole, without scrolling. */
    private static final int MOST_LINES = 14;

    private final List<Runnable> refreshers = new ArrayList<>();
    private final List<CommitField> fields = new ArrayList<>();

    public Form() {
        getStyleClass().add("rw-form");
    }

    /** Shows all sources again. */
    public void refresh() {
        refreshers.forEach(Runnable::run);
    }

    /** Applies what stands in fields that were not left yet. */
    public void commitPending() {
        fields.forEach(CommitField::commit);
    }

    /** Calls something at every {@link #refresh}, and now. */
    public void onRefresh(Runnable refresher) {
        refreshers.add(refresher);
        refresher.run();
    }

    /** A heading in the caption's size. */
    public Label section(String title) {
        Label label = new Label(title);
        label.getStyleClass().add("rw-form-section");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(label);
        return label;
    }

    /** A sentence over the whole width. */
    public Label note(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("rw-form-note");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(label);
        return label;
    }

    /** Any other node, over the whole width. */
    public void put(Node node) {
        getChildren().add(node);
    }

    /** A caption with words that cannot be changed here. */
    public Label says(String caption, Supplier<String> words) {
        Label label = new Label();
        label.getStyleClass().add("rw-row-value");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(new Row(caption, label));
        onRefresh(() -> label.setText(words.get()));
        return label;
    }

    /**
     * A caption with a control that was made elsewhere.
     *
     * @param field the part of the control that takes the input
     */
    public Row control(String caption, Region control, CommitField field) {
        Row row = new Row(caption, control);
        getChildren().add(row);
        if (!fields.contains(field)) {
            keep(field);
        }
        return row;
    }

    /** Says what is wrong with a field's input below the row that it stands in. */
    public static void complainAt(Node field, @Nullable String wrong) {
        for (Node at = field; at != null; at = at.getParent()) {
            if (at instanceof Row row) {
                row.complain(wrong);
                return;
            }
        }
    }

    /**
     * A text.
     *
     * @param id of the field, for tests and style
     * @param apply see {@link CommitField}
     */
    public CommitField text(
            String caption, String id, Supplier<String> source, Function<String, @Nullable String> apply) {
        CommitField[] field = new CommitField[1];
        field[0] = new CommitField(source, apply, wrong -> {
            if (field[0] != null) {
                complainAt(field[0], wrong);
            }
        });
        field[0].setId(id);
        control(caption, field[0], field[0]);
        return field[0];
    }

    /** Adds a field that was made elsewhere to those that are refreshed and committed. */
    public void keep(CommitField field) {
        fields.add(field);
        refreshers.add(field::refresh);
    }

    /**
     * A number that may be left empty.
     *
     * @param unit shown after the number, such as USD; empty for none
     * @param apply takes the number, or null where the field is empty
     */
    public CommitField optionalNumber(
            String caption,
            String id,
            Supplier<String> unit,
            Supplier<@Nullable Double> source,
            Function<@Nullable Double, @Nullable String> apply) {
        CommitField field = optionalField(id, unit, Double.POSITIVE_INFINITY, source, apply);
        control(caption, field, field);
        return field;
    }

    /**
     * A field for a number of at least 0 that may be left empty, to be put into a row of its own making.
     *
     * @param unit shown after the number; empty for none
     * @param most the greatest number that is accepted
     * @param apply takes the number, or null where the field is empty
     */
    public static CommitField optionalField(
            String id,
            Supplier<String> unit,
            double most,
            Supplier<@Nullable Double> source,
            Function<@Nullable Double, @Nullable String> apply) {
        CommitField[] field = new CommitField[1];
        field[0] = new CommitField(
                () -> withUnit(source.get(), unit.get()),
                text -> {
                    String bare = withoutUnit(text, unit.get());
                    if (bare.isEmpty()) {
                        return apply.apply(null);
                    }
                    Numbers.Read read = Numbers.within(bare, 0, most);
                    return read.wrong() != null ? read.wrong() : apply.apply(read.value());
                },
                wrong -> {
                    if (field[0] != null) {
                        complainAt(field[0], wrong);
                    }
                });
        field[0].setId(id);
        return field[0];
    }

    /** A whole number within bounds. */
    public CommitField whole(
            String caption, String id, int least, int most, IntSupplier source, IntFunction<@Nullable String> apply) {
        return text(caption, id, () -> String.valueOf(source.getAsInt()), text -> {
            Numbers.Read read = Numbers.whole(text, least, most);
            return read.wrong() != null ? read.wrong() : apply.apply((int) read.value());
        });
    }

    /** A whole number of at least 1 that may be left empty; {@code apply} takes null then. */
    public CommitField optionalWhole(
            String caption,
            String id,
            Supplier<@Nullable Integer> source,
            Function<@Nullable Integer, @Nullable String> apply) {
        return text(caption, id, () -> source.get() == null ? "" : String.valueOf(source.get()), text -> {
            if (text.isEmpty()) {
                return apply.apply(null);
            }
            Numbers.Read read = Numbers.whole(text, 1, Integer.MAX_VALUE);
            return read.wrong() != null ? read.wrong() : apply.apply((int) read.value());
        });
    }

    /** A number within bounds. */
    public CommitField number(
            String caption,
            String id,
            double least,
            double most,
            Supplier<String> source,
            DoubleFunction<@Nullable String> apply) {
        return text(caption, id, source, text -> {
            Numbers.Read read = Numbers.within(text, least, most);
            return read.wrong() != null ? read.wrong() : apply.apply(read.value());
        });
    }

    /**
     * A choice of some.
     *
     * @param options value to what a person reads, asked again at every refresh
     * @param apply takes the chosen value; gives null where it was applied, else what is wrong
     */
    public ComboBox<String> choice(
            String caption,
            String id,
            Supplier<SequencedMap<String, String>> options,
            Supplier<String> source,
            Function<String, @Nullable String> apply) {
        ComboBox<String> box = new ComboBox<>();
        Row row = new Row(caption, box);
        getChildren().add(row);
        choice(box, row, id, options, source, apply);
        return box;
    }

    private void choice(
            ComboBox<String> box,
            Row row,
            String id,
            Supplier<SequencedMap<String, String>> options,
            Supplier<String> source,
            Function<String, @Nullable String> apply) {
        Map<String, String> words = new LinkedHashMap<>();
        boolean[] quiet = new boolean[1];
        box.setId(id);
        box.getStyleClass().add("rw-choice");
        box.setVisibleRowCount(MOST_LINES);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String value) {
                return value == null ? "" : words.getOrDefault(value, value);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        onRefresh(() -> {
            String now = source.get();
            SequencedMap<String, String> all = new LinkedHashMap<>(options.get());
            all.putIfAbsent(now, now.isEmpty() ? "none" : now);
            quiet[0] = true;
            if (!all.equals(words)) {
                words.clear();
                words.putAll(all);
                box.getItems().setAll(all.keySet());
            }
            box.setValue(now);
            quiet[0] = false;
        });
        box.valueProperty().addListener((o, was, is) -> {
            if (!quiet[0] && is != null && !is.equals(source.get())) {
                row.complain(apply.apply(is));
            }
        });
    }

    /** A small button over the whole width's left. */
    public Button button(String words, String id, Runnable work) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().addAll("rw-button", "rw-small");
        button.setOnAction(e -> work.run());
        getChildren().add(button);
        return button;
    }

    static String withUnit(@Nullable Double value, String unit) {
        return value == null ? "" : plain(value) + (unit.isEmpty() ? "" : " " + unit);
    }

    static String withoutUnit(String text, String unit) {
        return !unit.isEmpty() && text.endsWith(unit)
                ? text.substring(0, text.length() - unit.length()).strip()
                : text;
    }

    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
