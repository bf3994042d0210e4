package dev.routewright.stats;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Percentile bootstrap intervals over rows: so many resamples of as many rows, drawn with replacement; the interval goes
 * from quantile (1 - level) / 2 to (1 + level) / 2 of what they give (Efron and Tibshirani, An Introduction to the
 * Bootstrap, 1993, chapter 13). Missing values (NaN) are left out before. Seeded, so the same input gives the same bytes.
 */
public final class Bootstrap {
    /** Fewer rows than this say nothing about their spread. */
    public static final int LEAST_ROWS = 2;

    private final int resamples;
    private final double level;
    private final long seed;

    /**
     * @param resamples at least 100
     * @param level 0..1, such as 0.95
     */
    public Bootstrap(int resamples, double level, long seed) {
        if (resamples < 100 || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    resamples + " resamples at level " + level + " were asked for. Maybe use 1000 at 0.95.");
        }
        this.resamples = resamples;
        this.level = level;
        this.seed = seed;
    }

    /** The interval of the mean; null where fewer than {@value #LEAST_ROWS} values are known. */
    public @Nullable Interval ofMean(double[] values) {
        double[] known = sorted(values);
        if (known.length < LEAST_ROWS) {
            return null;
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] means = new double[resamples];
        for (int r = 0; r < resamples; r++) {
            double sum = 0;
            for (int i = 0; i < known.length; i++) {
                sum += known[random.nextInt(known.length)];
            }
            means[r] = sum / known.length;
        }
        return between(means);
    }

    /**
     * The interval of a percentile as {@link Percentiles} has it; null where fewer than {@value #LEAST_ROWS} values are
     * known.
     *
     * @param share 0..1, such as 0.95
     */
    public @Nullable Interval ofPercentile(double[] values, double share) {
        double[] known = sorted(values);
        if (known.length < LEAST_ROWS) {
            return null;
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] found = new double[resamples];
        int[] drawn = new int[known.length];
        for (int r = 0; r < resamples; r++) {
            Arrays.fill(drawn, 0);
            for (int i = 0; i < known.length; i++) {
                drawn[random.nextInt(known.length)]++;
            }
            found[r] = percentile(known, drawn, share);
        }
        return between(found);
    }

    /** The percentile of a resample that is given as how often each of the ascending values was drawn. */
    private static double percentile(double[] ascending, int[] drawn, double share) {
        double place = share * (ascending.length - 1);
        int below = (int) place;
        double rest = place - below;
        int seen = 0;
        for (int i = 0; i < ascending.length; i++) {
            seen += drawn[i];
            if (seen > below) {
                if (rest == 0 || seen > below + 1) {
                    return ascending[i];
                }
                int next = i + 1;
                while (drawn[next] == 0) {
                    next++;
                }
                return ascending[i] + rest * (ascending[next] - ascending[i]);
            }
        }
        throw new IllegalStateException("A resample holds fewer values than were drawn.");
    }

    private static double[] sorted(double[] values) {
        double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        Arrays.sort(known);
        return known;
    }

    private Interval between(double[] resampled) {
        Percentiles spread = Percentiles.of(resampled);
        return new Interval(spread.at((1 - level) / 2), spread.at((1 + level) / 2), level);
    }
}
