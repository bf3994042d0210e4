package dev.routewright.plan;

import dev.routewright.dataset.NormalisedText;
import dev.routewright.dataset.TextStore;
import dev.routewright.dataset.feature.HashedWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Texts as numbers, equal where the normalised texts are: what caches look up by. Those of a dataset are known up front;
 * those of slots are asked anew each time, and a text that nobody has sent before gets the next number.
 */
public final class TextKeys {
    /** The key of a row without a text. */
    public static final int NONE = -1;

    private final IntUnaryOperator keys;
    private final IntSupplier size;
    private final IntFunction<@Nullable HashedWords> words;

    private TextKeys(IntUnaryOperator keys, IntSupplier size, IntFunction<@Nullable HashedWords> words) {
        this.keys = keys;
        this.size = size;
        this.words = words;
    }

    /** No row has a text. */
    static TextKeys none() {
        return new TextKeys(row -> NONE, () -> 0, key -> null);
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
        int size = known.size();
        HashedWords[] all = words.toArray(HashedWords[]::new);
        return new TextKeys(row -> keys[row], () -> size, key -> key < all.length ? all[key] : null);
    }

    /**
     * Keys of texts that change.
     *
     * @param similar whether the words are needed too
     */
    static TextKeys asking(TextStore texts, boolean similar) {
        Map<String, Integer> known = new HashMap<>();
        List<HashedWords> words = new ArrayList<>();
        IntUnaryOperator ask = slot -> {
            String text = texts.text(slot);
            if (text == null) {
                return NONE;
            }
            String normalised = NormalisedText.of(text);
            synchronized (known) {
                return key(normalised, known, similar ? words : null);
            }
        };
        return new TextKeys(ask, known::size, key -> key < words.size() ? words.get(key) : null);
    }

    private static int key(String normalised, Map<String, Integer> known, @Nullable List<HashedWords> words) {
        Integer before = known.putIfAbsent(normalised, known.size());
        if (before == null && words != null) {
            words.add(HashedWords.of(normalised));
        }
        return before == null ? known.size() - 1 : before;
    }

    /** How many different texts there are so far; their keys run from 0. */
    public int size() {
        return size.getAsInt();
    }

    /** The key of a row's text, {@link #NONE} where it has none. */
    public int of(int row) {
        return keys.applyAsInt(row);
    }

    /** The words of a text; there only where some cache asks for similar texts. */
    public HashedWords words(int key) {
        HashedWords found = words.apply(key);
        if (found == null) {
            throw new IllegalStateException(
                    "The words of text " + key + " are not known. Maybe no cache asks for them.");
        }
        return found;
    }
}
