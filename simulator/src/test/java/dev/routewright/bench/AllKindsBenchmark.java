package dev.routewright.bench;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Agent;
import dev.routewright.graph.Answer;
import dev.routewright.graph.Cache;
import dev.routewright.graph.CallLimits;
import dev.routewright.graph.Condition;
import dev.routewright.graph.ContextRule;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Merge;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Person;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Task;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Verifier;
import dev.routewright.graph.Wait;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.ReplayRequest;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.dispatch.DesignRun;
import dev.routewright.sim.reference.Differences;
import dev.routewright.sim.reference.ReferenceInterpreter;
import dev.routewright.sim.replay.ReplaySimulator;
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
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Replay of a drawing of thirty nodes with every kind among them over 36,000 queries and 11 profiles, from the request to
 * the whole result.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class AllKindsBenchmark {
    private static final int ROWS = 36_000;
    private static final int PROFILES = 11;
    private static final int COMPARED_ROWS = 300;
    private static final int ROWS_PER_TEXT = 6;
    private static final int WORDS = 900;
    private static final int ROUNDS = 10;
    private static final long SEED = 1;
    private static final ContextRule RULE = new ContextRule.FixesBreaks(0.3, 0.1);

    private final ReplaySimulator simulator = new ReplaySimulator();
    private ReplayRequest request;

    @Setup
    public void prepare() throws Exception {
        compare();
        request = DesignRun.request(document(), Map.of("d", dataset(ROWS)), null, SEED);
        if (request.plan().size() != 30) {
            throw new IllegalStateException("The drawing has " + request.plan().size() + " nodes instead of 30.");
        }
    }

    /** On fewer rows, because the reference is slow. */
    private void compare() throws Exception {
        Dataset few = dataset(COMPARED_ROWS);
        SimulationResult replay =
                simulator.run(DesignRun.request(document(), Map.of("d", few), null, SEED), Progress.NONE);
        List<String> differences = Differences.between(replay, ReferenceInterpreter.run(document(), few, SEED));
        if (!differences.isEmpty()) {
            throw new IllegalStateException("Replay and reference differ: " + differences.getFirst());
        }
    }

    @Benchmark
    public SimulationResult replayOfAllKinds(CpuTime cpu) throws Cancelled {
        cpu.operations++;
        return simulator.run(request, Progress.NONE);
    }

    /** A guarded, cached front; then a hedge, a vote of three in a loop, or an agent, and a person behind them. */
    private static Document document() {
        return new Drawing()
                .node(new Query(id("query"), "query", "d", SplitPart.ALL, List.of("t")))
                .node(new Task(
                        id("task"),
                        "task",
                        "hard",
                        new Condition.Compare("difficulty", Condition.Comparison.GE, 0.7),
                        List.of("out"),
                        null))
                .node(new Guard(id("guard"), "guard", new Detector.Score("risk", 0.98), Decider.stated(1e-6, 2.0)))
                .node(new Answer(id("refused"), "refused", Answer.Ending.REFUSED, "risky"))
                .node(Cache.exact(id("exact"), "exact"))
                .node(new Cache(id("similar"), "similar", Cache.Mode.ANSWERS, 0.9, 2_000, null, 5.0, 0.2, ""))
                .node(new Tool(id("search"), "search", "p9", "rag"))
                .router("router", new PolicySpec.Threshold("difficulty", List.of(0.3, 0.7)), "easy", "middle", "hard")
                .node(new Fan(
                        id("hedge"), "hedge", List.of("a", "b"), new FanMode.Hedge(List.of(0.0, 400.0)), Decider.FREE))
                .node(model("hedge1", "p0"))
                .node(model("hedge2", "p1"))
                .node(new Join(id("first"), "first", new Wait.FirstOk(), new Merge.First(), true))
                .node(new Verifier(id("check"), "check", new ScoreSource.PerProfile("score"), 0.4, 1e-5, 20.0))
                .node(new Loop(
                        id("loop"), "loop", 2, new Condition.Compare("path.cost", Condition.Comparison.GT, 0.02), null))
                .node(new Fan(id("vote"), "vote", List.of("a", "b", "c")))
                .node(model("vote1", "p2"))
                .node(model("vote2", "p3"))
                .node(model("vote3", "p4"))
                .node(new Join(id("majority"), "majority", new Wait.All(), new Merge.Majority(), false))
                .node(Agent.direct(id("agent"), "agent", "p5"))
                .node(new Fan(id("panel"), "panel", List.of("a", "b")))
                .node(model("panel1", "p6"))
                .node(model("panel2", "p7"))
                .node(new Join(id("written"), "written", new Wait.Quorum(2), new Merge.Synthesis("p8", 0.9, 0.2), true))
                .node(new Verifier(id("second"), "second", new ScoreSource.Stated(0.9, 0.3), 0, 1e-5, 20.0))
                .node(new Person(id("person"), "person", "p10"))
                .router("split", new PolicySpec.Random(), "agent", "panel")
                .node(new Answer(id("shadow"), "shadow", Answer.Ending.DISCARD, ""))
                .node(new Llm(id("retried"), "retried", "p1", new CallLimits(null, 900.0, 2, 50), RULE))
                .answer("end")
                .edges(
                        "query.t>task",
                        "query.other>guard",
                        "task.out>guard",
                        "guard.block>refused",
                        "guard.pass>exact",
                        "exact.hit>end",
                        "exact.miss>similar",
                        "similar.hit>end",
                        "similar.miss>search",
                        "search.ok>router",
                        "search.failed>router",
                        "router.easy>hedge",
                        "router.middle>loop",
                        "router.hard>split",
                        "hedge.a>hedge1",
                        "hedge.b>hedge2",
                        "hedge1.ok>first",
                        "hedge2.ok>first",
                        "first.out>check",
                        "first.failed>retried",
                        "check.accept>end",
                        "check.reject>retried",
                        "retried.ok>end",
                        "retried.failed>person",
                        "loop.again>vote",
                        "loop.done>second",
                        "vote.a>vote1",
                        "vote.b>vote2",
                        "vote.c>vote3",
                        "vote1.ok>majority",
                        "vote2.ok>majority",
                        "vote3.ok>majority",
                        "vote3.failed>shadow",
                        "majority.out>loop",
                        "majority.failed>loop",
                        "split.agent>agent",
                        "split.panel>panel",
                        "agent.ok>second",
                        "agent.failed>person",
                        "panel.a>panel1",
                        "panel.b>panel2",
                        "panel1.ok>written",
                        "panel2.ok>written",
                        "written.out>second",
                        "written.failed>person",
                        "second.accept>end",
                        "second.reject>person",
                        "person.ok>end")
                .document();
    }

    private static NodeId id(String name) {
        return new NodeId(name);
    }

    private static Llm model(String name, String profile) {
        return new Llm(id(name), name, profile, CallLimits.NONE, RULE);
    }

    private static Dataset dataset(int rows) {
        Random random = new Random(SEED);
        DatasetBuilder builder =
                new DatasetBuilder("bench", "long").currency("USD").synthetic(true);
        for (int p = 0; p < PROFILES; p++) {
            builder.profile("p" + p);
        }
        for (int i = 0; i < rows; i++) {
            int row = builder.row("q" + i);
            builder.text(row, text(random.nextInt(rows / ROWS_PER_TEXT)))
                    .task(row, "task" + i % 10)
                    .number(row, "difficulty", random.nextDouble())
                    .number(row, "risk", random.nextDouble());
            for (int p = 0; p < PROFILES; p++) {
                builder.number(row, "score:p" + p, random.nextDouble());
                builder.quality(row, p, random.nextInt(2), Evidence.RECORDED)
                        .cost(row, p, random.nextDouble() * 1e-3 * (p + 1), Evidence.RECORDED)
                        .millis(row, p, 200 + 1000 * random.nextDouble(), Evidence.RECORDED)
                        .tokens(row, p, 100 + random.nextInt(400), 50 + random.nextInt(200));
            }
        }
        return builder.build();
    }

    /** Ten words; the same number always gives the same text. */
    private static String text(int number) {
        Random random = new Random(number);
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < 10; word++) {
            text.append("word")
                    .append((int) (WORDS * random.nextDouble() * random.nextDouble()))
                    .append(' ');
        }
        return text.toString();
    }

    /** Prints the least, median and greatest mean time of the rounds. */
    public static void main(String[] args) throws RunnerException {
        double[] millis = new Runner(new OptionsBuilder()
                        .include(AllKindsBenchmark.class.getName())
                        .forks(1)
                        .warmupIterations(5)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(ROUNDS)
                        .measurementTime(TimeValue.seconds(1))
                        .build())
                .run().iterator().next().getAggregatedResult().getIterationResults().stream()
                        .mapToDouble(round -> round.getPrimaryResult().getScore())
                        .sorted()
                        .toArray();
        double median = (millis[(millis.length - 1) / 2] + millis[millis.length / 2]) / 2;
        System.out.println(String.format(
                Locale.ROOT,
                "Replay of 30 nodes of all kinds over %d x %d: min %.2f / median %.2f / max %.2f ms, %d rounds",
                ROWS,
                PROFILES,
                millis[0],
                median,
                millis[millis.length - 1],
                millis.length));
    }
}
