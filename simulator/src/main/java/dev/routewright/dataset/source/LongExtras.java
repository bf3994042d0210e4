package dev.routewright.dataset.source;

import dev.routewright.dataset.DatasetBuilder;
import java.util.HashMap;
import java.util.Map;

/**
 * The columns of a {@code long} table that have no role. Numbers become attributes or, where they differ between the
 * profiles of a row, score columns; short words become attributes; anything else is left out with a note.
 */
final class LongExtras {
    private static final int MOST_WORDS = 1000;
    private static final int LONGEST_WORD = 64;

    private enum Kind {
        NUMBERS,
        WORDS,
        LEFT_OUT
    }

    private final DatasetBuilder into;
    private final Map<String, Kind> kinds = new HashMap<>();

    LongExtras(DatasetBuilder into) {
        this.into = into;
    }

    void put(TableRecord record, int column, int row, int profile) {
        String name = record.column(column);
        Kind kind = kinds.get(name);
        if (kind == Kind.LEFT_OUT) {
            return;
        }
        double number = Double.NaN;
        String word = null;
        if (record.isNumber(column)) {
            number = record.number(column);
        } else {
            word = record.text(column);
            number = word == null ? Double.NaN : ValueChecks.parse(word);
        }
        if (word == null && Double.isNaN(number)) {
            return;
        }
        if (kind != Kind.WORDS && !Double.isNaN(number)) {
            kinds.put(name, Kind.NUMBERS);
            into.varying(row, profile, name, number);
        } else if (kind == Kind.NUMBERS) {
            leaveOut(name, "it holds numbers and words");
        } else {
            kinds.put(name, Kind.WORDS);
            word(name, row, word == null ? Double.toString(number) : word);
        }
    }

    private void word(String name, int row, String word) {
        if (word.length() > LONGEST_WORD) {
            leaveOut(name, "it holds long texts");
        } else if (!into.offerWord(row, name, word, MOST_WORDS)) {
            leaveOut(
                    name,
                    "it is no number and differs between the profiles of a query, or has more than " + MOST_WORDS
                            + " different words");
        }
    }

    private void leaveOut(String name, String why) {
        kinds.put(name, Kind.LEFT_OUT);
        into.dropColumn(name);
        into.note("Column " + name + " was left out: " + why + ".");
    }
}
