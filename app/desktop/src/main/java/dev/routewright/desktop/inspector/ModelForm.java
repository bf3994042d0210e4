package dev.routewright.desktop.inspector;

import dev.routewright.dataset.Dataset;
import dev.routewright.desktop.form.CommitField;
import dev.routewright.desktop.form.Form;
import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.desktop.workspace.QueriesUsed;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.edit.Edit;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** Which profile is called, and what is said about it: prices, and its name at a provider. */
final class ModelForm {
    private final NodeEdits edits;
    private final DatasetFacts facts;

    ModelForm(NodeEdits edits, DatasetFacts facts) {
        this.edits = edits;
        this.facts = facts;
    }

    void addTo(Form form) {
        form.choice("Profile", "inspector-profile", this::profiles, () -> node().profile(),
                profile -> edits.change(Llm.class, n -> n.withProfile(profile).withLabel(labelFor(n, profile))));
        form.section("Price of a million tokens");
        price(form, "In", "inspector-price-in", Price::inPerMillion,
                (p, v) -> new Price(v, p.outPerMillion(), p.currency(), p.asOf()));
        price(form, "Out", "inspector-price-out", Price::outPerMillion,
                (p, v) -> new Price(p.inPerMillion(), v, p.currency(), p.asOf()));
        form.text("Currency", "inspector-currency", this::currency, this::acceptCurrency);
        Button reset = form.button("Use the recorded costs", "inspector-price-reset",
                () -> report(change(p -> p.withPrice(null))));
        form.onRefresh(() -> {
            boolean stated = stated().price() != null;
            reset.setVisible(stated);
            reset.setManaged(stated);
        });
        var note = form.note("");
        form.onRefresh(() -> note.setText(stated().price() != null
                ? "Costs are computed from this price: derived."
                : "No price is stated here, so costs stay as they were recorded."));
        form.section("At a provider, for export");
        form.text("Provider", "inspector-provider", () -> stated().provider(),
                text -> change(p -> p.withProvider(text)));
        CommitField remote = form.text("Model name", "inspector-remote-name", () -> stated().remoteName(),
                text -> change(p -> p.withRemoteName(text)));
        form.onRefresh(() -> remote.setPromptText(node().profile()));
    }

    /** A label that a person has not chosen follows the profile. */
    private static String labelFor(Llm node, String profile) {
        boolean given = !node.label().equals(node.profile()) && !node.label().matches("Model( \\d+)?");
        return given || profile.isEmpty() ? node.label() : profile;
    }

    private Llm node() {
        return Objects.requireNonNull(edits.as(Llm.class));
    }

    private SequencedMap<String, String> profiles() {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        options.put("", "none");
        facts.profiles().forEach(name -> options.put(name, name));
        edits.document().catalog().keySet().forEach(name -> options.putIfAbsent(name, name + " (not in the dataset)"));
        return options;
    }

    private Profile stated() {
        Profile profile = edits.document().catalog().get(node().profile());
        return profile == null ? Profile.named(node().profile()) : profile;
    }

    /** The price of the catalog, else the one that came with the dataset, else null. */
    private @Nullable Price priceNow() {
        Price price = stated().price();
        return price != null ? price : recorded();
    }

    private @Nullable Price recorded() {
        Dataset dataset = QueriesUsed.dataset(edits.workspace());
        return dataset == null ? null : dataset.prices().get(node().profile());
    }

    private String currency() {
        Price price = priceNow();
        if (price != null) {
            return price.currency();
        }
        Dataset dataset = QueriesUsed.dataset(edits.workspace());
        String currency = dataset == null ? null : dataset.currency();
        return currency == null ? "USD" : currency;
    }

    private interface PriceChange {
        Price with(Price price, double value);
    }

    private void price(Form form, String caption, String id, ToDoubleFunction<Price> part,
            PriceChange change) {
        CommitField field = form.optionalNumber(caption, id, this::currency, () -> {
            Price price = stated().price();
            return price == null ? null : part.applyAsDouble(price);
        }, value -> {
            if (value == null) {
                return change(p -> p.withPrice(null));
            }
            Price now = priceNow();
            Price base = now == null ? new Price(0, 0, currency(), "") : now;
            return change(p -> p.withPrice(change.with(base, value)));
        });
        form.onRefresh(() -> {
            Price price = recorded();
            field.setPromptText(price == null ? "not stated"
                    : "recorded: " + NumberWords.plain(part.applyAsDouble(price)));
        });
    }

    private @Nullable String acceptCurrency(String text) {
        if (!text.matches("[A-Z]{3}")) {
            return "'" + text + "' is not a currency. Maybe write its three capital letters, such as USD.";
        }
        Price now = priceNow();
        Price base = now == null ? new Price(0, 0, text, "") : now;
        return text.equals(currency()) ? null
                : change(p -> p.withPrice(new Price(base.inPerMillion(), base.outPerMillion(), text, base.asOf())));
    }

    private @Nullable String change(UnaryOperator<Profile> change) {
        if (node().profile().isEmpty()) {
            return "There is no profile yet. Maybe choose one above first.";
        }
        return edits.workspace().perform(new Edit.SetProfile(change.apply(stated())));
    }

    private void report(@Nullable String wrong) {
        if (wrong != null) {
            edits.workspace().say(wrong);
        }
    }
}
