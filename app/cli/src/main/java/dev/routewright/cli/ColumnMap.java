package dev.routewright.cli;

import dev.routewright.dataset.BadDataset;
import dev.routewright.dataset.source.ColumnMapping;
import org.jspecify.annotations.Nullable;

/** The option {@code --map}: what the columns of a table mean. */
final class ColumnMap {
    static final String NAME = "--map";
    static final String DESCRIPTION = "Which column of a table means what, such as text=prompt,quality=score;"
            + " also quality:NAME=COLUMN for a further quality and profile:NAME=COLUMN for a table with a column per"
            + " profile.";

    private ColumnMap() {}

    /**
     * The mapping, or null where none is given.
     *
     * @param format what {@code --as} says; only the format long has columns to map
     */
    static @Nullable ColumnMapping read(@Nullable String map, @Nullable String format) throws BadDataset, Refused {
        if (map == null) {
            return null;
        }
        if (format != null && !format.equals("long")) {
            throw Refused.unreadable(NAME + " says what the columns of a table of the format long mean, and --as says "
                    + format + ". Maybe leave one of the two out.");
        }
        return ColumnMapping.parse(map, NAME);
    }
}
