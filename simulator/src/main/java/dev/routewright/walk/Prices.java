package dev.routewright.walk;

import dev.routewright.graph.Price;
import org.jspecify.annotations.Nullable;

/** What is left of a cost when a call is stopped. */
final class Prices {
    private Prices() {}

    /** The cost of a call that was stopped after a share of its time: all of the prompt, that share of the answer. */
    static double split(double cost, @Nullable Price price, double tokensIn, double tokensOut, double share) {
        if (price != null) {
            double prompt = tokensIn * in(price, tokensIn);
            double whole = prompt + tokensOut * out(price, tokensIn);
            if (whole > 0) {
                double inShare = prompt / whole;
                return cost * (inShare + (1 - inShare) * share);
            }
        }
        return cost * share;
    }

    private static double in(Price price, double tokensIn) {
        double rate = price.inPerMillion();
        for (int i = 0; i < price.tiers().size(); i++) {
            if (tokensIn > price.tiers().get(i).aboveTokens()) {
                rate = price.tiers().get(i).inPerMillion();
            }
        }
        return rate;
    }

    /** The price of a million output tokens after a prompt of that length. */
    static double out(Price price, double tokensIn) {
        double rate = price.outPerMillion();
        for (int i = 0; i < price.tiers().size(); i++) {
            if (tokensIn > price.tiers().get(i).aboveTokens()) {
                rate = price.tiers().get(i).outPerMillion();
            }
        }
        return rate;
    }
}
