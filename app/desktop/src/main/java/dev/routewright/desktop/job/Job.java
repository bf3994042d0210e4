package dev.routewright.desktop.job;

import dev.routewright.run.Progress;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/** One request on a lane: its state, written by the lane's thread and read by the window's. */
final class Job implements Progress {
    private static final long NOTIFY_NANOS = 50_000_000L;
    private static final double LEAST_SHARE_FOR_ESTIMATE = 0.02;
    /** Before, the first rows say little about the others. */
    private static final double LEAST_SECONDS_FOR_ESTIMATE = 1;

    private final Lane lane;
    private final String title;
    private final LongSupplier nanoClock;
    private final Runnable onProgress;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final long startedNanos;
    private volatile double share = Double.NaN;
    private volatile String doing = "";
    private volatile long toldNanos;

    Job(Lane lane, String title, LongSupplier nanoClock, Runnable onProgress) {
        this.lane = lane;
        this.title = title;
        this.nanoClock = nanoClock;
        this.onProgress = onProgress;
        startedNanos = nanoClock.getAsLong();
        toldNanos = startedNanos;
    }

    void cancel() {
        cancelled.set(true);
    }

    @Override
    public void at(double newShare, String newDoing) {
        share = newShare;
        doing = newDoing;
        long now = nanoClock.getAsLong();
        if (now - toldNanos >= NOTIFY_NANOS) {
            toldNanos = now;
            onProgress.run();
        }
    }

    @Override
    public boolean isCancelled() {
        return cancelled.get();
    }

    /** Since it was asked for. */
    double seconds() {
        return (nanoClock.getAsLong() - startedNanos) / 1e9;
    }

    Ended ended(Ended.Outcome outcome, String reason) {
        return new Ended(lane, title, outcome, seconds(), reason);
    }

    Running state() {
        double done = share;
        double elapsed = seconds();
        boolean known = done >= LEAST_SHARE_FOR_ESTIMATE && elapsed >= LEAST_SECONDS_FOR_ESTIMATE;
        double left = known ? elapsed * (1 - done) / done : Double.NaN;
        return new Running(lane, title, doing, done, left, isCancelled());
    }
}
