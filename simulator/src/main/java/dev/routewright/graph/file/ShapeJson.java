package dev.routewright.graph.file;

import dev.routewright.graph.Cache;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Join;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Merge;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Wait;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Guards, caches and the nodes that shape the way of a query, in and out. */
final class ShapeJson {
    private static final List<String> DETECTORS = List.of("rule", "score", "learned", "stated");
    private static final List<String> MODES = List.of("all", "top-k", "parts", "hedge");
    private static final List<String> WAITS = List.of("all", "first-ok", "quorum");
    private static final List<String> MERGES = List.of(
            "first", "majority", "weighted-vote", "best-score", "weighted-mean", "synthesis", "lead-k", "collect");

    private ShapeJson() {}

    static Detector detector(Fields in, Problems problems) {
        Json json = in.required("detector");
        Fields detector = json == null ? null : Fields.of(json, problems);
        String kind = detector == null ? null : detector.word("kind", DETECTORS);
        if (detector == null || kind == null) {
            return new Detector.Score("", 0);
        }
        Detector read = switch (kind) {
            case "rule" -> new Detector.ByRule(ConditionJson.read(detector.required("blocks"), problems));
            case "learned" -> new Detector.Learned(detector.text("artifact"), detector.number("cut"));
            case "stated" ->
                new Detector.Stated(
                        detector.text("truth"), detector.chance("hitRate"), detector.chance("falseAlarmRate"));
            default -> new Detector.Score(detector.text("column"), detector.number("cut"));
        };
        detector.done();
        return read;
    }

    static String write(Detector detector) {
        JsonLine line = new JsonLine();
        switch (detector) {
            case Detector.ByRule r -> line.text("kind", "rule").raw("blocks", ConditionJson.write(r.blocks()));
            case Detector.Score s ->
                line.text("kind", "score").text("column", s.column()).number("cut", s.cut());
            case Detector.Learned l ->
                line.text("kind", "learned").text("artifact", l.artifact()).number("cut", l.cut());
            case Detector.Stated s ->
                line.text("kind", "stated")
                        .text("truth", s.truth())
                        .number("hitRate", s.hitRate())
                        .number("falseAlarmRate", s.falseAlarmRate());
        }
        return line.done();
    }

    static Cache cache(Fields in, NodeId id) {
        return new Cache(
                id,
                in.text("label", ""),
                Words.read(in, "mode", Cache.Mode.class, Cache.Mode.ANSWERS),
                in.chanceOrNull("threshold"),
                in.has("capacity") ? (int) in.whole("capacity", 0, Integer.MAX_VALUE) : 0,
                in.has("lifetimeQueries") ? (Integer) (int) in.whole("lifetimeQueries", 1, Integer.MAX_VALUE) : null,
                in.amountOrNull("hitMillis"),
                in.chanceOrNull("falseHitQuality"),
                in.text("tag", "examples"));
    }

    static JsonLine write(JsonLine line, Cache cache) {
        line.text("mode", Words.of(cache.mode())).numberIfAny("threshold", cache.threshold());
        if (cache.capacity() != 0) {
            line.whole("capacity", cache.capacity());
        }
        if (cache.lifetimeQueries() != null) {
            line.whole("lifetimeQueries", cache.lifetimeQueries());
        }
        return line.numberIfAny("hitMillis", cache.hitMillis())
                .numberIfAny("falseHitQuality", cache.falseHitQuality())
                .text("tag", cache.tag());
    }

    static Fan fan(Fields in, NodeId id, Problems problems) {
        Json json = in.required("mode");
        FanMode mode = json == null ? new FanMode.All() : mode(json, problems);
        return new Fan(id, in.text("label", ""), in.exits("exits"), mode, CallJson.decider(in));
    }

    private static FanMode mode(Json json, Problems problems) {
        Fields in = Fields.of(json, problems);
        String kind = in.word("kind", MODES);
        FanMode mode = switch (kind) {
            case "top-k" -> {
                int k = (int) in.whole("k", 1, Integer.MAX_VALUE);
                Json by = in.required("by");
                yield new FanMode.TopK(k, by == null ? new PolicySpec.Random() : PolicyJson.read(by, problems));
            }
            case "parts" -> new FanMode.Parts();
            case "hedge" -> {
                List<Double> delays = new ArrayList<>();
                for (Json item : in.list("delaysMillis")) {
                    delays.add(in.amount("delaysMillis", item));
                }
                yield new FanMode.Hedge(delays);
            }
            case null, default -> new FanMode.All();
        };
        in.done();
        return mode;
    }

