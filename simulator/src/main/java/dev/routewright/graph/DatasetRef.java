package dev.routewright.graph;

/**
 * A dataset that a document uses.
 *
 * @param id the name that Query nodes use
 * @param path where it lies, relative to the document's folder, or {@code sample:NAME} for one inside the program
 * @param format the reader's name, or an empty string to recognise it, or {@code mapped:} and a column mapping in its
 *     text form for a table whose columns a person named
 * @param split how its rows are divided
 */
public record DatasetRef(String id, String path, String format, Split split) {

    /** How rows are divided into train, search and report. */
    public sealed interface Split {
        /** Not divided: every part is all rows, and what is fitted is in-sample. */
        record None() implements Split {}

        /**
         * By a keyed hash of the normalised text, so that duplicates stay on one side: the first {@code trainPercent}
         * are train, the next {@code searchPercent} search, the rest report.
         */
        record Hashed(long seed, int trainPercent, int searchPercent) implements Split {
            /** 50 % train, 25 % search, 25 % report. */
            public static Hashed standard() {
                return new Hashed(1, 50, 25);
            }
        }

        /** By a text column that holds the words train, search and report. */
        record ByColumn(String column) implements Split {}
    }
}
