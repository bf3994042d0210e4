package dev.routewright.export.portkey;

import dev.routewright.dataset.Column;
import dev.routewright.dataset.Dataset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The metadata keys that a caller of the gateway must send, gathered while conditions are written. */
final class MetadataKeys {
    /** More values than this are counted, not listed. */
    static final int LISTED = 60;

    private final @Nullable Dataset dataset;
    private final SequencedMap<String, Key> byField = new LinkedHashMap<>();

    MetadataKeys(@Nullable Dataset dataset) {
        this.dataset = dataset;
    }

    /**
     * One key.
     *
     * @param key its name in the header {@code x-portkey-metadata}
     * @param field the field of the drawing that it carries
     * @param numeric whether its values are numbers
     * @param named values that the drawing names
     */
    record Key(String key, String field, boolean numeric, SequencedSet<String> named) {}

    /** The key that carries a field of words; remembers the values that a condition names. */
    String words(String field, Collection<String> named) {
        Key key = key(field, false);
        key.named().addAll(named);
        return key.key();
    }

    /** The key that carries a numeric field. */
    String number(String field) {
        return key(field, true).key();
    }

    private Key key(String field, boolean numeric) {
        String source = field.equals("task.recorded") ? "task" : field;
        return byField.computeIfAbsent(source, f -> new Key(unused(f), f, numeric, new TreeSet<>()));
    }

    /** The gateway cuts a key at its second dot, so dots are replaced. */
    private String unused(String field) {
        String base = field.replace('.', '_');
        String key = base;
        for (int i = 2; taken(key); i++) {
            key = base + "_" + i;
        }
        return key;
    }

    private boolean taken(String key) {
        return byField.values().stream().anyMatch(k -> k.key().equals(key));
    }

    List<Key> all() {
        return new ArrayList<>(byField.values());
    }

    /** Values that the key can have: those of the dataset where it is there, else those that the drawing names. */
    List<String> values(Key key) {
        if (key.numeric()) {
            return List.of();
        }
        SequencedSet<String> values = new TreeSet<>(key.named());
        if (dataset != null) {
            if (key.field().equals("task")) {
                values.addAll(dataset.queries().taskNames());
            } else if (dataset.queries().columns().get(key.field()) instanceof Column.Words words) {
                values.addAll(words.words());
            }
        }
        return List.copyOf(values);
    }

    /** What a person should send under the key. */
    static String meaning(Key key) {
        return switch (key.field()) {
            case "task" -> "the query's task";
            case "length" -> "how many characters (UTF-16 units) the query's text has";
            default ->
                key.numeric()
                        ? "the number that the dataset's column '" + key.field() + "' would hold"
                        : "the word that the dataset's column '" + key.field() + "' would hold";
        };
    }

    /** Whether a field holds numbers; true also where no dataset tells. */
    boolean mayBeNumber(String field) {
        return dataset == null || !(dataset.queries().columns().get(field) instanceof Column.Words);
    }

    /** Whether a field holds words; true also where no dataset tells. */
    boolean mayBeWords(String field) {
        return dataset == null || !(dataset.queries().columns().get(field) instanceof Column.Numbers);
    }
}
