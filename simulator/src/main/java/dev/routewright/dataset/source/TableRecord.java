package dev.routewright.dataset.source;

import org.jspecify.annotations.Nullable;

/** One record of a table while it is visited; it is not kept. Columns count from 0; their number can grow (JSONL). */
interface TableRecord extends ValueChecks.Place {
    int columns();

    String column(int column);

    /** Whether the file itself says that the value is a number. */
    boolean isNumber(int column);

    /** The number of the column that {@link #isNumber} was asked for last and answered yes; NaN if the file says NaN. */
    double number(int column);

    /** The value as text, or null where there is none. */
    @Nullable
    String text(int column);
}
