package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.ConditionText;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Join;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.Wait;
import dev.routewright.sim.QueryPath.Choice;
import dev.routewright.sim.QueryPath.Input;
import dev.routewright.sim.QueryPath.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Puts into words what Loops, Fans and Joins do. */
final class FlowReasons {
    private FlowReasons() {}

    static Choice again(RoutingGraph graph, Loop loop, int round, Traveller t) {
        String because =
                round == 1 ? "Round 1 begins." : "Round " + round + " of at most " + loop.mostRounds() + " begins.";
        return new Choice(
                "loop",
                List.of(new Input("round", String.valueOf(round))),
                because,
                Rejections.of(
                        graph,
                        loop,
                        loop.exits(),
                        Node.AGAIN,
                        exit -> round == 1
                                ? "No round was made yet."
                                : "Its stop condition does not hold: " + ConditionText.of(loop.stop()) + "."),
                Evidence.RECORDED);
    }

    static Choice done(RoutingGraph graph, Loop loop, int round, boolean stops, boolean most) {
        String because = stops
                ? "Its stop condition holds: " + ConditionText.of(loop.stop()) + "."
                : most ? "All " + round + " rounds were made." : "The row has no step after step " + round + ".";
        return new Choice(
                "loop",
                List.of(new Input("rounds made", String.valueOf(round))),
                because,
                Rejections.of(graph, loop, loop.exits(), Node.DONE, exit -> because),
                Evidence.RECORDED);
    }

    /** @param byScore null where the mode is not top k, which leaves no choice */
    static @Nullable Choice fan(
            RoutingGraph graph, Fan fan, @Nullable SequencedMap<String, Double> byScore, List<String> picked) {
        if (byScore == null || !(fan.mode() instanceof FanMode.TopK top)) {
            return null;
        }
        List<Input> inputs = new ArrayList<>();
        byScore.forEach((exit, score) -> inputs.add(new Input("score of " + exit, Words.orNull(score))));
        boolean missing = byScore.values().stream().allMatch(s -> Double.isNaN(s));
        List<Rejected> rejected = fan.exits().stream()
                .filter(exit -> !picked.contains(exit))
                .flatMap(exit -> Rejections.of(
                        graph,
                        fan,
                        List.of(exit),
                        "",
                        e -> Double.isNaN(ByExit.of(byScore, e))
                                ? "It has no score."
                                : "Its score is not among the " + top.k() + " largest.")
                        .stream())
                .toList();
        return new Choice(
                "top " + top.k(),
                inputs,
                missing
                        ? "No exit has a score, so the first are taken and nothing is known."
                        : "They have the largest scores.",
                rejected,
                missing ? Evidence.MISSING : Evidence.RECORDED);
    }

    static Choice join(World world, PlainPass pass, Evidence known, PlainMerge.@Nullable Merged merged) {
        Join join = pass.join();
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input("waits for", waits(join)));
        for (Branch branch : pass.voters()) {
            inputs.add(new Input("vote of " + branch.exit(), vote(world, branch)));
        }
        boolean fails = merged == null || merged.answer() == null;
        String taken = fails ? Node.FAILED : Node.OUT;
        String because = merged == null
                ? "Too few branches brought an answer."
                : merged.answer() == null ? "The call that writes the answer failed." : merges(join, merged);
        Evidence grade = merged == null ? known : known.worst(merged.decision());
        return new Choice(
                "join",
                inputs,
                because,
                Rejections.of(
                        world.graph(),
                        join,
                        join.exits(),
                        taken,
                        exit -> fails ? because : "It has what it waits for."),
                grade.worst(pass.decision()));
    }

    private static String waits(Join join) {
        if (join.merge() instanceof Merge.LeadK lead) {
            return "a lead of " + lead.k() + " or " + lead.mostSamples() + " samples";
        }
        return switch (join.waitFor()) {
            case Wait.All a -> "all branches";
            case Wait.FirstOk f -> "the first answer";
            case Wait.Quorum q -> q.branches() + " answers";
        };
    }

    private static String vote(World world, Branch branch) {
        Reply reply = branch.traveller().answer();
        if (reply == null) {
            return "none";
        }
        String said = reply.key() < 0
                ? ""
                : " said '" + world.dataset().outcomes().answerKeys().get(reply.key()) + "'";
        return world.dataset().profiles().get(reply.profile()) + said + ", quality " + Words.number(reply.quality())
                + (branch.weight() == 1 ? "" : ", weight " + Words.number(branch.weight())) + ", after "
                + Words.number(branch.endMillis()) + " ms";
    }

    private static String merges(Join join, PlainMerge.Merged merged) {
        String winner =
                merged.winner() == null ? "" : " of branch '" + merged.winner().exit() + "'";
        return switch (join.merge()) {
            case Merge.First f -> "The first answer, that" + winner + ", goes on.";
            case Merge.Majority m -> voted("Most votes", merged, winner);
            case Merge.WeightedVote w -> voted("Most weight", merged, winner);
            case Merge.BestScore b -> "The answer" + winner + " goes on: it has the best score.";
            case Merge.WeightedMean w -> voted("The mean", merged, winner);
            case Merge.Synthesis s -> "'" + s.profile() + "' writes one answer from all votes.";
            case Merge.LeadK l -> voted("The lead", merged, winner);
            case Merge.Collect c -> "The answers to the parts are put together.";
        };
    }

    private static String voted(String what, PlainMerge.Merged merged, String winner) {
        return merged.winner() == null
                ? what + " cannot be told from what is recorded."
                : what + ": the answer" + winner + " goes on.";
    }
}
