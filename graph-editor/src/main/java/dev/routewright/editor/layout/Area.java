package dev.routewright.editor.layout;

import java.util.Collection;

/**
 * A rectangle of the drawing, in its pixels.
 *
 * @param x left side
 * @param y top side
 */
public record Area(double x, double y, double width, double height) {

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    /** Whether less than a gap is left between the two, both across and down. */
    public boolean isNearerThan(double gap, Area other) {
        return x < other.right() + gap
                && other.x < right() + gap
                && y < other.bottom() + gap
                && other.y < bottom() + gap;
    }

    Area at(double newX, double newY) {
        return new Area(newX, newY, width, height);
    }

    /**
     * The least rectangle around some.
     *
     * @throws java.util.NoSuchElementException where there is none
     */
    static Area around(Collection<Area> areas) {
        double left = areas.stream().mapToDouble(Area::x).min().orElseThrow();
        double top = areas.stream().mapToDouble(Area::y).min().orElseThrow();
        double right = areas.stream().mapToDouble(Area::right).max().orElseThrow();
        double bottom = areas.stream().mapToDouble(Area::bottom).max().orElseThrow();
        return new Area(left, top, right - left, bottom - top);
    }
}
