package dev.routewright.plan;

import dev.routewright.graph.Cache;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Join;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Regions;
import dev.routewright.graph.Wait;
import dev.routewright.policy.Conditions;
import dev.routewright.policy.TagCodes;
import dev.routewright.run.Draws;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** What branches, merges, repeats, keeps out and remembers. */
final class FlowCompiler {
    private final PolicyGround ground;
    private final List<String> answerKeys;
    private final List<Node> nodes;
    private final ToIntFunction<NodeId> numberOf;
    private final Regions regions;
    private final Conditions conditions;
    private final CallCompiler calls;
    private int loops;

    /** @param answerKeys the answers that can be compared, by key */
    FlowCompiler(
            PolicyGround ground, List<String> answerKeys, List<Node> nodes, Conditions conditions, CallCompiler calls) {
        this.ground = ground;
        this.answerKeys = List.copyOf(answerKeys);
        this.nodes = nodes;
        numberOf = ground.numberOf();
        regions = ground.fitted().graph().regions();
        this.conditions = conditions;
        this.calls = calls;
    }

    /** How many loops were compiled. */
    int loops() {
        return loops;
    }

    Screen screen(Guard guard) {
        return switch (guard.detector()) {
            case Detector.ByRule r -> Screen.byTest(conditions.compile(r.blocks()));
            case Detector.Score s -> Screen.byScore(numbers(s.column()), s.cut());
            case Detector.Learned l -> Screen.byScore(numbers(l.column()), l.cut());
            case Detector.Stated s ->
                Screen.stated(
                        numbers(s.truth()),
                        s.hitRate(),
                        s.falseAlarmRate(),
                        Draws.hash(guard.id().value()));
        };
    }

    private float[] numbers(String column) {
        return Objects.requireNonNull(ground.rows().numbers(column));
    }

    static Remembering remembering(Cache cache, TagCodes tags) {
        boolean answers = cache.mode() == Cache.Mode.ANSWERS;
        return new Remembering(
                answers,
                CallCompiler.orNaN(cache.threshold()),
                cache.capacity(),
                cache.lifetimeQueries() == null ? Long.MAX_VALUE : cache.lifetimeQueries(),
                CallCompiler.orNaN(cache.hitMillis()),
                CallCompiler.orNaN(cache.falseHitQuality()),
                answers ? 0 : tags.bit(cache.tag()));
    }

    /** The exits are ranked by the policy that the plan has for the Fan. */
    Forking forking(Fan fan) {
        int join = numberOf.applyAsInt(Objects.requireNonNull(regions.joinOf(fan.id())));
        long key = Draws.hash(fan.id().value());
        return switch (fan.mode()) {
            case FanMode.All a ->
                new Forking(Forking.Kind.ALL, join, key, fan.exits().size(), new double[0]);
            case FanMode.TopK t -> new Forking(Forking.Kind.BEST, join, key, t.k(), new double[0]);
            case FanMode.Parts p -> new Forking(Forking.Kind.PARTS, join, key, 1, new double[0]);
            case FanMode.Hedge h ->
                new Forking(
                        Forking.Kind.HEDGED,
                        join,
                        key,
                        fan.exits().size(),
                        h.delaysMillis().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray());
        };
    }

    Joining joining(Join join) {
        int quorum = switch (join.waitFor()) {
            case Wait.All a -> Joining.EVERYONE;
            case Wait.FirstOk f -> 1;
            case Wait.Quorum q -> q.branches();
        };
        return switch (join.merge()) {
            case Merge.First f -> plain(quorum, Joining.Merge.FIRST, join);
            case Merge.Majority m -> plain(quorum, Joining.Merge.MAJORITY, join);
            case Merge.WeightedVote w -> plain(quorum, Joining.Merge.WEIGHTED, join);
            case Merge.BestScore b ->
                new Joining(
                        quorum,
                        Joining.Merge.BEST_SCORE,
                        join.cancelLosers(),
                        scores(b.prefix()),
                        new double[0],
                        null,
                        Double.NaN,
                        Double.NaN,
                        0,
                        0,
                        false);
            case Merge.WeightedMean m ->
                new Joining(
                        quorum,
                        Joining.Merge.EQUAL_NUMBERS,
                        join.cancelLosers(),
                        null,
                        numbersOfKeys(),
                        null,
                        Double.NaN,
                        Double.NaN,
                        0,
                        0,
                        false);
            case Merge.Synthesis s ->
                new Joining(
                        quorum,
                        Joining.Merge.WRITTEN,
                        join.cancelLosers(),
                        null,
                        new double[0],
                        calls.writer(join.id(), s.profile()),
                        CallCompiler.orNaN(s.rightIfSome()),
                        CallCompiler.orNaN(s.rightIfNone()),
                        0,
                        0,
                        false);
            case Merge.LeadK l ->
                new Joining(
                        Joining.EVERYONE,
                        Joining.Merge.SAMPLED,
                        false,
                        null,
                        new double[0],
                        null,
                        Double.NaN,
                        Double.NaN,
                        l.k(),
                        l.mostSamples(),
                        false);
            case Merge.Collect c ->
                new Joining(
                        quorum,
                        Joining.Merge.COLLECTED,
                        join.cancelLosers(),
                        null,
                        new double[0],
                        null,
                        Double.NaN,
                        Double.NaN,
                        0,
                        0,
                        c.whole() == Merge.Whole.SHARE_RIGHT);
        };
    }

    private static Joining plain(int quorum, Joining.Merge merge, Join join) {
        return new Joining(
                quorum, merge, join.cancelLosers(), null, new double[0], null, Double.NaN, Double.NaN, 0, 0, false);
    }

    float[] @Nullable [] scores(String prefix) {
        float[] @Nullable [] scores = new float[ground.profiles().size()][];
        for (int p = 0; p < scores.length; p++) {
            scores[p] = ground.rows().numbers(prefix + ":" + ground.profiles().get(p));
        }
        return scores;
    }

    private double[] numbersOfKeys() {
        return answerKeys.stream().mapToDouble(FlowCompiler::number).toArray();
    }

    private static double number(String key) {
        try {
            return Double.parseDouble(key.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    Repeating repeating(Loop loop) {
        boolean[] body = new boolean[nodes.size()];
        regions.bodyOf(loop.id()).forEach(node -> body[numberOf.applyAsInt(node)] = true);
        // A round without anything in it comes back from the Loop itself.
        body[numberOf.applyAsInt(loop.id())] = true;
        return new Repeating(
                loops++,
                loop.mostRounds(),
                conditions.compile(loop.stop()),
                body,
                loop.whole() != null,
                loop.whole() == Merge.Whole.SHARE_RIGHT);
    }
}
