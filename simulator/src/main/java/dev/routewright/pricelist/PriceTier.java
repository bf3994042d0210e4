package dev.routewright.pricelist;

import org.jspecify.annotations.Nullable;

/**
 * Other prices for long prompts: they hold for the whole call where the prompt is longer. Prices as in {@link ListedModel}.
 *
 * @param aboveTokensIn prompts of more tokens than this
 */
public record PriceTier(
        int aboveTokensIn,
        @Nullable Double inPerMillion,
        @Nullable Double outPerMillion,
        @Nullable Double cacheReadPerMillion,
        @Nullable Double cacheWritePerMillion) {}
