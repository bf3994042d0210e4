package dev.routewright.sim;

/**
 * What became of every query, in the order of {@code rows}. NaN where a metric is missing.
 *
 * @param rows row numbers in the dataset
 * @param quality 0..1
 * @param cost in the dataset's currency, the cost of deciding included
 * @param millis end to end
 * @param evidence three grades packed as {@link dev.routewright.dataset.OutcomeTable#pack} does; the failed mark is set
 *     where the query ended without an answer
 * @param answeredBy index of the profile of the final answer, -1 where there is none
 * @param use what else it used and how it ended
 */
public record PerQuery(
        int[] rows, double[] quality, double[] cost, double[] millis, byte[] evidence, int[] answeredBy, Use use) {

    /**
     * More about every query.
     *
     * @param deciding the part of the cost that was spent on deciding; NaN where missing
     * @param calls calls that were made for it, retries and calls to deciders included
     * @param tokensIn input tokens of these calls; NaN where some call's are not known
     * @param tokensOut output tokens of these calls; NaN where some call's are not known
     * @param ending {@link #ANSWERED}, {@link #FAILED} or {@link #REFUSED}
     * @param answerColumn the column of the outcome table that the final answer was read from as it stands; -1 where there
     *     is no answer or it is not one cell's
     * @param answerRow the row of that cell; -1 likewise
     */
    public record Use(
            double[] deciding,
            int[] calls,
            double[] tokensIn,
            double[] tokensOut,
            byte[] ending,
            int[] answerColumn,
            int[] answerRow) {
        public static final byte ANSWERED = 0;
        public static final byte FAILED = 1;
        public static final byte REFUSED = 2;

        /** Room for some queries. */
        public static Use of(int queries) {
            return new Use(
                    new double[queries],
                    new int[queries],
                    new double[queries],
                    new double[queries],
                    new byte[queries],
                    new int[queries],
                    new int[queries]);
        }
    }
}
