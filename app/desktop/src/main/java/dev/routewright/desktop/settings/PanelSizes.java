package dev.routewright.desktop.settings;

/**
 * Sizes of the regions of the main window, in pixels.
 *
 * @param lowerHeight height of the lower third
 * @param lowerTab which of its panels a narrow window shows, from 0
 */
public record PanelSizes(
        double paletteWidth,
        double inspectorWidth,
        double lowerHeight,
        double frontWidth,
        double latencyWidth,
        int lowerTab) {
    /** The sizes before a person drags a border. */
    public static final PanelSizes STANDARD = new PanelSizes(208, 304, 296, 460, 330, 0);

    /** Sizes that no region can have are replaced by the standard ones. */
    PanelSizes sane() {
        return new PanelSizes(
                Settings.within(paletteWidth, 120, 480, STANDARD.paletteWidth),
                Settings.within(inspectorWidth, 220, 640, STANDARD.inspectorWidth),
                Settings.within(lowerHeight, 100, 2_000, STANDARD.lowerHeight),
                Settings.within(frontWidth, 160, 2_000, STANDARD.frontWidth),
                Settings.within(latencyWidth, 160, 2_000, STANDARD.latencyWidth),
                (int) Settings.within(lowerTab, 0, 2, STANDARD.lowerTab));
    }
}
