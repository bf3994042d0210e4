package dev.routewright.bench;

import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Counts the CPU time of the measuring thread beside JMH's wall clock, because on a machine that others use the wall
 * clock measures them too. Every benchmark adds one to {@link #operations} per call.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class CpuTime {
    /** Calls of the present iteration. */
    public long operations;
    /** CPU nanoseconds of the present iteration. */
    public long cpuNanos;

    private long start;

    @Setup(Level.Iteration)
    public void start() {
        operations = 0;
        cpuNanos = 0;
        start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @TearDown(Level.Iteration)
    public void stop() {
        cpuNanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }
}
