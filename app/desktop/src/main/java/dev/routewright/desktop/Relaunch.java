package dev.routewright.desktop;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts this program once more without a window. A toolkit that failed to start cannot be started again in the same
 * process, so the headless run needs a child.
 */
final class Relaunch {
    /** Set in the child; where it is set, nobody starts another child. */
    static final String GUARD = "routewright.relaunched";

    private Relaunch() {}

    /**
     * Runs the child to its end.
     *
     * @return the child's exit code
     */
    static int headless(List<String> args, String reason) {
        if (Boolean.getBoolean(GUARD)) {
            System.err.println("The window cannot start (" + reason + "), and neither can a run without one."
                    + " Maybe JavaFX's native libraries are missing for this platform.");
            return 1;
        }
        try {
            return new ProcessBuilder(command(args)).inheritIO().start().waitFor();
        } catch (IOException e) {
            System.err.println("The window cannot start (" + reason + ") and no second Java could be started: "
                    + e.getMessage() + ". Maybe start the program with " + StartMode.HEADLESS + ".");
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static List<String> command(List<String> args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            // Arguments of the call are handed over once, not twice.
            if (!option.startsWith("-Droutewright.args=")) {
                command.add(option);
            }
        }
        command.add("-D" + GUARD + "=true");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Launcher.class.getName());
        command.addAll(args);
        command.add(StartMode.HEADLESS);
        return command;
    }
}
