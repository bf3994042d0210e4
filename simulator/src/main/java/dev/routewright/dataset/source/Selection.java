package dev.routewright.dataset.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reader makes of the files that lie there. A file that is in none of these is ignored with a general reason.
 *
 * @param outcomes the files that carry outcomes, in reading order
 * @param aids further files that it reads, such as query texts
 * @param prices the format's own file of prices, or null
 * @param reasons why a file is not used, by file, where the reader knows
 */
record Selection(
        List<Chosen> outcomes,
        List<SourceFile> aids,
        @Nullable SourceFile prices,
        Map<SourceFile, String> reasons) {
    Selection {
        outcomes = List.copyOf(outcomes);
        aids = List.copyOf(aids);
        reasons = new LinkedHashMap<>(reasons);
    }

    /**
     * A file of outcomes.
     *
     * @param part the part that its rows belong to, usually {@link SourceFile#stem()}, or null if files are no parts in
     *     this format
     */
    record Chosen(SourceFile file, @Nullable String part) {}

    /** All CSV files as outcomes, each its own part, for a format that the person named; null if there are none. */
    static @Nullable Selection everyCsv(Source source) {
        List<Chosen> tables = source.files().stream()
                .filter(SourceFile::isCsv)
                .map(file -> new Chosen(file, file.stem()))
                .toList();
        return tables.isEmpty() ? null : new Selection(tables, List.of(), null, Map.of());
    }

    Selection withOutcomes(List<Chosen> kept) {
        return new Selection(kept, aids, prices, reasons);
    }
}
