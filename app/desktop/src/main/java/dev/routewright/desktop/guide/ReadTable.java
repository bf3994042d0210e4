package dev.routewright.desktop.guide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/**
 * A table to be read: cells wrap, and where not all columns are as wide as they would like, each keeps the room of its
 * longest word and gets its part of the rest.
 */
final class ReadTable extends Region {
    /** A word that is wider breaks. */
    private static final double MOST_FOR_A_WORD = 200;

    private final List<List<Prose>> rows = new ArrayList<>();
    private final int columns;
    private double knownFor = -1;
    private double[] widths = {};

    ReadTable(List<List<Prose>> cells) {
        rows.addAll(cells);
        columns = cells.stream().mapToInt(List::size).max().orElse(0);
        getStyleClass().add("rw-guide-table");
        setAccessibleRole(AccessibleRole.PARENT);
        cells.stream().flatMap(List::stream).forEach(cell -> {
            cell.getStyleClass().add("rw-guide-cell");
            getChildren().add(cell);
        });
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Arrays.stream(natural()).sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        double[] fit = widths(width < 0 ? prefWidth(-1) : width);
        return rows.stream().mapToDouble(row -> height(row, fit)).sum();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double[] fit = widths(getWidth());
        double y = 0;
        for (List<Prose> row : rows) {
            double height = height(row, fit);
            double x = 0;
            for (int column = 0; column < row.size(); column++) {
                row.get(column).resizeRelocate(x, y, fit[column], height);
                x += fit[column];
            }
            y += height;
        }
    }

    private static double height(List<Prose> row, double[] widths) {
        double height = 0;
        for (int column = 0; column < row.size(); column++) {
            height = Math.max(height, row.get(column).prefHeight(widths[column]));
        }
        return Math.ceil(height);
    }

    private double[] widths(double room) {
        if (room != knownFor) {
            widths = ColumnWidths.shared(natural(), least(), room);
            knownFor = room;
        }
        return widths;
    }

    private double[] natural() {
        double[] liked = new double[columns];
        for (List<Prose> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                liked[column] =
                        Math.max(liked[column], Math.ceil(row.get(column).prefWidth(-1)));
            }
        }
        return liked;
    }

    private double[] least() {
        double[] least = new double[columns];
        for (List<Prose> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                Prose cell = row.get(column);
                double sides = cell.snappedLeftInset() + cell.snappedRightInset();
                double wanted = Math.min(cell.longestWordWidth(), MOST_FOR_A_WORD) + sides;
                least[column] = Math.max(least[column], Math.min(Math.ceil(wanted), Math.ceil(cell.prefWidth(-1))));
            }
        }
        return least;
    }
}
