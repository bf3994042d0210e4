package dev.routewright.dataset.source;

import org.jspecify.annotations.Nullable;

/**
 * One call as a gateway or a tracer logged it. NaN and -1 stand for what was not logged.
 *
 * @param id the log's own id of the call
 * @param profile the model that answered, or that was asked where none did
 * @param text the last message of the user, where the log keeps messages
 * @param task what the log calls the kind of the query, where it does
 * @param startSeconds when it began, seconds since 1970
 * @param millis from the beginning to the end, milliseconds
 * @param firstTokenMillis from the beginning to the first token, milliseconds; only where it was streamed
 * @param cost as logged, in the log's currency
 * @param failed whether it gave no answer
 * @param quality a score of the answer in 0..1, where the log keeps one
 * @param cached whether the gateway answered from its own cache, so that the model was not called
 */
public record LoggedCall(
        String id,
        String profile,
        @Nullable String text,
        @Nullable String task,
        double startSeconds,
        double millis,
        double firstTokenMillis,
        double cost,
        int tokensIn,
        int tokensOut,
        boolean failed,
        double quality,
        boolean cached) {}
