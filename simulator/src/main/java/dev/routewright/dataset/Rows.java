package dev.routewright.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of queries before anything is called: the rows of a dataset, or the slots that live requests fill. The
 * arrays are shared: whoever reads them holds them for good and meets in a slot what the request of the moment has sent.
 */
public interface Rows {
    /** How many rows or slots there are; they are numbered from 0. */
    int size();

    /** The numbers of a column, NaN where a row has none; null where there is no such column or it holds words. */
    float @Nullable [] numbers(String column);

    /** The words of a column; null where there is no such column or it holds numbers. */
    @Nullable
    RowWords words(String column);

    /** Index in {@link #taskNames} of the task that a row came with, -1 for none, and for a name that is not there. */
    int[] tasks();

    /** Task labels in the order of their codes. */
    List<String> taskNames();

    /** The tasks that rows came with, as words. */
    RowWords labels();

    /** The queries' texts. */
    TextStore texts();

    /** Characters of the texts, NaN where a row has none. Those of a dataset are counted anew at each call. */
    float[] lengths();

    /** Whether a row says the same for good, so that what was found out about it may be kept; not so for slots. */
    boolean areLasting();
}
