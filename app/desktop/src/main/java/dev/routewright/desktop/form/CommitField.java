package dev.routewright.desktop.form;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** A text field that applies on Enter and when it loses the focus, and goes back on Escape. */
public final class CommitField extends TextField {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final Supplier<String> source;
    private final Function<String, @Nullable String> apply;
    private final Consumer<@Nullable String> complain;
    private String shown = "";
    private boolean invalid;

    /**
     * @param source what the field should show
     * @param apply takes the text; gives null where it was applied, else what is wrong with it
     * @param complain shows what is wrong; null takes it back
     */
    public CommitField(
            Supplier<String> source, Function<String, @Nullable String> apply, Consumer<@Nullable String> complain) {
        this.source = source;
        this.apply = apply;
        this.complain = complain;
        getStyleClass().add("rw-field");
        setOnAction(e -> commit());
        focusedProperty().addListener((o, was, is) -> {
            if (was && !is) {
                commit();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && isPending()) {
                back();
                e.consume();
            }
        });
        back();
    }

    /** Whether it shows something that is not applied. */
    private boolean isPending() {
        return invalid || !getText().equals(shown);
    }

    /** Applies what stands in it. */
    public void commit() {
        if (getText().equals(shown) && !invalid) {
            return;
        }
        String wrong = apply.apply(getText().strip());
        invalid = wrong != null;
        pseudoClassStateChanged(INVALID, invalid);
        complain.accept(wrong);
        if (wrong == null) {
            back();
        }
    }

    /** Shows the source again, unless a person is writing in it. */
    public void refresh() {
        if (!(isFocused() && isPending()) && !invalid) {
            back();
        }
    }

    private void back() {
        invalid = false;
        pseudoClassStateChanged(INVALID, false);
        complain.accept(null);
        shown = source.get();
        if (!getText().equals(shown)) {
            setText(shown);
        }
    }
}
