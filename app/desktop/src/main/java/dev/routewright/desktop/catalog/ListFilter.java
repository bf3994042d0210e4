package dev.routewright.desktop.catalog;

import dev.routewright.pricelist.ListedModel;
import dev.routewright.pricelist.PriceIndex;
import java.util.List;

/**
 * Which models of a price list are shown.
 *
 * @param words see {@link PriceIndex#find}
 * @param provider the only provider that is shown; empty for all
 * @param mostInPerMillion most price of a million input tokens; NaN for any. A model without a price is left out then
 * @param leastContext least tokens of context; 0 for any. A model whose context is not stated is left out then
 */
record ListFilter(String words, String provider, double mostInPerMillion, int leastContext) {
    /** What is shown, the best fit first. */
    List<ListedModel> of(PriceIndex index) {
        return index.find(words).stream().filter(this::fits).toList();
    }

    private boolean fits(ListedModel model) {
        return (provider.isEmpty() || provider.equals(model.provider()))
                && (Double.isNaN(mostInPerMillion)
                        || model.inPerMillion() != null && model.inPerMillion() <= mostInPerMillion)
                && model.contextTokens() >= leastContext;
    }
}
