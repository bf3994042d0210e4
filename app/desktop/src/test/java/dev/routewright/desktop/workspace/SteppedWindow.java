package dev.routewright.desktop.workspace;

import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.job.Later;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The window's thread and clock as a test steps through them: nothing happens but what the test waits for. */
final class SteppedWindow implements Executor, Later {
    private static final int PATIENCE_SECONDS = 60;

    private record Due(long atMillis, Runnable work) {}

    final Jobs jobs = new Jobs(this, System::nanoTime);
    private final LinkedBlockingQueue<Runnable> posted = new LinkedBlockingQueue<>();
    private final List<Due> due = new ArrayList<>();
    private long nowMillis;

    @Override
    public void execute(Runnable work) {
        posted.add(work);
    }

    @Override
    public void after(long millis, Runnable work) {
        due.add(new Due(nowMillis + millis, work));
    }

    /** Runs what jobs post until none is under way. */
    void settle() {
        try {
            while (!jobs.isIdle() || !posted.isEmpty()) {
                Runnable work = posted.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (work == null) {
                    throw new AssertionError("A job did not end within " + PATIENCE_SECONDS + " s.");
                }
                work.run();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Lets time pass; what falls due runs in its order, each with the jobs that it starts. */
    void pass(long millis) {
        long until = nowMillis + millis;
        while (true) {
            Due next = due.stream()
                    .filter(d -> d.atMillis() <= until)
                    .min(Comparator.comparingLong(Due::atMillis))
                    .orElse(null);
            if (next == null) {
                break;
            }
            due.remove(next);
            nowMillis = Math.max(nowMillis, next.atMillis());
            next.work().run();
            settle();
        }
        nowMillis = until;
    }
}
