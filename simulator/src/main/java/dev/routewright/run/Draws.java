package dev.routewright.run;

/**
 * Keyed randomness: a draw depends on what it is for and never on when it is taken, so that the same query meets the
 * same luck under every variant of a graph and any number of threads gives the same bytes (simulator/README.md, 5.1).
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
     * What the draws of a query are keyed by: its row, and from the second time on that the row is used also how often it
     * was used before, so that a row that traffic repeats meets new luck.
     *
     * @param row the row in its dataset
     * @param use how often it was used before, from 0
     */
    public static long luck(int row, int use) {
        return use == 0 ? row : mix(row, use);
    }

    /**
     * The uniform draw in [0, 1) of one decision.
     *
     * @param seed the run's seed
     * @param luck what the query's draws are keyed by, see {@link #luck}
     * @param nodeKey {@link #hash} of the node's id
     * @param purpose a small number that tells draws of one node apart
     */
    public static double uniform(long seed, long luck, long nodeKey, int purpose) {
        long k = mix(mix(mix(mix(0x5DEECE66DL, seed), luck), nodeKey), purpose);
        return (k >>> 11) * 0x1.0p-53;
    }

    /**
     * A draw that can come up several times for one query.
     *
     * @param occurrence tells them apart, see {@link #occurrence}; 0 gives the draw of a single visit
     */
    public static double uniform(long seed, long luck, long nodeKey, int purpose, long occurrence) {
        if (occurrence == 0) {
            return uniform(seed, luck, nodeKey, purpose);
        }
        long k = mix(mix(mix(mix(mix(0x5DEECE66DL, seed), luck), nodeKey), purpose), occurrence);
        return (k >>> 11) * 0x1.0p-53;
    }

    /**
     * The key of a visit.
     *
     * @param branch the key of the branch that a copy of the query goes down, 0 outside of branches, see {@link #branch}
     * @param visit how often this copy's way had passed the node before, from 0
     */
    public static long occurrence(long branch, int visit) {
        return branch == 0 && visit == 0 ? 0 : mix(mix(0x0CC0L, branch), visit);
    }

    /**
     * The key of a branch.
     *
     * @param outer the key of the branch that the Fan stands in, 0 for none
     * @param fanKey {@link #hash} of the Fan's id
     * @param visit how often the copy's way had passed the Fan before, from 0
     * @param branch the branch's number, from 0; of sampled branches the sample's number
     */
    public static long branch(long outer, long fanKey, int visit, int branch) {
        return mix(mix(mix(mix(0xB4A9CL, outer), fanKey), visit), branch);
    }
}
