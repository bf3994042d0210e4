package dev.routewright.dataset.live;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a caller sends.
 *
 * @param text null for none
 * @param task the query's task label; null for none
 * @param numbers by column; NaN counts as not sent
 * @param words by column
 */
public record LiveQuery(
        @Nullable String text, @Nullable String task, Map<String, Double> numbers, Map<String, String> words) {
    public LiveQuery {
        numbers = Map.copyOf(numbers);
        words = Map.copyOf(words);
    }
}
