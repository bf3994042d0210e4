package dev.routewright.watch;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;

/**
 * How fast the machine computes right now. CPU time is not the clock's, but it is no fixed measure either: beside other
 * work on the same core, its caches and its hyperthread, the same code takes up to twice as much of it.
 */
final class Pace {
    /** CPU milliseconds of {@link #work} on an idle core of the machine that the limit was set on, measured 2026-12-01. */
    private static final double IDLE_MILLIS = 1.7;
    /** A machine that is slower than this is not believed: real stalls would pass. */
    private static final double MOST = 2.5;

    private static final int ROUNDS = 9;
    private static final int KEYS = 4_000;
    private static volatile int sink;

    private Pace() {}

    /** How many times as long work takes now, at least 1 and at most {@value #MOST}. */
    static double slowdown() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] millis = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long before = threads.getCurrentThreadCpuTime();
            work();
            millis[round] = (threads.getCurrentThreadCpuTime() - before) / 1e6;
        }
        Arrays.sort(millis);
        return Math.clamp(millis[ROUNDS / 2] / IDLE_MILLIS, 1, MOST);
    }

    /** A little of what windows do: objects, strings, comparisons, jumps through memory. */
    private static void work() {
        Random random = new Random(1);
        TreeMap<String, int[]> map = new TreeMap<>();
        for (int i = 0; i < KEYS; i++) {
            map.computeIfAbsent("node-" + random.nextInt(KEYS), key -> new int[1])[0]++;
        }
        int sum = 0;
        for (int[] count : map.values()) {
            sum += count[0];
        }
        sink = sum;
    }

    /** Compiles the work, so that it is measured and not its first runs. */
    static void warmUp() {
        for (int i = 0; i < 60; i++) {
            work();
        }
    }

    /** Prints what belongs into {@link #IDLE_MILLIS}. */
    public static void main(String[] args) {
        warmUp();
        for (int i = 0; i < 10; i++) {
            System.out.println(slowdown() * IDLE_MILLIS);
        }
    }
}
