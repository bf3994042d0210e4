package dev.routewright.desktop.catalog;

import dev.routewright.desktop.form.Form;
import dev.routewright.graph.Price;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a price says beyond in and out: the provider's cache, calls, hours, tiers and its day. */
public final class PriceFields {
    private final String place;
    private final ProfileEdits edits;

    /** @param place what the ids of the fields begin with */
    public PriceFields(String place, ProfileEdits edits) {
        this.place = place;
        this.edits = edits;
    }

    /** Fields for a million tokens in and out and for the currency. */
    void addBasics(Form form) {
        part(form, "In", "price-in", Price::inPerMillion, (p, v) -> p.withInPerMillion(v == null ? 0 : v));
        part(form, "Out", "price-out", Price::outPerMillion, (p, v) -> p.withOutPerMillion(v == null ? 0 : v));
        form.text(
                "Currency",
                place + "-currency",
                () -> edits.priceOrBase().currency(),
                text -> !text.matches("[A-Z]{3}")
                        ? "'" + text + "' is not a currency. Maybe write its three capital letters, such as USD."
                        : edits.changePrice(p -> p.withCurrency(text)));
    }

    /** Fields for all but tiers. */
    public void addMore(Form form) {
        part(
                form,
                "Cache read",
                "price-cache-read",
                Price::cacheReadPerMillion,
                (p, v) -> p.withCache(v, p.cacheWritePerMillion()));
        part(
                form,
                "Cache write",
                "price-cache-write",
                Price::cacheWritePerMillion,
                (p, v) -> p.withCache(p.cacheReadPerMillion(), v));
        part(
                form,
                "Per call",
                "price-call",
                p -> p.perCall() == 0 ? null : p.perCall(),
                (p, v) -> p.withPerCall(v == null ? 0 : v));
        part(
                form,
                "Per hour",
                "price-hour",
                p -> p.perHour() == 0 ? null : p.perHour(),
                (p, v) -> p.withPerHour(v == null ? 0 : v));
        form.text(
                        "As of",
                        place + "-price-day",
                        () -> {
                            Price price = edits.stated().price();
                            return price == null ? "" : price.asOf();
                        },
                        text -> !text.matches("(\\d{4}(-\\d{2}(-\\d{2})?)?)?")
                                ? "'" + text + "' is no day. Maybe write it like 2026-08-23."
                                : edits.changePrice(p -> p.withAsOf(text)))
                .setPromptText("not stated");
    }

    /** The tiers to read, and where they are edited. */
    public void addTiersToRead(Form form) {
        form.says("Long prompts", () -> {
                    Price price = edits.stated().price();
                    return price == null || price.tiers().isEmpty() ? "the same" : TierText.of(price.tiers());
                })
                .setId(place + "-price-tiers");
    }

    /** The tiers to change. */
    void addTiers(Form form) {
        form.text(
                        "Long prompts",
                        place + "-price-tiers",
                        () -> {
                            Price price = edits.stated().price();
                            return price == null ? "" : TierText.of(price.tiers());
                        },
                        text -> {
                            TierText.Read read = TierText.read(text);
                            return read.wrong() != null
                                    ? read.wrong()
                                    : edits.changePrice(p -> p.withTiers(read.tiers()));
                        })
                .setPromptText("over 200000: 2.5 / 15");
    }

    private void part(
            Form form,
            String caption,
            String id,
            Function<Price, @Nullable Double> part,
            BiFunction<Price, @Nullable Double, Price> change) {
        form.optionalNumber(
                        caption,
                        place + "-" + id,
                        () -> edits.priceOrBase().currency(),
                        () -> {
                            Price price = edits.stated().price();
                            return price == null ? null : part.apply(price);
                        },
                        value -> value == null && edits.stated().price() == null
                                ? null
                                : edits.changePrice(p -> change.apply(p, value)))
                .setPromptText("not stated");
    }
}
