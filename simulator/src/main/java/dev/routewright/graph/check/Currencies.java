package dev.routewright.graph.check;

import dev.routewright.graph.Document;
import dev.routewright.graph.Profile;
import java.util.Set;
import java.util.TreeSet;

/** Prices have one currency, so that costs can be added. */
final class Currencies implements DrawingRule {
    @Override
    public void check(Document document, Findings out) {
        Set<String> currencies = new TreeSet<>();
        for (Profile profile : document.catalog().values()) {
            if (profile.price() != null && profile.price().currency().isBlank()) {
                out.warning(
                        Codes.PRICE_WITHOUT_CURRENCY,
                        null,
                        "The price of profile '" + profile.name() + "' has no currency.",
                        "State one, such as USD.");
            } else if (profile.price() != null) {
                currencies.add(profile.price().currency());
            }
        }
        if (currencies.size() > 1) {
            out.error(
                    Codes.SEVERAL_CURRENCIES,
                    null,
                    "The catalog has prices in " + String.join(" and ", currencies) + ", which cannot be added.",
                    "State all prices in one currency.");
        }
    }
}
