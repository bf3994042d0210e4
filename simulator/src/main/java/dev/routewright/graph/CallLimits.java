package dev.routewright.graph;

import org.jspecify.annotations.Nullable;

/**
 * Bounds of a call and what is done when it fails.
 *
 * @param tokenLimit most output tokens, at least 1; null for none. An answer that was longer is cut: its quality is
 *     missing, its cost and time shrink by the tokens that are not made
 * @param timeoutMillis a call that takes longer fails then, above 0; null for none
 * @param retries how often a failed call is made again, 0 to 20
 * @param backoffMillis wait before the first retry, doubled before each further one, at least 0
 */
public record CallLimits(
        @Nullable Integer tokenLimit, @Nullable Double timeoutMillis, int retries, double backoffMillis) {
    /** No limit, no retry. */
    public static final CallLimits NONE = new CallLimits(null, null, 0, 0);

    /** Most retries that a file may ask for. */
    public static final int MOST_RETRIES = 20;
}
