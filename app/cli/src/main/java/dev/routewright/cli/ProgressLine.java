package dev.routewright.cli;

import dev.routewright.run.Progress;
import java.io.PrintStream;

/** One line that is written over, at most ten times a second, and cleared when the work is done. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final long EVERY_NANOS = 100_000_000L;
    private static final int WIDTH = 70;

    private final PrintStream err;
    private long last = System.nanoTime();
    private boolean isShown;

    ProgressLine(PrintStream err) {
        this.err = err;
    }

    @Override
    public void at(double share, String doing) {
        long now = System.nanoTime();
        if (now - last < EVERY_NANOS) {
            return;
        }
        last = now;
        String percent = Double.isNaN(share) ? "    " : String.format("%3.0f%%", 100 * share);
        String line = percent + " " + doing;
        String cut = line.length() > WIDTH ? line.substring(0, WIDTH) : line + " ".repeat(WIDTH - line.length());
        err.print("\r" + cut);
        err.flush();
        isShown = true;
    }

    /** The person stops the process instead. */
    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public void close() {
        if (isShown) {
            err.print("\r" + " ".repeat(WIDTH) + "\r");
            err.flush();
        }
    }
}
