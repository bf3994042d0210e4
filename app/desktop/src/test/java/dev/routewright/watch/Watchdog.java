package dev.routewright.watch;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Asks the window's thread again and again to answer, and measures how much CPU time it spent between two answers. CPU
 * time and not the clock's, because a busy machine makes everything late. While an answer is due it looks at the
 * thread's stack, so that a stall has a name.
 */
final class Watchdog implements AutoCloseable {
    /** A longer stall is felt as a hitch. */
    static final double LIMIT_MILLIS = 100;

    /** Where the JVM compiled for more than this share of a stall, its code was cold. */
    private static final double COLD_SHARE = 0.3;

    private static final int PERIOD_MILLIS = 4;
    /** Far more looks than a stall of seconds needs; an endless one must not fill the heap. */
    private static final int MOST_STACKS = 20_000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    private final List<Stall> stalls = new CopyOnWriteArrayList<>();
    /** How slow the machine was just after each stall; another process may be gone when the test ends. */
    private final List<Double> slowdowns = new CopyOnWriteArrayList<>();

    private final Thread watcher = new Thread(this::watch, "watchdog of the window");
    private final ListChangeListener<Window> windows = this::windowsChanged;
    private volatile boolean closed;
    // From here on: written by the watcher, read by the window's thread, or the other way round; guarded by this.
    private List<StackTraceElement[]> stacks = new ArrayList<>();
    private boolean due;
    private @Nullable Thread watched;
    private long answeredNanos;
    private long compiledMillis;
    // Only on the window's thread.
    private final Set<Window> opening = new HashSet<>();
    private boolean opened;

    /** Starts to watch; the toolkit may start later. Where it runs already, its first answer is waited for. */
    Watchdog() {
        watcher.setDaemon(true);
        awaitFirstAnswer();
        watcher.start();
    }

    /** Without it a stall at the very beginning of a test would have nothing to be measured from. */
    private void awaitFirstAnswer() {
        synchronized (this) {
            due = ask();
            if (!due) {
                return;
            }
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void watch() {
        while (!closed) {
            try {
                Thread.sleep(PERIOD_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
            look();
            measurePace();
        }
    }

    private void measurePace() {
        while (slowdowns.size() < stalls.size()) {
            slowdowns.add(Pace.slowdown());
        }
    }

    private void look() {
        Thread thread;
        synchronized (this) {
            if (!due) {
                due = ask();
                return;
            }
            thread = watched;
        }
        if (thread != null) {
            StackTraceElement[] stack = thread.getStackTrace();
            synchronized (this) {
                if (due && stacks.size() < MOST_STACKS) {
                    stacks.add(stack);
                }
            }
        }
    }

    private boolean ask() {
        try {
            Platform.runLater(this::answer);
            return true;
        } catch (IllegalStateException notStartedYet) {
            return false;
        }
    }

    private void answer() {
        long nanos = threads.getCurrentThreadCpuTime();
        long compiled = compiler.getTotalCompilationTime();
        List<StackTraceElement[]> seen;
        boolean first;
        synchronized (this) {
            seen = stacks;
            stacks = new ArrayList<>();
            first = watched == null;
            watched = Thread.currentThread();
            due = false;
        }
        if (first) {
            Window.getWindows().addListener(windows);
        } else {
            double millis = (nanos - answeredNanos) / 1e6;
            if (millis > LIMIT_MILLIS) {
                boolean isCold = compiled - compiledMillis > COLD_SHARE * millis;
                stalls.add(new Stall(millis, seen, opened, isCold));
            }
        }
        answeredNanos = threads.getCurrentThreadCpuTime();
        compiledMillis = compiler.getTotalCompilationTime();
        opened = !opening.isEmpty();
    }

    /** A window opens until its first frame was laid out. */
    private void windowsChanged(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            for (Window window : change.getAddedSubList()) {
                opened = true;
                opening.add(window);
                Runnable[] laidOut = new Runnable[1];
                laidOut[0] = () -> {
                    opening.remove(window);
                    window.getScene().removePostLayoutPulseListener(laidOut[0]);
                };
                window.getScene().addPostLayoutPulseListener(laidOut[0]);
            }
            change.getRemoved().forEach(opening::remove);
        }
    }

    /** Stalls so far whose counted part is over the limit, for a machine as slow as it was then. To be asked when closed. */
    List<Stall> stalls() {
        measurePace();
        return IntStream.range(0, stalls.size())
                .filter(i -> stalls.get(i).countedMillis() > LIMIT_MILLIS * slowdowns.get(i))
                .mapToObj(stalls::get)
                .toList();
    }

    @Override
    public void close() {
        closed = true;
        try {
            watcher.join();
            Platform.runLater(() -> Window.getWindows().removeListener(windows));
        } catch (IllegalStateException neverStarted) {
            // Then there is no listener either.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
