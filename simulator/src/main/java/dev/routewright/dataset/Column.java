package dev.routewright.dataset;

import java.util.List;

/** A named attribute of all rows. */
public sealed interface Column {

    /** Numbers, NaN where a row has none. */
    record Numbers(float[] values) implements Column {}

    /**
     * Words by dictionary.
     *
     * @param codes per row the index in {@code words}, -1 where a row has none
     */
    record Words(int[] codes, List<String> words) implements Column {}
}
