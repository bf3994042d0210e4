package dev.routewright.desktop.catalog;

import dev.routewright.desktop.form.Numbers;
import dev.routewright.pricelist.ListedModel;
import dev.routewright.pricelist.PriceList;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Search words and filters over the table; what cannot be read as a number filters nothing and is marked. */
final class ListFilters extends HBox {
    private static final String EVERY = "Every provider";

    private final TextField words = field("prices-search", "Find a model");
    private final ComboBox<String> provider = new ComboBox<>();
    private final TextField mostIn = field("prices-most", "any");
    private final TextField leastContext = field("prices-context", "any");
    private final Runnable changed;
    private boolean quiet;

    /** @param changed is run after every change by a person */
    ListFilters(Runnable changed) {
        super(8);
        this.changed = changed;
        getStyleClass().add("rw-row-line");
        words.setMinWidth(180);
        HBox.setHgrow(words, Priority.ALWAYS);
        provider.setId("prices-provider");
        provider.getStyleClass().add("rw-choice");
        provider.setAccessibleText("Provider");
        provider.setPrefWidth(190);
        provider.setMinWidth(150);
        provider.valueProperty().addListener((o, was, is) -> tell());
        mostIn.setAccessibleText("Most price of a million input tokens");
        leastContext.setAccessibleText("Least tokens of context");
        mostIn.setPrefWidth(64);
        leastContext.setPrefWidth(84);
        mostIn.setMinWidth(64);
        leastContext.setMinWidth(84);
        getChildren().addAll(words, provider, caption("Most in"), mostIn, caption("Least context"), leastContext);
    }

    private TextField field(String id, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().add("rw-field");
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.textProperty().addListener((o, was, is) -> tell());
        return field;
    }

    private static Label caption(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("rw-muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private void tell() {
        if (!quiet) {
            changed.run();
        }
    }

    /** Offers the providers of a list and forgets which one was chosen; the rest stays. */
    void offer(PriceList list) {
        TreeSet<String> names = new TreeSet<>();
        list.models().stream()
                .map(ListedModel::provider)
                .filter(p -> !p.isEmpty())
                .forEach(names::add);
        List<String> all = new ArrayList<>(List.of(EVERY));
        all.addAll(names);
        quiet = true;
        provider.getItems().setAll(all);
        provider.setValue(EVERY);
        quiet = false;
    }

    /** What is asked for now. */
    ListFilter now() {
        String chosen = provider.getValue();
        double context = number(leastContext, Integer.MAX_VALUE);
        return new ListFilter(
                words.getText(),
                chosen == null || chosen.equals(EVERY) ? "" : chosen,
                number(mostIn, Double.MAX_VALUE),
                Double.isNaN(context) ? 0 : (int) context);
    }

    private static double number(TextField field, double most) {
        String text = field.getText().strip();
        Numbers.Read read = text.isEmpty() ? new Numbers.Read(Double.NaN, null) : Numbers.within(text, 0, most);
        field.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("invalid"), read.wrong() != null);
        return read.wrong() == null ? read.value() : Double.NaN;
    }

    /** Puts the cursor into the search words. */
    void focusWords() {
        words.requestFocus();
        words.selectAll();
    }

    /** The field of search words. */
    TextField words() {
        return words;
    }
}
