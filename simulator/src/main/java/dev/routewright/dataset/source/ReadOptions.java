package dev.routewright.dataset.source;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a dataset is to be read.
 *
 * @param format the reader's name, or null to recognise it
 * @param parts the parts that are kept; empty keeps all
 * @param prices a JSON file of prices that replaces the format's own, or null
 * @param mapping which column of a {@code long} table means what, or null for the usual names
 */
public record ReadOptions(
        @Nullable String format,
        List<String> parts,
        @Nullable Path prices,
        @Nullable ColumnMapping mapping) {
    /** Recognise the format, keep every part, the format's own prices, the usual column names. */
    public static final ReadOptions DEFAULT = new ReadOptions(null, List.of(), null, null);

    public ReadOptions {
        parts = List.copyOf(parts);
    }

    public ReadOptions withFormat(@Nullable String newFormat) {
        return new ReadOptions(newFormat, parts, prices, mapping);
    }

    public ReadOptions withParts(List<String> newParts) {
        return new ReadOptions(format, newParts, prices, mapping);
    }

    public ReadOptions withPrices(@Nullable Path newPrices) {
        return new ReadOptions(format, parts, newPrices, mapping);
    }

    public ReadOptions withMapping(@Nullable ColumnMapping newMapping) {
        return new ReadOptions(format, parts, prices, newMapping);
    }
}
