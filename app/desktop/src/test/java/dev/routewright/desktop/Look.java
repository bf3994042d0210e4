package dev.routewright.desktop;

import java.util.List;

/**
 * A palette and a scale in which windows are looked at.
 *
 * @param theme "light" or "dark"
 * @param percent 100 or 150 of the same screen
 */
record Look(String theme, int percent) {
    /**
     * Both palettes and both scales: colours depend on the one, cut words on the other. Every build looks at two of the
     * four combinations, the profile "full" at all.
     */
    static List<Look> all() {
        List<Look> crossed = List.of(new Look("light", 100), new Look("dark", 150));
        return isFull()
                ? List.of(crossed.get(0), new Look("light", 150), new Look("dark", 100), crossed.get(1))
                : crossed;
    }

    /** Whether the longest tests run whole. */
    static boolean isFull() {
        return Boolean.getBoolean("routewright.full");
    }

    /** What the names of its pictures end with. */
    String name() {
        return theme + "-" + percent;
    }

    double scale() {
        return percent / 100.0;
    }
}
