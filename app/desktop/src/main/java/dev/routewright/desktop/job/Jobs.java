package dev.routewright.desktop.job;

import dev.routewright.run.Cancelled;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The lanes. All methods are called on the window's thread; so are all callbacks. A job that was cancelled or replaced
 * never calls back, even where its work goes on for a moment.
 */
public final class Jobs implements AutoCloseable {
    private final Executor window;
    private final LongSupplier nanoClock;
    private final Map<Lane, ExecutorService> threads = new EnumMap<>(Lane.class);
    private final Map<Lane, Job> current = new EnumMap<>(Lane.class);
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<Consumer<Ended>> endListeners = new ArrayList<>();
    private final AtomicBoolean willTell = new AtomicBoolean();

    /**
     * @param window runs a task on the window's thread
     * @param nanoClock nanoseconds from any origin, for estimates of the time left
     */
    public Jobs(Executor window, LongSupplier nanoClock) {
        this.window = window;
        this.nanoClock = nanoClock;
    }

    /**
     * Starts work on a lane and cancels what runs there.
     *
     * @param title what a person asked for
     * @param done gets the result
     * @param failed gets what went wrong; not called after a cancel
     */
    public <T extends @Nullable Object> void start(
            Lane lane, String title, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        Job before = current.get(lane);
        if (before != null) {
            before.cancel();
        }
        Job job = new Job(lane, title, nanoClock, this::changedSoon);
        current.put(lane, job);
        thread(lane).execute(() -> {
            if (job.isCancelled()) {
                finish(lane, job, Ended.Outcome.CANCELLED, "", () -> {});
                return;
            }
            try {
                T result = work.run(job);
                finish(lane, job, Ended.Outcome.DONE, "", () -> done.accept(result));
            } catch (Cancelled stopped) {
                finish(lane, job, Ended.Outcome.CANCELLED, "", () -> {});
            } catch (Exception e) {
                fail(lane, job, e, failed);
            } catch (Error e) {
                // An exhausted heap or a broken class must not leave a job that seems to run for ever.
                fail(
                        lane,
                        job,
                        new IllegalStateException(e.getClass().getSimpleName() + ": " + e.getMessage(), e),
                        failed);
            }
        });
        changed();
    }

    private void fail(Lane lane, Job job, Exception e, Consumer<Exception> failed) {
        finish(lane, job, Ended.Outcome.FAILED, String.valueOf(e.getMessage()), () -> failed.accept(e));
    }

    private void finish(Lane lane, Job job, Ended.Outcome outcome, String reason, Runnable callback) {
        window.execute(() -> {
            if (current.remove(lane, job)) {
                Ended.Outcome known = job.isCancelled() ? Ended.Outcome.CANCELLED : outcome;
                if (known != Ended.Outcome.CANCELLED) {
                    callback.run();
                }
                Ended ended = job.ended(known, known == Ended.Outcome.FAILED ? reason : "");
                List.copyOf(endListeners).forEach(listener -> listener.accept(ended));
            }
            changed();
        });
    }

    /** Asks the job on a lane to stop. Says so at once; its result is thrown away whenever it comes. */
    public void cancel(Lane lane) {
        Job job = current.get(lane);
        if (job != null) {
            job.cancel();
            changed();
        }
    }

    /** What runs on a lane, or null. */
    public @Nullable Running running(Lane lane) {
        Job job = current.get(lane);
        return job == null ? null : job.state();
    }

    /** Everything that runs and is worth showing, in the order of the lanes. */
    public List<Running> running() {
        return current.entrySet().stream()
                .filter(e -> !e.getKey().isSilent())
                .map(e -> e.getValue().state())
                .toList();
    }

    /** Whether nothing runs on any lane. */
    public boolean isIdle() {
        return current.isEmpty();
    }

    /** Is run after every start, end, cancel and step forward, on the window's thread. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Is run with every job that ended, after its own callback, but not for one that was replaced. */
    public void onEnd(Consumer<Ended> listener) {
        endListeners.add(listener);
    }

    /** However fast jobs report, at most one report waits for the window's thread, so that a cancel never queues long. */
    private void changedSoon() {
        if (willTell.compareAndSet(false, true)) {
            window.execute(() -> {
                willTell.set(false);
                changed();
            });
        }
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    private ExecutorService thread(Lane lane) {
        return threads.computeIfAbsent(
                lane,
                l -> Executors.newSingleThreadExecutor(task -> {
                    Thread thread = new Thread(task, "routewright-" + l.name().toLowerCase(Locale.ROOT));
                    thread.setDaemon(true);
                    return thread;
                }));
    }

    /** Cancels everything; the threads end with their work. */
    @Override
    public void close() {
        current.values().forEach(Job::cancel);
        threads.values().forEach(ExecutorService::shutdownNow);
    }
}
