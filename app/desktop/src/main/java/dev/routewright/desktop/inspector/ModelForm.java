package dev.routewright.desktop.inspector;

import dev.routewright.desktop.catalog.CatalogRequest;
import dev.routewright.desktop.catalog.LimitFields;
import dev.routewright.desktop.catalog.PriceFields;
import dev.routewright.desktop.form.CommitField;
import dev.routewright.desktop.form.Form;
import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Price;
import dev.routewright.graph.ProfileUses;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;
import javafx.event.EventType;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** Which profile is called, and what is said about it: prices, limits, and its name at a provider. */
final class ModelForm {
    private final NodeEdits edits;
    private final DatasetFacts facts;
    private final ProfileOfModel profile;

    ModelForm(NodeEdits edits, DatasetFacts facts) {
        this.edits = edits;
        this.facts = facts;
        profile = new ProfileOfModel(edits);
    }

    void addTo(Form form) {
        form.choice(
                "Profile",
                "inspector-profile",
                this::profiles,
                profile::name,
                name -> edits.change(Llm.class, n -> (Llm) ProfileUses.calling(n, name)));
        form.section("Price of a million tokens");
        price(form, "In", "inspector-price-in", Price::inPerMillion, Price::withInPerMillion);
        price(form, "Out", "inspector-price-out", Price::outPerMillion, Price::withOutPerMillion);
        form.text("Currency", "inspector-currency", () -> profile.priceOrBase().currency(), this::acceptCurrency);
        PriceFields more = new PriceFields("inspector", profile);
        more.addMore(form);
        more.addTiersToRead(form);
        Button reset = form.button(
                "Use the recorded costs",
                "inspector-price-reset",
                () -> report(profile.change(p -> p.withPrice(null))));
        form.onRefresh(() -> {
            boolean stated = profile.stated().price() != null;
            reset.setVisible(stated);
            reset.setManaged(stated);
        });
        var note = form.note("");
        form.onRefresh(() -> note.setText(
                profile.stated().price() != null
                        ? "Costs are computed from this price: derived."
                        : "No price is stated here, so costs stay as they were recorded."));
        request(form, "Pick from a price list…", "inspector-price-list", CatalogRequest.PRICE_LIST);
        form.section("Limits");
        new LimitFields("inspector", profile).addTo(form);
        request(form, "Latency, tiers and blends…", "inspector-catalog", CatalogRequest.CATALOG);
        form.section("At a provider, for export");
        form.text(
                "Provider",
                "inspector-provider",
                () -> profile.stated().provider(),
                text -> profile.change(p -> p.withProvider(text)));
        CommitField remote = form.text(
                "Model name",
                "inspector-remote-name",
                () -> profile.stated().remoteName(),
                text -> profile.change(p -> p.withRemoteName(text)));
        form.onRefresh(() -> remote.setPromptText(profile.name()));
    }

    private static void request(Form form, String words, String id, EventType<CatalogRequest> what) {
        form.button(words, id, () -> form.fireEvent(new CatalogRequest(what)));
    }

    private SequencedMap<String, String> profiles() {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        options.put("", "none");
        facts.profiles().forEach(name -> options.put(name, name));
        edits.document()
                .catalog()
                .values()
                .forEach(p -> options.putIfAbsent(
                        p.name(), p.name() + (p.blend() == null ? " (not in the dataset)" : " (a blend)")));
        return options;
    }

    private interface PriceChange {
        Price with(Price price, double value);
    }

    private void price(Form form, String caption, String id, ToDoubleFunction<Price> part, PriceChange change) {
        CommitField field = form.optionalNumber(
                caption,
                id,
                () -> profile.priceOrBase().currency(),
                () -> {
                    Price price = profile.stated().price();
                    return price == null ? null : part.applyAsDouble(price);
                },
                value -> value == null
                        ? profile.change(p -> p.withPrice(null))
                        : profile.changePrice(p -> change.with(p, value)));
        form.onRefresh(() -> {
            Price price = profile.recorded();
            field.setPromptText(
                    price == null ? "not stated" : "recorded: " + NumberWords.plain(part.applyAsDouble(price)));
        });
    }

    private @Nullable String acceptCurrency(String text) {
        if (!text.matches("[A-Z]{3}")) {
            return "'" + text + "' is not a currency. Maybe write its three capital letters, such as USD.";
        }
        return text.equals(profile.priceOrBase().currency()) ? null : profile.changePrice(p -> p.withCurrency(text));
    }

    private void report(@Nullable String wrong) {
        if (wrong != null) {
            edits.workspace().say(wrong);
        }
    }
}
