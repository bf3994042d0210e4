package dev.routewright.sim.reference;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A list that never changes; a longer one shares its beginning, so that nothing is copied where one grows step by step. */
final class Grown<T> extends AbstractList<T> {
    private final List<T> shared;
    private final int length;

    private Grown(List<T> shared, int length) {
        this.shared = shared;
        this.length = length;
    }

    static <T> Grown<T> none() {
        return new Grown<>(new ArrayList<>(), 0);
    }

    Grown<T> plus(T more) {
        // Whoever comes second cannot use the room behind its end any more.
        List<T> longer = shared.size() == length ? shared : new ArrayList<>(shared.subList(0, length));
        longer.add(more);
        return new Grown<>(longer, length + 1);
    }

    @Override
    public T get(int index) {
        return shared.get(Objects.checkIndex(index, length));
    }

    @Override
    public int size() {
        return length;
    }
}
