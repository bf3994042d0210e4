package dev.routewright.sim.reference;

import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What tokens cost: by the catalog's price, else by the dataset's. */
record PlainPrices(Map<String, Profile> catalog, Map<String, Price> recorded) {

    /** Prices per million tokens in and out. */
    record Rates(double in, double out) {}

    /** The rates for a prompt of that length; null where no price is known. */
    @Nullable
    Rates rates(@Nullable String profile, double tokensIn) {
        Profile stated = profile == null ? null : catalog.get(profile);
        Price price = stated != null && stated.price() != null ? stated.price() : recorded.get(profile);
        if (price == null) {
            return null;
        }
        Rates rates = new Rates(price.inPerMillion(), price.outPerMillion());
        for (Price.Tier tier : price.tiers()) {
            if (tokensIn > tier.aboveTokens()) {
                rates = new Rates(tier.inPerMillion(), tier.outPerMillion());
            }
        }
        return rates;
    }

    /** The cost of a call that was stopped after a share of its time: all of the prompt, that share of the answer. */
    double split(double cost, @Nullable String profile, double tokensIn, double tokensOut, double share) {
        Rates rates = rates(profile, tokensIn);
        if (rates != null) {
            double prompt = tokensIn * rates.in;
            double whole = prompt + tokensOut * rates.out;
            if (whole > 0) {
                double in = prompt / whole;
                return cost * (in + (1 - in) * share);
            }
        }
        return cost * share;
    }
}
