package dev.routewright.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One attribute while it is collected: numbers until the first word, then words. */
final class AttributeCells {
    private Growing.Floats numbers = new Growing.Floats();
    private final Growing.Ints codes = new Growing.Ints();
    private final Map<String, Integer> dictionary = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private boolean isWords;
    private int highestRow = -1;

    void number(int row, double value) {
        if (isWords) {
            word(row, spelled((float) value));
        } else {
            numbers.set(row, (float) value);
            highestRow = Math.max(highestRow, row);
        }
    }

    void word(int row, String word) {
        if (!isWords) {
            becomeWords();
        }
        codes.set(row, code(word));
    }

    /** Sets the word unless the row has another one or the column would have more than {@code most} words. */
    boolean offer(int row, String word, int most) {
        if (!isWords) {
            becomeWords();
        }
        int before = codes.get(row);
        if (before >= 0) {
            return words.get(before).equals(word);
        }
        if (words.size() >= most && !dictionary.containsKey(word)) {
            return false;
        }
        codes.set(row, code(word));
        return true;
    }

    private int code(String word) {
        return dictionary.computeIfAbsent(word, w -> {
            words.add(w);
            return words.size() - 1;
        });
    }

    private void becomeWords() {
        isWords = true;
        for (int row = 0; row <= highestRow; row++) {
            float value = numbers.get(row);
            if (!Float.isNaN(value)) {
                codes.set(row, code(spelled(value)));
            }
        }
        numbers = new Growing.Floats();
    }

    private static String spelled(float value) {
        return value == Math.rint(value) && Math.abs(value) < 1e7 ? Long.toString((long) value) : Float.toString(value);
    }

    Column done(int rows) {
        return isWords
                ? new Column.Words(codes.flat(rows), List.copyOf(words))
                : new Column.Numbers(numbers.flat(rows));
    }
}
