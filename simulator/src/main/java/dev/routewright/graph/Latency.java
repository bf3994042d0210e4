package dev.routewright.graph;

/**
 * Stated time of a call, used only where the dataset recorded none, and then graded assumed:
 * {@code firstTokenMillis + tokensIn * millisPerTokenIn + tokensOut * millisPerToken}.
 *
 * @param firstTokenMillis time to the first token of an empty prompt in milliseconds, at least 0
 * @param millisPerToken milliseconds per output token, at least 0
 * @param millisPerTokenIn milliseconds per input token, at least 0
 * @param slowdownPerCall by what share tokens take longer for every further call under way at the same provider, at least
 *     0; replay, in which calls never meet, does not use it
 */
public record Latency(double firstTokenMillis, double millisPerToken, double millisPerTokenIn, double slowdownPerCall) {

    /** A time that the prompt's length and the load do not change. */
    public Latency(double firstTokenMillis, double millisPerToken) {
        this(firstTokenMillis, millisPerToken, 0, 0);
    }

    /**
     * The time of a call without load, in milliseconds.
     *
     * @param tokensIn -1 where not known, which gives NaN where it counts
     * @param tokensOut -1 where not known, which gives NaN where it counts
     */
    public double millis(int tokensIn, int tokensOut) {
        return firstTokenMillis + part(tokensIn, millisPerTokenIn) + part(tokensOut, millisPerToken);
    }

    private static double part(int tokens, double millisPerToken) {
        return millisPerToken == 0 ? 0 : tokens < 0 ? Double.NaN : tokens * millisPerToken;
    }
}
