package dev.routewright.desktop;

import dev.routewright.desktop.headless.HeadlessRun;
import dev.routewright.desktop.headless.NativeLibraries;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Where the program starts. Decides between window and headless run before it touches JavaFX, and does not extend
 * Application, because JavaFX refuses that on the class path.
 */
public final class Launcher {
    /** Strong on purpose: java.util.logging forgets the filter of a logger that nobody holds. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Launcher() {}

    public static void main(String[] args) {
        // JavaFX warns at every start that it lies on the class path, which is where this program wants it.
        JAVAFX.setFilter(record -> !record.getMessage().startsWith("Unsupported JavaFX configuration"));
        System.exit(run(arguments(args)));
    }

    private static int run(List<String> args) {
        String missing = NativeLibraries.missing(System.getProperty("os.name"));
        if (missing != null) {
            return HeadlessRun.refuse(missing);
        }
        StartMode mode = StartMode.decide(args, System.getProperty("os.name"), System.getenv());
        if (mode.headless()) {
            return HeadlessRun.start(mode.because());
        }
        try {
            DesktopApp.start(args);
            return 0;
        } catch (UnsupportedOperationException | UnsatisfiedLinkError toolkitCannotStart) {
            return Relaunch.headless(args, String.valueOf(toolkitCannotStart.getMessage()));
        }
    }

    /** Arguments of the call, then those that Maven passes in one property. */
    private static List<String> arguments(String[] args) {
        String passed = System.getProperty("routewright.args", "").strip();
        return passed.isEmpty()
                ? List.of(args)
                : Stream.concat(Arrays.stream(args), Arrays.stream(passed.split("\\s+")))
                        .toList();
    }
}
