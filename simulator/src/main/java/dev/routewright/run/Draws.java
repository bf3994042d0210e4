package dev.routewright.run;

/**
 * Keyed randomness: a draw depends on what it is for and never on when it is taken, so that the same query meets the
 * same luck under every variant of a graph and any number of threads gives the same bytes (ROUTING section 5).
 *
 * <p>The mixer is the finaliser of SplitMix64 (Steele, Lea, Flood 2014), applied once per key part.
 */
public final class Draws {
    private Draws() {}

    /** Mixes one more key part into a key. */
    public static long mix(long key, long part) {
        long z = key + 0x9E3779B97F4A7C15L * (part | 1L) + part;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A stable 64-bit hash of a text (FNV-1a over UTF-16 units, then mixed). */
    public static long hash(CharSequence text) {
        long h = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * 0x100000001B3L;
        }
        return mix(h, text.length());
    }

    /**
     * The uniform draw in [0, 1) of one decision.
     *
     * @param seed the run's seed
     * @param row the row in its dataset
     * @param nodeKey {@link #hash} of the node's id
     * @param purpose a small number that tells draws of one node apart
     */
    public static double uniform(long seed, long row, long nodeKey, int purpose) {
        long k = mix(mix(mix(mix(0x5DEECE66DL, seed), row), nodeKey), purpose);
        return (k >>> 11) * 0x1.0p-53;
    }
}