    static JsonLine write(JsonLine line, Fan fan) {
        JsonLine mode = new JsonLine();
        switch (fan.mode()) {
            case FanMode.All a -> mode.text("kind", "all");
            case FanMode.TopK t -> mode.text("kind", "top-k").whole("k", t.k()).raw("by", PolicyJson.write(t.by()));
            case FanMode.Parts p -> mode.text("kind", "parts");
            case FanMode.Hedge h -> mode.text("kind", "hedge").numbers("delaysMillis", h.delaysMillis());
        }
        return CallJson.write(line.texts("exits", fan.exits()).raw("mode", mode.done()), fan.decider());
    }

    static Join join(Fields in, NodeId id, Problems problems) {
        Json wait = in.required("wait");
        Json merge = in.required("merge");
        return new Join(
                id,
                in.text("label", ""),
                wait == null ? new Wait.All() : wait(wait, problems),
                merge == null ? new Merge.First() : merge(merge, problems),
                in.flag("cancelLosers", true));
    }

    private static Wait wait(Json json, Problems problems) {
        Fields in = Fields.of(json, problems);
        String kind = in.word("kind", WAITS);
        Wait wait = switch (kind) {
            case "first-ok" -> new Wait.FirstOk();
            case "quorum" -> new Wait.Quorum((int) in.whole("branches", 1, Integer.MAX_VALUE));
            case null, default -> new Wait.All();
        };
        in.done();
        return wait;
    }

    private static Merge merge(Json json, Problems problems) {
        Fields in = Fields.of(json, problems);
        String kind = in.word("kind", MERGES);
        Merge merge = switch (kind) {
            case "majority" -> new Merge.Majority();
            case "weighted-vote" -> new Merge.WeightedVote();
            case "best-score" -> new Merge.BestScore(in.text("prefix"));
            case "weighted-mean" -> new Merge.WeightedMean();
            case "synthesis" ->
                new Merge.Synthesis(in.text("profile"), in.chanceOrNull("rightIfSome"), in.chanceOrNull("rightIfNone"));
            case "lead-k" ->
                new Merge.LeadK(
                        (int) in.whole("k", 1, Integer.MAX_VALUE), (int) in.whole("mostSamples", 1, Integer.MAX_VALUE));
            case "collect" -> new Merge.Collect(Words.read(in, "whole", Merge.Whole.class, Merge.Whole.ALL_RIGHT));
            case null, default -> new Merge.First();
        };
        in.done();
        return merge;
    }

    static JsonLine write(JsonLine line, Join join) {
        JsonLine wait = new JsonLine();
        switch (join.waitFor()) {
            case Wait.All a -> wait.text("kind", "all");
            case Wait.FirstOk f -> wait.text("kind", "first-ok");
            case Wait.Quorum q -> wait.text("kind", "quorum").whole("branches", q.branches());
        }
        return line.raw("wait", wait.done())
                .raw("merge", write(join.merge()))
                .raw("cancelLosers", Boolean.toString(join.cancelLosers()));
    }

    private static String write(Merge merge) {
        JsonLine line = new JsonLine();
        switch (merge) {
            case Merge.First f -> line.text("kind", "first");
            case Merge.Majority m -> line.text("kind", "majority");
            case Merge.WeightedVote w -> line.text("kind", "weighted-vote");
            case Merge.BestScore b -> line.text("kind", "best-score").text("prefix", b.prefix());
            case Merge.WeightedMean w -> line.text("kind", "weighted-mean");
            case Merge.Synthesis s ->
                line.text("kind", "synthesis")
                        .text("profile", s.profile())
                        .numberIfAny("rightIfSome", s.rightIfSome())
                        .numberIfAny("rightIfNone", s.rightIfNone());
            case Merge.LeadK l -> line.text("kind", "lead-k").whole("k", l.k()).whole("mostSamples", l.mostSamples());
            case Merge.Collect c -> line.text("kind", "collect").text("whole", Words.of(c.whole()));
        }
        return line.done();
    }

    static Loop loop(Fields in, NodeId id, Problems problems) {
        Json stop = in.optional("stop");
        return new Loop(
                id,
                in.text("label", ""),
                (int) in.whole("mostRounds", 1, Integer.MAX_VALUE),
                stop == null ? Loop.NEVER : ConditionJson.read(stop, problems),
                whole(in));
    }

    private static Merge.@Nullable Whole whole(Fields in) {
        return in.has("whole") ? Words.read(in, "whole", Merge.Whole.class, Merge.Whole.ALL_RIGHT) : null;
    }

    static JsonLine write(JsonLine line, Loop loop) {
        line.whole("mostRounds", loop.mostRounds());
        if (!loop.stop().equals(Loop.NEVER)) {
            line.raw("stop", ConditionJson.write(loop.stop()));
        }
        return loop.whole() == null ? line : line.text("whole", Words.of(loop.whole()));
    }
}
