package dev.routewright.walk;

import java.util.Arrays;

/** The copies of one journey that wait for their time. Few wait at once, so the next one is looked for. */
final class Agenda {
    private Copy[] waiting = new Copy[8];
    private int size;

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Plans a copy for its {@link Copy#due}; it is not planned already. */
    void add(Copy copy) {
        if (size == waiting.length) {
            waiting = Arrays.copyOf(waiting, 2 * size);
        }
        waiting[size++] = copy;
    }

    /** Takes the copy that comes next: by time, unknown times last, at one time in branch order. */
    Copy next() {
        int first = 0;
        for (int i = 1; i < size; i++) {
            if (isBefore(waiting[i], waiting[first])) {
                first = i;
            }
        }
        Copy next = waiting[first];
        waiting[first] = waiting[--size];
        return next;
    }

    /** Plans a copy no more. */
    void drop(Copy copy) {
        for (int i = 0; i < size; i++) {
            if (waiting[i] == copy) {
                waiting[i] = waiting[--size];
                return;
            }
        }
    }

    private static boolean isBefore(Copy a, Copy b) {
        int byTime = Double.compare(a.due, b.due);
        return byTime < 0 || byTime == 0 && a.isBefore(b);
    }
}
