package dev.routewright.desktop.headless;

import java.util.List;

/** The run without a window: the sample project, once, into a folder. */
public final class HeadlessRun {
    private HeadlessRun() {}

    /**
     * Runs it.
     *
     * @param because why there is no window
     * @return the exit code
     */
    public static int start(String because, List<String> args) {
        System.out.println("Routewright runs without a window, because " + because + ".");
        return 0;
    }

    /** Says in one line why nothing can run. */
    public static int refuse(String line) {
        System.err.println(line);
        return 1;
    }
}
