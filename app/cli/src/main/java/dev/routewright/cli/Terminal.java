package dev.routewright.cli;

import dev.routewright.run.Progress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command prints.
 *
 * @param out the answer and nothing else
 * @param err messages and progress
 * @param isInteractive whether a person watches {@code err}
 */
record Terminal(PrintStream out, PrintStream err, boolean isInteractive) {
    /** Set by the start script where standard error is a terminal; asking Java costs a tenth of a second. */
    private static final String INTERACTIVE = "routewright.interactive";

    /** The process's own streams, as UTF-8 whatever the locale says: JSON is UTF-8. */
    static Terminal ofProcess() {
        return new Terminal(
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Boolean.getBoolean(INTERACTIVE));
    }

    /** Progress on one line of {@code err} for a person, nowhere else. */
    Progress progress() {
        return isInteractive ? new ProgressLine(err) : Progress.NONE;
    }

    /** Clears the line of a progress that ended. */
    static void end(Progress progress) {
        if (progress instanceof ProgressLine line) {
            line.close();
        }
    }
}
