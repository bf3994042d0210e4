package dev.routewright.desktop.settings;

/**
 * Where the window was. Pixels of the screen.
 *
 * @param x left edge; NaN where it was never placed
 * @param y upper edge; NaN where it was never placed
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximised) {
    public static final WindowPlace STANDARD = new WindowPlace(Double.NaN, Double.NaN, 1440, 900, false);

    /** Sizes that no window can have are replaced by the standard ones. */
    WindowPlace sane() {
        return new WindowPlace(
                Math.abs(x) < 100_000 ? x : STANDARD.x,
                Math.abs(y) < 100_000 ? y : STANDARD.y,
                Settings.within(width, 640, 10_000, STANDARD.width),
                Settings.within(height, 480, 10_000, STANDARD.height),
                maximised);
    }
}
