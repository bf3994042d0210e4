package dev.routewright.desktop.settings;

import dev.routewright.desktop.theme.MotionChoice;

/**
 * How a person reads the window.
 *
 * @param outline whether the outline stands beside the canvas
 * @param outlineWidth its width in pixels
 */
public record Reading(boolean outline, double outlineWidth, MotionChoice motion) {
    /** What a first start finds. */
    public static final Reading STANDARD = new Reading(false, 380, MotionChoice.SYSTEM);

    /** The choice is null where a file lacks it; a width that no panel can have is replaced. */
    public Reading {
        outlineWidth = Settings.within(outlineWidth, 200, 2_000, 380);
        motion = motion == null ? MotionChoice.SYSTEM : motion;
    }

    public Reading withOutline(boolean shown, double width) {
        return new Reading(shown, width, motion);
    }

    public Reading withMotion(MotionChoice newMotion) {
        return new Reading(outline, outlineWidth, newMotion);
    }
}
