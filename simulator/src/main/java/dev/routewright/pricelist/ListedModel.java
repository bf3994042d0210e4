package dev.routewright.pricelist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model of a price list. Prices are per million tokens in the list's currency, at least 0; null where the list states
 * none, which does not mean free.
 *
 * @param provider who serves it, as the list writes it
 * @param id the model's name at the provider
 * @param name what people call it
 * @param contextTokens most tokens of prompt and answer together; 0 where not stated
 * @param outputTokens most tokens of an answer; 0 where not stated
 * @param updated the day this entry was last changed, ISO 8601; empty where the list does not say
 * @param deprecated the day from which the provider no longer serves it; empty where none is stated
 * @param tags what the list says that it is or can do, such as {@code open-weights} or {@code image-in}, in order
 */
public record ListedModel(
        String provider,
        String id,
        String name,
        @Nullable Double inPerMillion,
        @Nullable Double outPerMillion,
        @Nullable Double cacheReadPerMillion,
        @Nullable Double cacheWritePerMillion,
        List<PriceTier> tiers,
        int contextTokens,
        int outputTokens,
        String updated,
        String deprecated,
        List<String> tags) {
    public ListedModel {
        tiers = List.copyOf(tiers);
        tags = List.copyOf(tags);
    }

    /** Whether both the price in and the price out are stated. */
    public boolean hasPrice() {
        return inPerMillion != null && outPerMillion != null;
    }

    /** Provider and id, which no other model of the list has. */
    public String key() {
        return provider + "/" + id;
    }
}
