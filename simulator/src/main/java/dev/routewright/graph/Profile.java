package dev.routewright.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Price, speed and address of something that can be called.
 *
 * @param name its name in the dataset, and the key by which nodes refer to it
 * @param price its price; null leaves the dataset's costs as they were recorded
 * @param latency its stated speed; null where none is stated
 * @param provider who serves it, as the export targets name providers ("openai"); empty where not stated
 * @param remoteName the model's name at the provider; empty means {@code name}
 * @param limits what it can take and how often it fails
 * @param tags free words such as a region, a licence or an owner, for people and for a Utility's flags
 * @param blend a second profile that does a share of its work; null for none
 */
public record Profile(
        String name,
        @Nullable Price price,
        @Nullable Latency latency,
        String provider,
        String remoteName,
        Limits limits,
        List<String> tags,
        @Nullable Blend blend) {
    public Profile {
        tags = List.copyOf(tags);
    }

    /** A profile without limits, tags and blend. */
    public Profile(String name, @Nullable Price price, @Nullable Latency latency, String provider, String remoteName) {
        this(name, price, latency, provider, remoteName, Limits.NONE, List.of(), null);
    }

    /**
     * What it can take and how often it fails.
     *
     * @param contextTokens most tokens of prompt and answer together; null where not stated
     * @param outputTokens most tokens of an answer; null where not stated
     * @param failureRate share of attempts that fail, 0..1, drawn by key for each attempt; 0 for none. The dataset's
     *     recorded failures come on top
     */
    public record Limits(
            @Nullable Integer contextTokens, @Nullable Integer outputTokens, double failureRate) {
        public static final Limits NONE = new Limits(null, null, 0);
    }

    /** A profile of which only the name is known. */
    public static Profile named(String name) {
        return new Profile(name, null, null, "", "");
    }

    public Profile withPrice(@Nullable Price newPrice) {
        return new Profile(name, newPrice, latency, provider, remoteName, limits, tags, blend);
    }

    public Profile withLatency(@Nullable Latency newLatency) {
        return new Profile(name, price, newLatency, provider, remoteName, limits, tags, blend);
    }

    public Profile withProvider(String newProvider) {
        return new Profile(name, price, latency, newProvider, remoteName, limits, tags, blend);
    }

    public Profile withRemoteName(String newRemoteName) {
        return new Profile(name, price, latency, provider, newRemoteName, limits, tags, blend);
    }

    public Profile withLimits(Limits newLimits) {
        return new Profile(name, price, latency, provider, remoteName, newLimits, tags, blend);
    }

    public Profile withTags(List<String> newTags) {
        return new Profile(name, price, latency, provider, remoteName, limits, newTags, blend);
    }

    public Profile withBlend(@Nullable Blend newBlend) {
        return new Profile(name, price, latency, provider, remoteName, limits, tags, newBlend);
    }
}
