package dev.routewright.bench;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Document;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Verifier;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.LatencySummary;
import dev.routewright.sim.ReplayRequest;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.Summary;
import dev.routewright.sim.dispatch.DesignRun;
import dev.routewright.sim.reference.Differences;
import dev.routewright.sim.reference.ReferenceInterpreter;
import dev.routewright.sim.replay.Journeys;
import dev.routewright.sim.replay.ReplaySimulator;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Replay of a drawing of six nodes over 36,000 queries and 11 profiles, from the request to the whole result: by the plain
 * walk that such a drawing takes, by the machine that takes any drawing, and by a loop for this design alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReplayBenchmark {
    private static final int ROWS = 36_000;
    private static final int PROFILES = 11;
    private static final int ROUNDS = 10;
    private static final long SEED = 1;
    private static final double SAME = 1e-12;

    private final ReplaySimulator simulator = new ReplaySimulator();
    private ReplayRequest request;
    private HandWritten byHand;

    @Setup
    public void prepare() throws Exception {
        Dataset dataset = dataset();
        Document document = document();
        request = DesignRun.request(document, Map.of("d", dataset), null, SEED);
        SimulationResult plain = ReferenceInterpreter.run(document, dataset, SEED);
        List<String> differences = Differences.between(simulator.run(request, Progress.NONE), plain);
        if (!differences.isEmpty()) {
            throw new IllegalStateException("Replay and reference differ: " + differences.getFirst());
        }
        byHand = new HandWritten(dataset);
        compare(plain.summary(), byHand.run());
    }

    private static void compare(Summary summary, double[] byHand) {
        LatencySummary millis = summary.millis();
        double[] ours = {
            summary.quality(), summary.cost(), millis.mean(), millis.p50(), millis.p90(), millis.p95(), millis.p99()
        };
        for (int i = 0; i < ours.length; i++) {
            if (!(Math.abs(ours[i] - byHand[i]) <= SAME * Math.abs(ours[i]))) {
                throw new IllegalStateException("The loop by hand gives " + Arrays.toString(byHand) + ", replay "
                        + Arrays.toString(ours) + ".");
            }
        }
    }

    @Benchmark
    public SimulationResult replay(CpuTime cpu) throws Cancelled {
        cpu.operations++;
        return simulator.run(request, Progress.NONE);
    }

    @Benchmark
    public SimulationResult replayByTheMachine(CpuTime cpu) throws Cancelled {
        cpu.operations++;
        return Journeys.replay(request, 0);
    }

    @Benchmark
    public double[] byHand(CpuTime cpu) {
        cpu.operations++;
        return byHand.run();
    }

    /** Query, Router, two Models, Verifier, Answer: hard questions go to the strong model, rejected drafts follow. */
    private static Document document() {
        return Drawing.start()
                .router("router", new PolicySpec.Threshold("difficulty", List.of(0.8)), "easy", "hard")
                .llm("cheap", "p0")
                .node(new Verifier(
                        new NodeId("verifier"), "verifier", new ScoreSource.PerProfile("score"), 0.5, 1e-5, 20.0))
                .llm("strong", "p10")
                .answer("end")
                .edges(
                        "query.out>router",
                        "router.easy>cheap",
                        "router.hard>strong",
                        "cheap.ok>verifier",
                        "cheap.failed>strong",
                        "verifier.accept>end",
                        "verifier.reject>strong",
                        "strong.ok>end")
                .document();
    }

    private static Dataset dataset() {
        Random random = new Random(SEED);
        DatasetBuilder builder =
                new DatasetBuilder("bench", "long").currency("USD").synthetic(true);
        for (int p = 0; p < PROFILES; p++) {
            builder.profile("p" + p);
        }
        for (int i = 0; i < ROWS; i++) {
            int row = builder.row("q" + i);
            builder.task(row, "task" + i % 10).number(row, "difficulty", random.nextDouble());
            for (int p = 0; p < PROFILES; p++) {
                builder.number(row, "score:p" + p, random.nextDouble());
                builder.quality(row, p, random.nextDouble(), Evidence.RECORDED)
                        .cost(row, p, random.nextDouble() * 1e-3 * (p + 1), Evidence.RECORDED)
                        .millis(row, p, 200 + 1000 * random.nextDouble(), Evidence.RECORDED);
            }
        }
        return builder.build();
    }

    /** Prints the least, median and greatest mean time of the rounds. */
    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(ReplayBenchmark.class.getName() + ".replay$")
                        .forks(1)
                        .warmupIterations(5)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(ROUNDS)
                        .measurementTime(TimeValue.seconds(1))
                        .build())
                .run();
        double[] millis = results.iterator().next().getAggregatedResult().getIterationResults().stream()
                .mapToDouble(round -> round.getPrimaryResult().getScore())
                .sorted()
                .toArray();
        double median = (millis[(millis.length - 1) / 2] + millis[millis.length / 2]) / 2;
        System.out.println(String.format(
                Locale.ROOT,
                "Replay of 6 nodes over %d x %d: min %.2f / median %.2f / max %.2f ms, %d rounds",
                ROWS,
                PROFILES,
                Arrays.stream(millis).min().orElseThrow(),
                median,
                millis[millis.length - 1],
                millis.length));
    }
}
