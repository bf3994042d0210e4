package dev.routewright.desktop.theme;

/** How much may move on the screen by itself. */
public enum MotionChoice {
    /** Whatever the system asks for now. */
    SYSTEM,
    /** Nothing moves by itself. */
    REDUCED,
    FULL;

    /** What a person reads. */
    public String words() {
        return switch (this) {
            case SYSTEM -> "Motion like the system";
            case REDUCED -> "Reduced motion";
            case FULL -> "Full motion";
        };
    }
}
