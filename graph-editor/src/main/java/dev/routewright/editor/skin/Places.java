package dev.routewright.editor.skin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Rectangle2D;

/**
 * Rectangles of a drawing by where they lie, so that a question about a small part looks at few of them. Upright strips
 * of {@value #STRIP} drawing pixels hold what reaches into them, in the order in which it was added.
 */
public final class Places {
    /** About as wide as a box with its gap, so that a box lies in one or two. */
    private static final double STRIP = 240;

    private final Map<Integer, List<Rectangle2D>> strips = new HashMap<>();
    private final List<Rectangle2D> all = new ArrayList<>();

    /** Some rectangles. */
    public static Places of(List<Rectangle2D> some) {
        Places places = new Places();
        some.forEach(places::add);
        return places;
    }

    /** Adds one. */
    public void add(Rectangle2D place) {
        all.add(place);
        for (int strip = strip(place.getMinX()); strip <= strip(place.getMaxX()); strip++) {
            strips.computeIfAbsent(strip, i -> new ArrayList<>()).add(place);
        }
    }

    /** All of them, in the order in which they were added. */
    List<Rectangle2D> all() {
        return all;
    }

    /** Whether any of them meets a rectangle. */
    public boolean meets(Rectangle2D place) {
        for (int strip = strip(place.getMinX()); strip <= strip(place.getMaxX()); strip++) {
            for (Rectangle2D other : strips.getOrDefault(strip, List.of())) {
                if (place.intersects(other)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Those that reach into the open stretch between two places from left to right, each once, whatever their height. */
    List<Rectangle2D> across(double left, double right) {
        List<Rectangle2D> found = new ArrayList<>();
        int first = strip(left);
        int last = strip(right);
        if (last - first >= strips.size()) {
            all.forEach(place -> addWhereAcross(place, left, right, found));
            return found;
        }
        for (int strip = first; strip <= last; strip++) {
            for (Rectangle2D place : strips.getOrDefault(strip, List.of())) {
                // One that reaches into several strips is taken in the first of them that is asked.
                if (Math.max(first, strip(place.getMinX())) == strip) {
                    addWhereAcross(place, left, right, found);
                }
            }
        }
        return found;
    }

    private static void addWhereAcross(Rectangle2D place, double left, double right, List<Rectangle2D> found) {
        if (place.getMaxX() > left && place.getMinX() < right) {
            found.add(place);
        }
    }

    private static int strip(double x) {
        return (int) Math.floor(x / STRIP);
    }
}
