package dev.routewright.sim.reference;

import static dev.routewright.sim.reference.Alterations.nodes;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Metric;
import dev.routewright.dataset.OutcomeTable.Cells;
import dev.routewright.dataset.OutcomeTable.Context;
import dev.routewright.dataset.RowRelations;
import dev.routewright.graph.Answer;
import dev.routewright.graph.Cache;
import dev.routewright.graph.CallLimits;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Router;
import dev.routewright.graph.Task;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Verifier;
import dev.routewright.graph.Wait;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A wrong way to replay, as altered input makes the engine do it.
 *
 * @param sees the start of what the comparison has to say: where the alteration itself shows elsewhere
 */
record Fault(String name, String sees, UnaryOperator<Feature.Input> plant) {
    private static final String ANYTHING = "";
    private static final String WAYS = "edges";

    static List<Fault> all() {
        return List.of(
                of(
                        "a loser is not cancelled",
                        Join.class,
                        j -> new Join(j.id(), j.label(), j.waitFor(), j.merge(), false)),
                of(
                        "a quorum is one short",
                        Join.class,
                        j -> j.waitFor() instanceof Wait.Quorum(int n) && n > 1
                                ? new Join(j.id(), j.label(), new Wait.Quorum(n - 1), j.merge(), j.cancelLosers())
                                : j),
                of(
                        "a hedge starts at once",
                        Fan.class,
                        f -> f.mode() instanceof FanMode.Hedge
                                ? new Fan(f.id(), f.label(), f.exits(), new FanMode.All(), f.decider())
                                : f),
                new Fault(
                        "a cache stores refusals",
                        WAYS,
                        in -> has(in.document(), Cache.class)
                                ? in.with(d -> nodes(
                                        d,
                                        Answer.class,
                                        a -> a.ending() == Answer.Ending.REFUSED ? new Answer(a.id(), a.label()) : a))
                                : in),
                of(
                        "a cache never forgets",
                        Cache.class,
                        c -> new Cache(
                                c.id(),
                                c.label(),
                                c.mode(),
                                c.threshold(),
                                0,
                                c.lifetimeQueries(),
                                c.hitMillis(),
                                c.falseHitQuality(),
                                c.tag())),
                of(
                        "an entry lives one query longer",
                        Cache.class,
                        c -> c.lifetimeQueries() == null
                                ? c
                                : new Cache(
                                        c.id(),
                                        c.label(),
                                        c.mode(),
                                        c.threshold(),
                                        c.capacity(),
                                        c.lifetimeQueries() + 1,
                                        c.hitMillis(),
                                        c.falseHitQuality(),
                                        c.tag())),
                of(
                        "a loop makes one round more",
                        Loop.class,
                        l -> new Loop(l.id(), l.label(), l.mostRounds() + 1, l.stop(), l.whole())),
                of(
                        "a call is made again once more",
                        Llm.class,
                        l -> l.limits().retries() == 0
                                ? l
                                : limits(
                                        l,
                                        new CallLimits(
                                                l.limits().tokenLimit(),
                                                l.limits().timeoutMillis(),
                                                l.limits().retries() + 1,
                                                l.limits().backoffMillis()))),
                of(
                        "a wait is not doubled",
                        Llm.class,
                        l -> l.limits().retries() < 2
                                ? l
                                : limits(
                                        l,
                                        new CallLimits(
                                                l.limits().tokenLimit(),
                                                l.limits().timeoutMillis(),
                                                l.limits().retries(),
                                                l.limits().backoffMillis() / 2))),
                of(
                        "a time-out does not fail",
                        Llm.class,
                        l -> limits(
                                l,
                                new CallLimits(
                                        l.limits().tokenLimit(),
                                        null,
                                        l.limits().retries(),
                                        l.limits().backoffMillis()))),
                of(
                        "an answer is not cut",
                        Llm.class,
                        l -> limits(
                                l,
                                new CallLimits(
                                        null,
                                        l.limits().timeoutMillis(),
                                        l.limits().retries(),
                                        l.limits().backoffMillis()))),
                new Fault("a decider is not billed", ANYTHING, in -> in.with(d -> nodes(d, Fault::free))),
                of(
                        "a tag is not set",
                        Tool.class,
                        t -> new Tool(t.id(), t.label(), t.profile(), t.profileColumn(), "", t.sets())),
                of(
                        "a bandit does not learn",
                        Router.class,
                        r -> r.policy() instanceof PolicySpec.Bandit b
                                ? new Router(
                                        r.id(),
                                        r.label(),
                                        r.exits(),
                                        new PolicySpec.Bandit(b.kind(), b.exploration(), 0, 0),
                                        r.decider())
                                : r),
                new Fault(
                        "a bandit learns from missing rewards",
                        WAYS,
                        in -> learnsQuality(in.document()) ? in.data(Fault::missingQualityIsZero) : in),
                data("should_refuse is ignored", d -> Alterations.withoutColumn(d, RowRelations.SHOULD_REFUSE)),
                data("a group is ignored", d -> Alterations.withoutColumn(d, RowRelations.GROUP)),
                data("answers are not compared", Alterations::withoutAnswerKeys),
                data(
                        "a retry reads another sample",
                        d -> Alterations.contexts(
                                d, c -> c.sample() == 0 ? c : new Context(c.profile(), c.variant(), 3 - c.sample()))),
                data(
                        "tags are not sorted",
                        d -> Alterations.contexts(
                                d,
                                c -> c.variant().contains("join:")
                                        ? c
                                        : new Context(c.profile(), reversed(c.variant()), c.sample()))),
                data("failed calls are not billed", Fault::failedForFree));
    }

