package dev.routewright.dataset;

import org.jspecify.annotations.Nullable;

/** The words of one column. */
public sealed interface RowWords permits Column.Words, RowWords.Spelled {
    /** The word of a row; null where it has none. */
    @Nullable
    String word(int row);

    /**
     * Words as they were sent, which may be ones that nobody has seen before.
     *
     * @param byRow null where a row has none; shared, and written over where rows are slots
     */
    record Spelled(@Nullable String[] byRow) implements RowWords {
        @Override
        public @Nullable String word(int row) {
            return byRow[row];
        }

        /** Writes the word of a slot; null for none. */
        public void set(int slot, @Nullable String word) {
            byRow[slot] = word;
        }
    }
}
