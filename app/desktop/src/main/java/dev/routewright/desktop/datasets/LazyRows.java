package dev.routewright.desktop.datasets;

import java.util.Objects;
import java.util.function.IntFunction;
import javafx.collections.ObservableListBase;

/** A list for a table that makes a row only when it is scrolled into view. */
final class LazyRows<R> extends ObservableListBase<R> {
    private final int size;
    private final IntFunction<R> row;

    LazyRows(int size, IntFunction<R> row) {
        this.size = size;
        this.row = row;
    }

    @Override
    public R get(int index) {
        return row.apply(Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
        return size;
    }
}
