package dev.routewright.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A named attribute of all rows. */
public sealed interface Column {

    /** Numbers, NaN where a row has none. */
    record Numbers(float[] values) implements Column {}

    /**
     * Words by dictionary.
     *
     * @param codes per row the index in {@code words}, -1 where a row has none
     */
    record Words(int[] codes, List<String> words) implements Column, RowWords {
        @Override
        public @Nullable String word(int row) {
            return codes[row] < 0 ? null : words.get(codes[row]);
        }
    }
}
