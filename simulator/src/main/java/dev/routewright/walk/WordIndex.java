package dev.routewright.walk;

import dev.routewright.dataset.feature.HashedWords;
import dev.routewright.plan.TextKeys;
import java.util.Arrays;

/**
 * Finds the entry of a cache whose text is most like another. An entry that reaches the threshold must share one of the
 * text's rarest words, so many that the others alone cannot reach it (prefix filtering: Bayardo, Ma, Srikant 2007); only
 * such entries are compared, exactly.
 */
final class WordIndex {
    /** Against rounding: a word more is looked up rather than one too few. */
    private static final double CAUTION = 1e-9;

    private final TextKeys texts;
    private final double threshold;
    private final int[][] entriesOf;
    private final int[] counts;
    private int[] seenFor = new int[64];
    private int asked;
    private long[] rarest = new long[32];

    /** @param threshold least cosine that counts; NaN for an index that is not asked */
    WordIndex(TextKeys texts, double threshold) {
        this.texts = texts;
        this.threshold = threshold;
        int buckets = Double.isNaN(threshold) ? 0 : HashedWords.BUCKETS;
        entriesOf = new int[buckets][];
        counts = new int[buckets];
    }

    void add(int entry, int text) {
        if (entriesOf.length == 0) {
            return;
        }
        if (entry >= seenFor.length) {
            seenFor = Arrays.copyOf(seenFor, 2 * entry);
        }
        HashedWords words = texts.words(text);
        for (int i = 0; i < words.size(); i++) {
            int bucket = words.bucket(i);
            int[] known = entriesOf[bucket];
            if (known == null) {
                known = new int[4];
            } else if (counts[bucket] == known.length) {
                known = Arrays.copyOf(known, 2 * known.length);
            }
            known[counts[bucket]++] = entry;
            entriesOf[bucket] = known;
        }
    }

    /**
     * The entry with the largest cosine that is at least the threshold, the one stored first of equals; or none.
     *
     * @param same the entry of the very text, whose cosine is 1; or none
     */
    int nearest(HashedWords words, int same, CacheStore store) {
        asked++;
        sort(words);
        double rest = words.norm();
        int best = same;
        double most = same == CacheStore.NONE ? Double.NaN : 1;
        double least = least(words, same == CacheStore.NONE ? threshold : most);
        for (int i = 0; i < words.size() && rest >= least; i++) {
            int word = (int) rarest[i];
            int bucket = words.bucket(word);
            for (int entry = 0, kept = clean(bucket, store); entry < kept; entry++) {
                int candidate = entriesOf[bucket][entry];
                if (seenFor[candidate] != asked) {
                    seenFor[candidate] = asked;
                    double cosine = cosine(words, texts.words(store.textOf(candidate)));
                    if (cosine > most || cosine == most && candidate < best || Double.isNaN(most) && cosine >= 0) {
                        most = cosine;
                        best = candidate;
                        least = Math.max(least, least(words, most));
                    }
                }
            }
            rest -= (double) words.count(word) * words.count(word);
        }
        return best == CacheStore.NONE && threshold <= 0 ? store.firstWithWords() : best;
    }

    /** What of its norm a text must share with another whose cosine is at least so much. */
    private static double least(HashedWords words, double cosine) {
        return cosine * cosine * words.norm() * (1 - CAUTION);
    }

    /** Where it reaches the threshold, else NaN. */
    private double cosine(HashedWords a, HashedWords b) {
        double dot = a.dot(b);
        double lengths = Math.sqrt((double) a.norm() * b.norm());
        return dot >= threshold * lengths ? dot / lengths : Double.NaN;
    }

    /** Forgets the entries of a word that are no longer there; how many are left. */
    private int clean(int bucket, CacheStore store) {
        int kept = 0;
        for (int i = 0; i < counts[bucket]; i++) {
            int entry = entriesOf[bucket][i];
            if (store.isAlive(entry)) {
                entriesOf[bucket][kept++] = entry;
            }
        }
        counts[bucket] = kept;
        return kept;
    }

    /** The words in the order of how many entries have them, in the lower half of each number. */
    private void sort(HashedWords words) {
        if (words.size() > rarest.length) {
            rarest = new long[2 * words.size()];
        }
        for (int i = 0; i < words.size(); i++) {
            rarest[i] = (long) counts[words.bucket(i)] << Integer.SIZE | i;
        }
        Arrays.sort(rarest, 0, words.size());
    }
}
