package dev.routewright.dataset.live;

import dev.routewright.dataset.RowWords;
import dev.routewright.dataset.Rows;
import dev.routewright.dataset.TextStore;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Room for a number of live queries that are under way at the same time. A request fills a slot and uses it alone until it
 * has ended; different slots may be used by different threads. Columns that were not asked for are passed over.
 */
public final class Slots implements Rows {
    private final int size;
    private final List<String> taskNames;
    private final Map<String, Integer> codes = new HashMap<>();
    private final Map<String, float[]> numbers = new HashMap<>();
    private final Map<String, RowWords.Spelled> words = new HashMap<>();
    private final int[] tasks;
    private final @Nullable String[] labels;
    private final @Nullable String[] texts;
    private final float[] lengths;

    /**
     * Slots in which nothing is known of any query.
     *
     * @param size how many there are, at least 1
     * @param taskNames task labels in the order of their codes, without repeats
     * @param numbers names of columns that hold numbers
     * @param words names of columns that hold words
     */
    public Slots(int size, List<String> taskNames, Set<String> numbers, Set<String> words) {
        this.size = size;
        this.taskNames = List.copyOf(taskNames);
        for (int code = 0; code < taskNames.size(); code++) {
            codes.putIfAbsent(taskNames.get(code), code);
        }
        numbers.forEach(name -> this.numbers.put(name, unknown(size)));
        words.forEach(name -> this.words.put(name, new RowWords.Spelled(new @Nullable String[size])));
        tasks = new int[size];
        Arrays.fill(tasks, -1);
        labels = new String[size];
        texts = new String[size];
        lengths = unknown(size);
    }

    private static float[] unknown(int size) {
        float[] values = new float[size];
        Arrays.fill(values, Float.NaN);
        return values;
    }

    /** Puts a query into a slot; nothing of the one before is left. */
    public void fill(int slot, LiveQuery query) {
        numbers.forEach((name, column) ->
                column[slot] = query.numbers().getOrDefault(name, Double.NaN).floatValue());
        words.forEach((name, column) -> column.set(slot, query.words().get(name)));
        String task = query.task();
        labels[slot] = task;
        tasks[slot] = task == null ? -1 : codes.getOrDefault(task, -1);
        String text = query.text();
        texts[slot] = text;
        lengths[slot] = text == null ? Float.NaN : text.length();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public float @Nullable [] numbers(String column) {
        return numbers.get(column);
    }

    @Override
    public @Nullable RowWords words(String column) {
        return words.get(column);
    }

    @Override
    public int[] tasks() {
        return tasks;
    }

    @Override
    public List<String> taskNames() {
        return taskNames;
    }

    @Override
    public RowWords labels() {
        return new RowWords.Spelled(labels);
    }

    @Override
    public TextStore texts() {
        return new TextStore() {
            @Override
            public @Nullable String text(int slot) {
                return texts[slot];
            }

            @Override
            public int length(int slot) {
                String text = texts[slot];
                return text == null ? -1 : text.length();
            }
        };
    }

    @Override
    public float[] lengths() {
        return lengths;
    }

    @Override
    public boolean areLasting() {
        return false;
    }
}
