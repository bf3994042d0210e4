package dev.routewright.pricelist;

import java.util.List;

/**
 * A price list as it was read.
 *
 * @param format which list it is, such as {@code models.dev}
 * @param currency ISO 4217 code of all prices
 * @param asOf the day of the whole list, ISO 8601; empty where the file does not say
 * @param models in file order
 * @param notes sentences for the person about what was left out
 */
public record PriceList(String format, String currency, String asOf, List<ListedModel> models, List<String> notes) {
    public PriceList {
        models = List.copyOf(models);
        notes = List.copyOf(notes);
    }

    /** The day to show beside a model's price: its own, else the list's; empty where neither is known. */
    public String dayOf(ListedModel model) {
        return model.updated().isEmpty() ? asOf : model.updated();
    }
}
