package dev.routewright.graph;

import org.jspecify.annotations.Nullable;

/**
 * Price, speed and address of something that can be called.
 *
 * @param name its name in the dataset, and the key by which nodes refer to it
 * @param price its price; null leaves the dataset's costs as they were recorded
 * @param latency its stated speed; null where none is stated
 * @param provider who serves it, as the export targets name providers ("openai"); empty where not stated
 * @param remoteName the model's name at the provider; empty means {@code name}
 */
public record Profile(
        String name, @Nullable Price price, @Nullable Latency latency, String provider, String remoteName) {
    /** A profile of which only the name is known. */
    public static Profile named(String name) {
        return new Profile(name, null, null, "", "");
    }

    public Profile withPrice(@Nullable Price newPrice) {
        return new Profile(name, newPrice, latency, provider, remoteName);
    }

    public Profile withLatency(@Nullable Latency newLatency) {
        return new Profile(name, price, newLatency, provider, remoteName);
    }
}
