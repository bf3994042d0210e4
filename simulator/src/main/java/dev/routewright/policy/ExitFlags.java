package dev.routewright.policy;

import dev.routewright.graph.PolicySpec.Flags;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a Utility's flags say about the profile behind an exit. */
public final class ExitFlags {
    private ExitFlags() {}

    /**
     * What the profile's tags add to the exit's utility, in the order of the weights; NaN where it breaks a hard flag.
     *
     * @param profile of the exit's first call; null for one that the catalog does not have, or for an exit that leads
     *     straight to no call: it has no tags, no price and no stated limits
     */
    public static double of(Flags flags, @Nullable Profile profile) {
        if (breaks(flags, profile)) {
            return Double.NaN;
        }
        double sum = 0;
        if (profile != null) {
            for (Map.Entry<String, Double> weight : flags.weights().entrySet()) {
                if (profile.tags().contains(weight.getKey())) {
                    sum += weight.getValue();
                }
            }
        }
        return sum;
    }

    private static boolean breaks(Flags flags, @Nullable Profile profile) {
        if (profile == null) {
            return !flags.required().isEmpty()
                    || flags.mostPricePerMillion() != null
                    || flags.leastContextTokens() != null;
        }
        return !profile.tags().containsAll(flags.required())
                || isTooDear(flags.mostPricePerMillion(), profile.price())
                || isTooShort(flags.leastContextTokens(), profile.limits().contextTokens());
    }

    private static boolean isTooDear(@Nullable Double most, @Nullable Price price) {
        return most != null && (price == null || Math.max(price.inPerMillion(), price.outPerMillion()) > most);
    }

    private static boolean isTooShort(@Nullable Integer least, @Nullable Integer context) {
        return least != null && (context == null || context < least);
    }
}
