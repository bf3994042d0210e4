package dev.routewright.desktop.settings;

import dev.routewright.desktop.theme.ThemeChoice;

/**
 * What is remembered. Sizes in pixels.
 *
 * @param lowerHeight height of the lower third
 */
public record Settings(
        ThemeChoice theme,
        double windowWidth,
        double windowHeight,
        boolean maximised,
        double paletteWidth,
        double inspectorWidth,
        double lowerHeight,
        double frontWidth,
        double latencyWidth) {
    /** The sizes of the design. */
    public static final Settings STANDARD =
            new Settings(ThemeChoice.SYSTEM, 1440, 900, false, 208, 304, 296, 460, 330);

    /** The same settings under another theme. */
    public Settings withTheme(ThemeChoice newTheme) {
        return new Settings(newTheme, windowWidth, windowHeight, maximised, paletteWidth, inspectorWidth, lowerHeight,
                frontWidth, latencyWidth);
    }

    /** Sizes that no window can have are replaced by the standard ones. */
    Settings sane() {
        return new Settings(
                theme == null ? STANDARD.theme : theme,
                within(windowWidth, 640, 10_000, STANDARD.windowWidth),
                within(windowHeight, 480, 10_000, STANDARD.windowHeight),
                maximised,
                within(paletteWidth, 120, 480, STANDARD.paletteWidth),
                within(inspectorWidth, 220, 640, STANDARD.inspectorWidth),
                within(lowerHeight, 100, 2_000, STANDARD.lowerHeight),
                within(frontWidth, 160, 2_000, STANDARD.frontWidth),
                within(latencyWidth, 160, 2_000, STANDARD.latencyWidth));
    }

    private static double within(double size, double least, double most, double otherwise) {
        return size >= least && size <= most ? size : otherwise;
    }
}
