package dev.routewright.plan;

import dev.routewright.dataset.NormalisedText;
import dev.routewright.dataset.TextStore;
import dev.routewright.dataset.feature.HashedWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts of a dataset as numbers, equal where the normalised texts are: what caches look up by. */
public final class TextKeys {
    /** The key of a row without a text. */
    public static final int NONE = -1;

    private final int[] keys;
    private final int size;
    private final @Nullable HashedWords[] words;

    private TextKeys(int[] keys, int size, @Nullable HashedWords[] words) {
        this.keys = keys;
        this.size = size;
        this.words = words;
    }

    /** No row has a text. */
    static TextKeys none(int rows) {
        int[] keys = new int[rows];
        Arrays.fill(keys, NONE);
        return new TextKeys(keys, 0, new HashedWords[0]);
    }

    /** @param similar whether the words are needed too */
    static TextKeys of(TextStore texts, int rows, boolean similar) {
        int[] keys = new int[rows];
        Map<String, Integer> known = new HashMap<>();
        List<HashedWords> words = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            String text = texts.text(row);
            keys[row] = text == null ? NONE : key(NormalisedText.of(text), known, similar ? words : null);
        }
        return new TextKeys(keys, known.size(), words.toArray(HashedWords[]::new));
    }

    private static int key(String normalised, Map<String, Integer> known, @Nullable List<HashedWords> words) {
        Integer before = known.putIfAbsent(normalised, known.size());
        if (before == null && words != null) {
            words.add(HashedWords.of(normalised));
        }
        return before == null ? known.size() - 1 : before;
    }

    /** How many different texts there are; their keys run from 0. */
    public int size() {
        return size;
    }

    /** The key of a row's text, {@link #NONE} where it has none. */
    public int of(int row) {
        return keys[row];
    }

    /** The words of a text; there only where some cache asks for similar texts. */
    public HashedWords words(int key) {
        HashedWords found = words[key];
        if (found == null) {
            throw new IllegalStateException(
                    "The words of text " + key + " are not known. Maybe no cache asks for them.");
        }
        return found;
    }
}
