package dev.routewright.report;

import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;

/** A profile that was taken from a price list, in one line for people. */
public final class CatalogImportText {
    private CatalogImportText() {}

    /** @param list the file's name */
    public static String line(Profile profile, String list) {
        Price price = profile.price();
        String cost = price == null
                ? "without a price"
                : "at " + Text.cost(price.inPerMillion()) + " in and " + Text.cost(price.outPerMillion()) + " out "
                        + price.currency() + " per million tokens"
                        + (price.tiers().isEmpty()
                                ? ""
                                : ", " + Text.many(price.tiers().size(), "tier"))
                        + (price.asOf().isEmpty() ? "" : ", as of " + price.asOf());
        return "'" + profile.name() + "' is " + profile.provider() + "/" + profile.remoteName() + " " + cost + ", from "
                + list + ".";
    }
}
