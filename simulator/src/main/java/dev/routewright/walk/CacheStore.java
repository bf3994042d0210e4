package dev.routewright.walk;

import dev.routewright.dataset.feature.HashedWords;
import dev.routewright.plan.Remembering;
import dev.routewright.plan.TextKeys;
import java.util.Arrays;

/**
 * What one cache remembers. Entries are numbered in the order in which they were stored; those that are alive form a
 * list in the order in which they were last stored or hit.
 */
final class CacheStore {
    static final int NONE = -1;
    private static final int START_SIZE = 64;

    private final Remembering cache;
    private final TextKeys texts;
    private int[] entryOfText;
    private final WordIndex index;
    private Given[] answers = new Given[START_SIZE];
    private int[] textOf = new int[START_SIZE];
    private int[] groups = new int[START_SIZE];
    private long[] storedAt = new long[START_SIZE];
    private int[] newer = new int[START_SIZE];
    private int[] older = new int[START_SIZE];
    private boolean[] alive = new boolean[START_SIZE];
    private int entries;
    private int firstUnexpired;
    private int oldest = NONE;
    private int newest = NONE;
    private int size;

    CacheStore(Remembering cache, TextKeys texts) {
        this.cache = cache;
        this.texts = texts;
        entryOfText = new int[texts.size()];
        Arrays.fill(entryOfText, NONE);
        index = new WordIndex(texts, cache.isSemantic() ? cache.threshold() : Double.NaN);
    }

    /** Drops what serves no query with such a number any more. */
    void expire(long query) {
        while (firstUnexpired < entries && query - storedAt[firstUnexpired] > cache.lifetime()) {
            if (alive[firstUnexpired]) {
                drop(firstUnexpired);
            }
            firstUnexpired++;
        }
    }

    /** The entry that a text hits, {@link #NONE} for none. */
    int find(int text) {
        if (!cache.isSemantic()) {
            return entryOf(text);
        }
        HashedWords words = texts.words(text);
        return words.isEmpty() ? entryOf(text) : index.nearest(words, entryOf(text), this);
    }

    /** Texts that nobody had sent before get keys beyond those that were known. */
    private int entryOf(int text) {
        return text < entryOfText.length ? entryOfText[text] : NONE;
    }

    boolean isAlive(int entry) {
        return alive[entry];
    }

    /** The entry with words that was stored first: what a threshold of 0 finds where nothing is alike. */
    int firstWithWords() {
        for (int entry = 0; entry < entries; entry++) {
            if (alive[entry] && !texts.words(textOf[entry]).isEmpty()) {
                return entry;
            }
        }
        return NONE;
    }

    int textOf(int entry) {
        return textOf[entry];
    }

    int groupOf(int entry) {
        return groups[entry];
    }

    Given answerOf(int entry) {
        return answers[entry];
    }

    /** An entry was hit. */
    void touch(int entry) {
        if (alive[entry]) {
            unlink(entry);
            link(entry);
        }
    }

    /** Stores an answer, in place of one to the same text, and forgets what there is no room for. */
    void store(int text, int group, Given answer, long query) {
        if (text >= entryOfText.length) {
            int known = entryOfText.length;
            entryOfText = Arrays.copyOf(entryOfText, 2 * text + 2);
            Arrays.fill(entryOfText, known, entryOfText.length, NONE);
        }
        if (entryOfText[text] != NONE) {
            drop(entryOfText[text]);
        }
        if (entries == alive.length) {
            grow(2 * entries);
        }
        int entry = entries++;
        Given kept = answers[entry] == null ? new Given() : answers[entry];
        kept.set(answer);
        answers[entry] = kept;
        textOf[entry] = text;
        groups[entry] = group;
        storedAt[entry] = query;
        alive[entry] = true;
        entryOfText[text] = entry;
        index.add(entry, text);
        size++;
        link(entry);
        while (cache.capacity() > 0 && size > cache.capacity()) {
            drop(oldest);
        }
    }

    private void grow(int length) {
        answers = Arrays.copyOf(answers, length);
        textOf = Arrays.copyOf(textOf, length);
        groups = Arrays.copyOf(groups, length);
        storedAt = Arrays.copyOf(storedAt, length);
        newer = Arrays.copyOf(newer, length);
        older = Arrays.copyOf(older, length);
        alive = Arrays.copyOf(alive, length);
    }

    private void drop(int entry) {
        unlink(entry);
        alive[entry] = false;
        entryOfText[textOf[entry]] = NONE;
        size--;
    }

    private void link(int entry) {
        older[entry] = newest;
        newer[entry] = NONE;
        if (newest == NONE) {
            oldest = entry;
        } else {
            newer[newest] = entry;
        }
        newest = entry;
    }

    private void unlink(int entry) {
        if (older[entry] == NONE) {
            oldest = newer[entry];
        } else {
            newer[older[entry]] = newer[entry];
        }
        if (newer[entry] == NONE) {
            newest = older[entry];
        } else {
            older[newer[entry]] = older[entry];
        }
    }
}
