package dev.routewright.sim.reference;

import dev.routewright.dataset.NormalisedText;
import dev.routewright.graph.Cache;
import dev.routewright.run.Draws;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cache with what it remembers. Queries are numbered in the order in which they come. */
final class PlainCache {
    private static final long BUCKETS = 1 << 18;

    private final Cache cache;
    private final List<Entry> entries = new ArrayList<>();
    private long clock;

    PlainCache(Cache cache) {
        this.cache = cache;
    }

    /**
     * An earlier query, in the order of storing.
     *
     * @param key its normalised text
     * @param row the row that was asked
     * @param group -1 for none
     * @param stored number of the query that stored it
     */
    record Entry(String key, int row, int group, @Nullable Reply answer, long stored) {}

    /** When an entry was last stored or hit. */
    private final Map<Entry, Long> used = new HashMap<>();

    /** A hit with how alike the texts are, 1 for equal ones. */
    record Found(Entry entry, double likeness) {}

    /** The entry that answers, null for none. */
    @Nullable
    Found find(String key, long query) {
        Found best = null;
        for (Entry entry : entries) {
            if (isExpired(entry, query)) {
                continue;
            }
            double likeness = likeness(key, entry.key);
            if (!Double.isNaN(likeness) && (best == null || likeness > best.likeness)) {
                best = new Found(entry, likeness);
            }
        }
        return best;
    }

    private boolean isExpired(Entry entry, long query) {
        return cache.lifetimeQueries() != null && query - entry.stored > cache.lifetimeQueries();
    }

    /** The cosine of two texts' words, NaN where they are too different. */
    private double likeness(String a, String b) {
        if (cache.threshold() == null) {
            return a.equals(b) ? 1 : Double.NaN;
        }
        Map<Long, Long> wordsA = words(a);
        Map<Long, Long> wordsB = words(b);
        if (wordsA.isEmpty() || wordsB.isEmpty()) {
            return a.equals(b) ? 1 : Double.NaN;
        }
        long dot = 0;
        for (Map.Entry<Long, Long> word : wordsA.entrySet()) {
            dot += word.getValue() * wordsB.getOrDefault(word.getKey(), 0L);
        }
        double lengths = Math.sqrt((double) square(wordsA) * square(wordsB));
        return dot >= cache.threshold() * lengths ? dot / lengths : Double.NaN;
    }

    private static long square(Map<Long, Long> words) {
        return words.values().stream().mapToLong(n -> n * n).sum();
    }

    /** How often each word occurs, words by the bucket that they fall into. */
    private static Map<Long, Long> words(String text) {
        Map<Long, Long> counts = new HashMap<>();
        StringBuilder word = new StringBuilder();
        for (char c : (text + " ").toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (!word.isEmpty()) {
                counts.merge(Draws.hash(word) & (BUCKETS - 1), 1L, Long::sum);
                word.setLength(0);
            }
        }
        return counts;
    }

    /** A query has hit an entry. */
    void touch(String key) {
        for (Entry entry : entries) {
            if (entry.key.equals(key)) {
                used.put(entry, clock++);
            }
        }
    }

    /** A query that missed has ended well; what is over the capacity is forgotten. */
    void store(Entry newest) {
        entries.removeIf(entry -> isExpired(entry, newest.stored) || entry.key.equals(newest.key));
        entries.add(newest);
        used.put(newest, clock++);
        while (cache.capacity() > 0 && entries.size() > cache.capacity()) {
            Entry oldest = entries.getFirst();
            for (Entry entry : entries) {
                if (used.getOrDefault(entry, 0L) < used.getOrDefault(oldest, 0L)) {
                    oldest = entry;
                }
            }
            entries.remove(oldest);
        }
    }

    /** The text that a cache looks for; null where there is no text. */
    static @Nullable String key(@Nullable String text) {
        return text == null ? null : NormalisedText.of(text);
    }
}
