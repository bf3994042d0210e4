package dev.routewright.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a profile costs.
 *
 * @param inPerMillion price of a million input tokens, at least 0
 * @param outPerMillion price of a million output tokens, at least 0
 * @param currency ISO 4217 code such as USD
 * @param asOf the day the price was true, ISO 8601, or an empty string where it is not known
 * @param cacheReadPerMillion price of a million input tokens read from the provider's cache; null where not stated
 * @param cacheWritePerMillion price of a million input tokens written to it; null where not stated
 * @param perCall price of a call whatever its tokens, at least 0
 * @param perHour price of an hour of a server, at least 0; counts only under load
 * @param tiers other prices for long prompts, ascending
 */
public record Price(
        double inPerMillion,
        double outPerMillion,
        String currency,
        String asOf,
        @Nullable Double cacheReadPerMillion,
        @Nullable Double cacheWritePerMillion,
        double perCall,
        double perHour,
        List<Tier> tiers) {
    public Price {
        tiers = List.copyOf(tiers);
    }

    /** Token prices only. */
    public Price(double inPerMillion, double outPerMillion, String currency, String asOf) {
        this(inPerMillion, outPerMillion, currency, asOf, null, null, 0, 0, List.of());
    }

    public Price withInPerMillion(double price) {
        return new Price(
                price,
                outPerMillion,
                currency,
                asOf,
                cacheReadPerMillion,
                cacheWritePerMillion,
                perCall,
                perHour,
                tiers);
    }

    public Price withOutPerMillion(double price) {
        return new Price(
                inPerMillion,
                price,
                currency,
                asOf,
                cacheReadPerMillion,
                cacheWritePerMillion,
                perCall,
                perHour,
                tiers);
    }

    public Price withCurrency(String isoCode) {
        return new Price(
                inPerMillion,
                outPerMillion,
                isoCode,
                asOf,
                cacheReadPerMillion,
                cacheWritePerMillion,
                perCall,
                perHour,
                tiers);
    }

    public Price withAsOf(String day) {
        return new Price(
                inPerMillion,
                outPerMillion,
                currency,
                day,
                cacheReadPerMillion,
                cacheWritePerMillion,
                perCall,
                perHour,
                tiers);
    }

    /** Other prices of a provider's cache; null for not stated. */
    public Price withCache(@Nullable Double readPerMillion, @Nullable Double writePerMillion) {
        return new Price(
                inPerMillion, outPerMillion, currency, asOf, readPerMillion, writePerMillion, perCall, perHour, tiers);
    }

    public Price withPerCall(double price) {
        return new Price(
                inPerMillion,
                outPerMillion,
                currency,
                asOf,
                cacheReadPerMillion,
                cacheWritePerMillion,
                price,
                perHour,
                tiers);
    }

    public Price withPerHour(double price) {
        return new Price(
                inPerMillion,
                outPerMillion,
                currency,
                asOf,
                cacheReadPerMillion,
                cacheWritePerMillion,
                perCall,
                price,
                tiers);
    }

    public Price withTiers(List<Tier> newTiers) {
        return new Price(
                inPerMillion,
                outPerMillion,
                currency,
                asOf,
                cacheReadPerMillion,
                cacheWritePerMillion,
                perCall,
                perHour,
                newTiers);
    }

    /**
     * The prices of calls whose prompt is longer than some tokens.
     *
     * @param aboveTokens input tokens that must be exceeded, at least 0
     */
    public record Tier(int aboveTokens, double inPerMillion, double outPerMillion) {}

    /** The cost of a call, in the price's currency. */
    public double of(long tokensIn, long tokensOut) {
        double in = inPerMillion;
        double out = outPerMillion;
        for (Tier tier : tiers) {
            if (tokensIn > tier.aboveTokens()) {
                in = tier.inPerMillion();
                out = tier.outPerMillion();
            }
        }
        return (tokensIn * in + tokensOut * out) / 1e6 + perCall;
    }
}
