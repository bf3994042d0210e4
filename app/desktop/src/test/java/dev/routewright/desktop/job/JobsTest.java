package dev.routewright.desktop.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.run.Cancelled;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The test is the window's thread: it runs what the jobs hand to it. */
class JobsTest {
    private final LinkedBlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final AtomicLong nanos = new AtomicLong();
    private final Jobs jobs = new Jobs(window::add, nanos::get);
    private final List<Object> heard = new ArrayList<>();

    @AfterEach
    void close() {
        jobs.close();
    }

    private void runUntilIdle() throws InterruptedException {
        while (!jobs.isIdle()) {
            Objects.requireNonNull(window.poll(20, TimeUnit.SECONDS), "nothing came back")
                    .run();
        }
    }

    @Test
    void aResultComesBackOnTheWindowsThread() throws Exception {
        Thread here = Thread.currentThread();
        jobs.start(
                Lane.RUN,
                "Run",
                p -> Thread.currentThread(),
                thread -> {
                    heard.add(thread != here);
                    heard.add(Thread.currentThread() == here);
                },
                heard::add);
        runUntilIdle();
        assertThat(heard).containsExactly(true, true);
    }

    @Test
    void theNewestRequestOfALaneWins() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        jobs.start(
                Lane.RUN,
                "Run",
                p -> {
                    first.await();
                    p.check();
                    return "old";
                },
                heard::add,
                heard::add);
        jobs.start(Lane.RUN, "Run", p -> "new", heard::add, heard::add);
        first.countDown();
        runUntilIdle();
        assertThat(heard).containsExactly("new");
    }

    @Test
    void aCancelledJobSaysSoAtOnceAndNeverCallsBackEvenIfItGoesOn() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        jobs.start(
                Lane.SWEEP,
                "Sweep",
                p -> {
                    goOn.await();
                    return "too late";
                },
                heard::add,
                heard::add);
        jobs.cancel(Lane.SWEEP);
        assertThat(Objects.requireNonNull(jobs.running(Lane.SWEEP)).cancelling())
                .isTrue();
        goOn.countDown();
        runUntilIdle();
        assertThat(heard).isEmpty();
    }

    @Test
    void failuresComeBackAndCancelledIsNoFailure() throws Exception {
        jobs.start(
                Lane.LOAD,
                "Read",
                p -> {
                    throw new IllegalStateException("broken");
                },
                heard::add,
                e -> heard.add(e.getMessage()));
        runUntilIdle();
        jobs.start(
                Lane.LOAD,
                "Read",
                p -> {
                    throw new Cancelled();
                },
                heard::add,
                e -> heard.add(e.getMessage()));
        runUntilIdle();
        jobs.start(
                Lane.LOAD,
                "Read",
                p -> {
                    throw new OutOfMemoryError("heap");
                },
                heard::add,
                e -> heard.add(e.getMessage()));
        runUntilIdle();
        assertThat(heard).containsExactly("broken", "OutOfMemoryError: heap");
    }

    @Test
    void theTimeLeftFollowsFromTheShareAndTheTimeSoFar() throws Exception {
        CountDownLatch reported = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        jobs.start(
                Lane.RUN,
                "Run",
                p -> {
                    p.at(0.25, "rows");
                    reported.countDown();
                    goOn.await();
                    return 1;
                },
                heard::add,
                heard::add);
        reported.await();
        nanos.set(10_000_000_000L);
        assertThat(jobs.running(Lane.RUN)).isEqualTo(new Running(Lane.RUN, "Run", "rows", 0.25, 30, false));
        goOn.countDown();
        runUntilIdle();
    }

    @Test
    void checksAreTooShortToBeShown() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        jobs.start(Lane.CHECK, "Check", p -> goOn.await(20, TimeUnit.SECONDS), heard::add, heard::add);
        assertThat(jobs.running()).isEmpty();
        assertThat(jobs.isIdle()).isFalse();
        goOn.countDown();
        runUntilIdle();
    }

    @Test
    void nobodyGuessesTheTimeLeftInTheFirstSecond() throws Exception {
        CountDownLatch reported = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        jobs.start(
                Lane.RUN,
                "Run",
                p -> {
                    p.at(0.5, "rows");
                    reported.countDown();
                    goOn.await();
                    return 1;
                },
                heard::add,
                heard::add);
        reported.await();
        nanos.set(900_000_000L);
        assertThat(Objects.requireNonNull(jobs.running(Lane.RUN)).secondsLeft()).isNaN();
        goOn.countDown();
        runUntilIdle();
    }

    @Test
    void aFloodOfReportsLeavesOneEventInTheWindowsQueue() throws Exception {
        CountDownLatch flooded = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        jobs.start(
                Lane.RUN,
                "Run",
                p -> {
                    for (int i = 0; i < 100_000; i++) {
                        nanos.addAndGet(60_000_000L);
                        p.at(i / 100_000.0, "rows");
                    }
                    flooded.countDown();
                    goOn.await();
                    return 1;
                },
                heard::add,
                heard::add);
        flooded.await();
        assertThat(window).hasSize(1);
        goOn.countDown();
        runUntilIdle();
    }

    @Test
    void everyEndIsToldOnceWithItsOutcome() throws Exception {
        List<String> ends = new ArrayList<>();
        jobs.onEnd(end -> ends.add(end.lane() + " " + end.outcome() + " " + end.reason()));
        jobs.start(Lane.LOAD, "Read", p -> 1, heard::add, heard::add);
        runUntilIdle();
        jobs.start(
                Lane.LOAD,
                "Read",
                p -> {
                    throw new IllegalStateException("broken");
                },
                heard::add,
                heard::add);
        runUntilIdle();
        jobs.start(Lane.LOAD, "Read", p -> 1, heard::add, heard::add);
        jobs.cancel(Lane.LOAD);
        runUntilIdle();
        CountDownLatch goOn = new CountDownLatch(1);
        jobs.start(
                Lane.LOAD,
                "Replaced",
                p -> {
                    goOn.await();
                    return 1;
                },
                heard::add,
                heard::add);
        jobs.start(Lane.LOAD, "Read", p -> 1, heard::add, heard::add);
        goOn.countDown();
        runUntilIdle();
        assertThat(ends).containsExactly("LOAD DONE ", "LOAD FAILED broken", "LOAD CANCELLED ", "LOAD DONE ");
    }

    @Test
    void closingEndsTheThreads() throws Exception {
        List<Thread> threads = new CopyOnWriteArrayList<>();
        CountDownLatch running = new CountDownLatch(2);
        for (Lane lane : List.of(Lane.RUN, Lane.SWEEP)) {
            jobs.start(
                    lane,
                    "Run",
                    p -> {
                        threads.add(Thread.currentThread());
                        running.countDown();
                        while (true) {
                            p.check();
                            Thread.onSpinWait();
                        }
                    },
                    heard::add,
                    heard::add);
        }
        running.await();
        jobs.close();
        for (Thread thread : threads) {
            thread.join(20_000);
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }
}