    private static <N extends Node> Fault of(String name, Class<N> kind, UnaryOperator<N> plant) {
        return new Fault(name, ANYTHING, in -> in.with(d -> nodes(d, kind, plant)));
    }

    private static Fault data(String name, UnaryOperator<Dataset> plant) {
        return new Fault(name, ANYTHING, in -> in.data(plant));
    }

    private static Llm limits(Llm l, CallLimits limits) {
        return new Llm(l.id(), l.label(), l.profile(), limits, l.rule());
    }

    private static Node free(Node node) {
        return switch (node) {
            case Router r -> new Router(r.id(), r.label(), r.exits(), r.policy(), Decider.FREE);
            case Task t -> new Task(t.id(), t.label(), t.name(), t.matcher(), t.exits(), t.policy(), Decider.FREE);
            case Guard g -> new Guard(g.id(), g.label(), g.detector(), Decider.FREE);
            case Verifier v -> new Verifier(v.id(), v.label(), v.source(), v.cut(), Decider.FREE);
            case Fan f -> new Fan(f.id(), f.label(), f.exits(), f.mode(), Decider.FREE);
            default -> node;
        };
    }

    private static boolean has(Document document, Class<? extends Node> kind) {
        return document.graph().nodes().values().stream().anyMatch(kind::isInstance);
    }

    private static boolean learnsQuality(Document document) {
        return document.graph().nodes().values().stream()
                .anyMatch(n -> n instanceof Router r && r.policy() instanceof PolicySpec.Bandit b && b.quality() > 0);
    }

    private static Dataset missingQualityIsZero(Dataset dataset) {
        return withMetric(dataset, Metric.QUALITY, (value, failed) -> Float.isNaN(value) ? 0 : value);
    }

    private static Dataset failedForFree(Dataset dataset) {
        return withMetric(dataset, Metric.COST, (value, failed) -> failed ? 0 : value);
    }

    /** Another number for a cell that stands there or not. */
    private interface Value {
        float of(float value, boolean failed);
    }

    private static Dataset withMetric(Dataset dataset, Metric metric, Value change) {
        return Alterations.cells(dataset, c -> {
            float[][][] metrics = c.metrics().clone();
            metrics[metric.ordinal()] = metrics[metric.ordinal()].clone();
            for (int column = 0; column < metrics[metric.ordinal()].length; column++) {
                float[] values = metrics[metric.ordinal()][column];
                metrics[metric.ordinal()][column] = values == null ? null : changed(dataset, column, values, change);
            }
            return new Cells(
                    metrics, c.tokensIn(), c.tokensOut(), c.evidence(), c.answers(), c.answerKeys(), c.qualities());
        });
    }

    private static float[] changed(Dataset dataset, int column, float[] values, Value change) {
        float[] changed = new float[values.length];
        for (int row = 0; row < values.length; row++) {
            changed[row] = change.of(values[row], dataset.outcomes().failed(row, column));
        }
        return changed;
    }

    private static String reversed(String variant) {
        List<String> tags = new ArrayList<>(List.of(variant.split("\\+")));
        Collections.reverse(tags);
        return String.join("+", tags);
    }

    @Override
    public String toString() {
        return name;
    }
}
