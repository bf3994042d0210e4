package dev.routewright.dataset.feature;

import dev.routewright.run.Draws;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each word of a text occurs, words hashed to {@link #BUCKETS} buckets. A word is a run of letters and digits
 * ({@link Character#isLetterOrDigit(char)}).
 */
public final class HashedWords {
    /** How many buckets there are. */
    public static final int BUCKETS = 1 << 18;

    private final int[] buckets;
    private final int[] counts;
    private final long norm;

    private HashedWords(Map<Integer, Integer> countOf) {
        buckets = new int[countOf.size()];
        counts = new int[countOf.size()];
        long squares = 0;
        int at = 0;
        for (Map.Entry<Integer, Integer> entry : countOf.entrySet()) {
            buckets[at] = entry.getKey();
            counts[at] = entry.getValue();
            squares += (long) counts[at] * counts[at];
            at++;
        }
        norm = squares;
    }

    /** @param normalised a text as {@link dev.routewright.dataset.NormalisedText} writes it */
    public static HashedWords of(String normalised) {
        Map<Integer, Integer> countOf = new TreeMap<>();
        int start = 0;
        for (int i = 0; i <= normalised.length(); i++) {
            if (i == normalised.length() || !Character.isLetterOrDigit(normalised.charAt(i))) {
                if (i > start) {
                    countOf.merge(bucket(normalised.substring(start, i)), 1, Integer::sum);
                }
                start = i + 1;
            }
        }
        return new HashedWords(countOf);
    }

    private static int bucket(String word) {
        return (int) (Draws.hash(word) & (BUCKETS - 1));
    }

    /** Whether the text has no word at all. */
    public boolean isEmpty() {
        return buckets.length == 0;
    }

    /** How many different buckets its words fall into. */
    public int size() {
        return buckets.length;
    }

    /** A bucket, ascending in {@code i}. */
    public int bucket(int i) {
        return buckets[i];
    }

    /** How many words fall into the bucket number {@code i}. */
    public int count(int i) {
        return counts[i];
    }

    /** The sum of the squared counts. */
    public long norm() {
        return norm;
    }

    /** The sum of the products of counts over the buckets that both texts have. */
    public long dot(HashedWords other) {
        long dot = 0;
        int i = 0;
        int j = 0;
        while (i < buckets.length && j < other.buckets.length) {
            int difference = buckets[i] - other.buckets[j];
            if (difference == 0) {
                dot += (long) counts[i++] * other.counts[j++];
            } else if (difference < 0) {
                i++;
            } else {
                j++;
            }
        }
        return dot;
    }

    /** The cosine of the angle between two texts that both have words, 0..1. */
    public double cosine(HashedWords other) {
        return dot(other) / Math.sqrt((double) norm * other.norm);
    }
}
