package dev.routewright.editor.skin;

import dev.routewright.graph.Condition;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Join;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Wait;
import java.util.function.Function;

/** The second line of a Parallel, a Join and a Loop. */
final class ShapeWords {
    private ShapeWords() {}

    static String fan(Fan fan) {
        int exits = fan.exits().size();
        return switch (fan.mode()) {
            case FanMode.All a ->
                exits == 1 ? "one branch" : exits == 2 ? "both branches" : "all " + exits + " branches";
            case FanMode.TopK t -> "best " + t.k() + " of " + exits;
            case FanMode.Parts p -> "one copy per part";
            case FanMode.Hedge h ->
                h.delaysMillis().size() < 2
                        ? "hedged"
                        : "next after " + Figures.plain(h.delaysMillis().get(1)) + " ms";
        };
    }

    static String join(Join join) {
        return switch (join.merge()) {
            case Merge.LeadK l -> "lead of " + l.k() + ", at most " + l.mostSamples();
            case Merge.Collect c ->
                c.whole() == Merge.Whole.ALL_RIGHT ? "right if all parts are" : "share of right parts";
            case Merge.First f ->
                join.waitFor() instanceof Wait.FirstOk
                        ? "the first answer"
                        : "the first, waits for " + waited(join.waitFor());
            case Merge.Majority m -> "majority of " + waited(join.waitFor());
            case Merge.WeightedVote v -> "weighted vote of " + waited(join.waitFor());
            case Merge.BestScore b ->
                "best " + (b.prefix().isEmpty() ? "score" : b.prefix()) + " of " + waited(join.waitFor());
            case Merge.WeightedMean m -> "weighted mean of " + waited(join.waitFor());
            case Merge.Synthesis s ->
                s.profile().isEmpty() ? "synthesis, no profile yet" : "synthesis by " + s.profile();
        };
    }

    private static String waited(Wait wait) {
        return switch (wait) {
            case Wait.All a -> "all";
            case Wait.FirstOk f -> "one";
            case Wait.Quorum q -> String.valueOf(q.branches());
        };
    }

    /** @param condition a condition as a person reads it */
    static String loop(Loop loop, Function<Condition, String> condition) {
        String rounds = loop.mostRounds() == 1 ? "1 round" : loop.mostRounds() + " rounds";
        return loop.stop().equals(Loop.NEVER) ? rounds : rounds + " or " + condition.apply(loop.stop());
    }
}
