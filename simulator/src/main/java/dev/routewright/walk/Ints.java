package dev.routewright.walk;

import java.util.Arrays;

/** Whole numbers in a row, written over again and again; those that were never written are 0. */
final class Ints {
    private int[] values = new int[16];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int get(int at) {
        return at < size ? values[at] : 0;
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    boolean has(int value) {
        for (int i = 0; i < size; i++) {
            if (values[i] == value) {
                return true;
            }
        }
        return false;
    }

    void set(Ints other) {
        if (values.length < other.size) {
            values = Arrays.copyOf(other.values, other.values.length);
        } else {
            System.arraycopy(other.values, 0, values, 0, other.size);
        }
        size = other.size;
    }

    /** The value at a place, which then is one more. */
    int next(int at) {
        while (size <= at) {
            add(0);
        }
        return values[at]++;
    }
}
