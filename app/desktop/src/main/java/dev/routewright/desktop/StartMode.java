package dev.routewright.desktop;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether to open a window.
 *
 * @param headless true for a run without one
 * @param because why there is no window, as the end of a sentence; empty where there is one
 */
public record StartMode(boolean headless, String because) {
    /** The argument that asks for a run without a window. */
    public static final String HEADLESS = "--headless";

    /**
     * Decides from what is known before any toolkit starts.
     *
     * @param osName as in the system property {@code os.name}
     */
    public static StartMode decide(List<String> args, String osName, Map<String, String> environment) {
        if (args.contains(HEADLESS)) {
            return new StartMode(true, HEADLESS + " was asked for");
        }
        boolean linux = osName.toLowerCase(Locale.ROOT).contains("linux");
        if (linux && isUnset(environment.get("DISPLAY")) && isUnset(environment.get("WAYLAND_DISPLAY"))) {
            return new StartMode(true, "DISPLAY is not set");
        }
        return new StartMode(false, "");
    }

    private static boolean isUnset(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
