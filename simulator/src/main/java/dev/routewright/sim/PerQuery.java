package dev.routewright.sim;

/**
 * What became of every query, in the order of {@code rows}. NaN where a metric is missing.
 *
 * @param rows row numbers in the dataset
 * @param quality 0..1
 * @param cost in the dataset's currency
 * @param millis end to end
 * @param evidence three grades packed as {@link dev.routewright.dataset.OutcomeTable#pack} does; the failed mark is set
 *     where the query ended without an answer
 * @param answeredBy index of the profile of the final answer, -1 where there is none
 */
public record PerQuery(int[] rows, double[] quality, double[] cost, double[] millis, byte[] evidence, int[] answeredBy) {}
