package dev.routewright.dataset;

import dev.routewright.run.Draws;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Counts rows whose normalised text occurred before. */
final class Duplicates {
    private Duplicates() {}

    /** Rows whose normalised text equals that of an earlier row; rows without a text count as different. */
    static int count(TextStore texts, int rows) {
        int[] slots = new int[Integer.highestOneBit(Math.max(16, rows)) << 2];
        Arrays.fill(slots, -1);
        long[] hashes = new long[rows];
        int duplicates = 0;
        for (int row = 0; row < rows; row++) {
            String text = normalised(texts, row);
            if (text == null) {
                continue;
            }
            hashes[row] = Draws.hash(text);
            int at = (int) hashes[row] & (slots.length - 1);
            boolean seen = false;
            while (slots[at] >= 0 && !seen) {
                seen = hashes[slots[at]] == hashes[row] && text.equals(normalised(texts, slots[at]));
                at = at + 1 & (slots.length - 1);
            }
            if (seen) {
                duplicates++;
            } else {
                slots[at] = row;
            }
        }
        return duplicates;
    }

    private static @Nullable String normalised(TextStore texts, int row) {
        String text = texts.text(row);
        return text == null ? null : NormalisedText.of(text);
    }
}
