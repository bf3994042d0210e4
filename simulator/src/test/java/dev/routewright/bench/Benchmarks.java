package dev.routewright.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs all speed targets in alternating rounds, each round a fresh JVM per benchmark, and prints the README's table.
 * Times are CPU milliseconds of the working thread. A peer's answer is compared before any of its times is read.
 */
public final class Benchmarks {
    private static final int LEAST_ROUNDS = 8;
    private static final double SAME_SUMS = 1e-9;
    /** In float32 a near tie may fall to the other side; a few such rows of 36,000 move a sum by so much. */
    private static final double SAME_SUMS_IN_FLOAT = 2e-4;

    private static final String REPLAY = "replay";
    private static final String MACHINE = "replayByTheMachine";
    private static final String BY_HAND = "byHand";
    private static final String ALL_KINDS = "replayOfAllKinds";
    private static final String SWEEP = "sweep";
    private static final String NUMPY = "numpy";
    private static final List<String> LAWS = List.of("uniform", "anticorrelated", "all-on-front");

    private final int rounds;
    private final Map<String, List<Double>> millis = new LinkedHashMap<>();

    private Benchmarks(int rounds) {
        this.rounds = rounds;
    }

    /** @param args the number of rounds; 8 without one, and never fewer */
    public static void main(String[] args) throws RunnerException, IOException {
        int asked = args.length == 0 || args[0].isBlank() ? LEAST_ROUNDS : Integer.parseInt(args[0]);
        new Benchmarks(Math.max(LEAST_ROUNDS, asked)).run();
    }

    private void run() throws RunnerException, IOException {
        SweepData data = new SweepData();
        try (NumpyPeer numpy = NumpyPeer.start(data)) {
            if (numpy != null) {
                compare(data, numpy);
            }
            for (int round = 1; round <= rounds; round++) {
                say("Round " + round + " of " + rounds);
                if (numpy != null) {
                    note(NUMPY, numpy.cpuMillis());
                }
                measure(SweepBenchmark.class, SWEEP, null);
                measure(ReplayBenchmark.class, BY_HAND, null);
                measure(ReplayBenchmark.class, REPLAY, null);
                measure(ReplayBenchmark.class, MACHINE, null);
                measure(AllKindsBenchmark.class, ALL_KINDS, null);
                for (String law : LAWS) {
                    measure(FrontBenchmark.class, "front", law);
                    measure(FrontBenchmark.class, "sortOfTheKeys", law);
                }
            }
            print(numpy);
        }
    }

    private static void compare(SweepData data, NumpyPeer numpy) throws IOException {
        double[][] ours = data.envelopes()
                .sums(SweepData.doubles(data.weights), SweepData.doubles(data.quality), SweepData.doubles(data.cost));
        double exact = SweepData.difference(numpy.exactSums(), ours);
        double inFloat = SweepData.difference(numpy.sums(), ours);
        say(numpy.version() + ": sums agree to " + exact + " in float64 and to " + inFloat + " in float32");
        if (exact > SAME_SUMS || inFloat > SAME_SUMS_IN_FLOAT) {
            throw new IllegalStateException("numpy's sums differ from ours. Maybe one of the two reads other data.");
        }
    }

    private void measure(Class<?> benchmark, String method, @Nullable String law) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include(benchmark.getName() + "." + method + "$")
                .forks(1)
                .jvmArgsAppend("-Xmx2g", "--sun-misc-unsafe-memory-access=allow")
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(1))
                .verbosity(VerboseMode.SILENT);
        if (law != null) {
            options.param("law", law);
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        var secondary = results.iterator().next().getAggregatedResult().getSecondaryResults();
        note(
                law == null ? method : method + " " + law,
                secondary.get("cpuNanos").getScore()
                        / secondary.get("operations").getScore()
                        / 1e6);
    }

    private void note(String what, double value) {
        millis.computeIfAbsent(what, w -> new ArrayList<>()).add(value);
        say(String.format(Locale.ROOT, "  %-30s %9.3f ms", what, value));
    }

    private void print(@Nullable NumpyPeer numpy) {
        say("");
        say("CPU milliseconds, min / median / max of " + rounds + " alternating rounds, "
                + LocalDate.now() + ", Java " + Runtime.version().feature() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors");
        say("");
        say("| what | target | ours | peer | peer / ours, round by round |");
        say("|---|---|---|---|---|");
        row("Replay of 6 nodes over 36,000 x 11; peer: a loop for this design", "at least 0.5", REPLAY, BY_HAND);
        row("the same by the machine", "none", MACHINE, BY_HAND);
        row("Replay of 30 nodes of all kinds over 36,000 x 11", "under 100 ms", ALL_KINDS, null);
        row("Exact sweep of 36,000 x 11 x 100 settings", "at least 20 times numpy float32", SWEEP, NUMPY);
        for (String law : LAWS) {
            row(
                    "Front of 1 M points in 2 dimensions, " + law,
                    "at least 0.5 times sorting the keys",
                    "front " + law,
                    "sortOfTheKeys " + law);
        }
        if (numpy == null) {
            say("");
            say("numpy: not measured, because there is no python3 with numpy here.");
        }
    }

    private void row(String what, String target, String ours, @Nullable String peer) {
        List<Double> own = millis.get(ours);
        List<Double> other = peer == null ? null : millis.get(peer);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; other != null && i < own.size(); i++) {
            ratios.add(other.get(i) / own.get(i));
        }
        say("| " + what + " | " + target + " | " + spread(own) + " | "
                + (other == null ? peer == null ? "none" : "not measured" : spread(other)) + " | "
                + (other == null ? "" : spread(ratios)) + " |");
    }

    private static String spread(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        return String.format(Locale.ROOT, "%.2f / %.2f / %.2f", sorted[0], median, sorted[sorted.length - 1]);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
