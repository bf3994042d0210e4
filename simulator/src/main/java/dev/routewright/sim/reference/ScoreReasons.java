package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.Metric;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.sim.QueryPath.Choice;
import dev.routewright.sim.QueryPath.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Puts decisions by scores into words: Utility, Learned, Eliminate. */
final class ScoreReasons {
    private final World world;
    private final PlainPredictions predictions;

    ScoreReasons(World world, PlainPredictions predictions) {
        this.world = world;
        this.predictions = predictions;
    }

    /** @param policy a Utility or a Learned */
    Choice scored(
            Node node, PolicySpec policy, SequencedMap<String, Double> worths, String taken, @Nullable String task) {
        double most = ByExit.of(worths, taken);
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input("task", task));
        inputs.add(new Input("weights", weights(policy)));
        for (String exit : node.exits()) {
            inputs.add(new Input("utility of " + exit, Words.orNull(ByExit.of(worths, exit))));
            inputs.add(new Input("train rows of " + exit, predicted(node, exit, task)));
        }
        boolean missing = Double.isNaN(most);
        return new Choice(
                policy.name(),
                inputs,
                missing
                        ? "No exit can be weighed, so the first is taken and nothing is known."
                        : "It has the largest utility, " + Words.number(most) + ".",
                Rejections.of(
                        world.graph(),
                        node,
                        node.exits(),
                        taken,
                        exit -> Double.isNaN(ByExit.of(worths, exit))
                                ? withoutScore(node, policy, exit)
                                : lesser(ByExit.of(worths, exit), most)),
                missing ? Evidence.MISSING : Evidence.RECORDED);
    }

    /** What the train rows say of an exit, and by what: its first call or its return. */
    private String predicted(Node node, String exit, @Nullable String task) {
        PlainPredictions.FirstCall first = predictions.firstCall(node, exit);
        return (first == null ? "by its return" : "by " + first.name())
                + ", quality " + Words.number(predictions.of(Metric.QUALITY, node, exit, task))
                + ", cost " + Words.number(predictions.of(Metric.COST, node, exit, task))
                + ", " + Words.number(predictions.of(Metric.MILLIS, node, exit, task)) + " ms";
    }

    /** Why an exit was passed over. */
    String withoutScore(Node node, PolicySpec policy, String exit) {
        PlainPredictions.FirstCall first = predictions.firstCall(node, exit);
        String broken = policy instanceof PolicySpec.Utility u
                ? PlainScores.broken(u.flags(), first == null ? null : world.stated(first.name()))
                : null;
        return broken != null
                ? broken
                : policy instanceof PolicySpec.Learned
                        ? "It has no prediction for this row."
                        : "It has no prediction: the train rows have no outcome for it.";
    }

    private static String lesser(double worth, double most) {
        return worth == most
                ? "Its utility is the same, and it comes later."
                : "Its utility is " + Words.number(worth) + ", " + Words.number(most - worth) + " less.";
    }

    private static String weights(PolicySpec policy) {
        return switch (policy) {
            case PolicySpec.Utility u -> weights(u.quality(), u.cost(), u.latency());
            case PolicySpec.Learned l -> weights(l.quality(), l.cost(), l.latency());
            default -> throw new IllegalArgumentException(policy.name());
        };
    }

    private static String weights(double quality, double cost, double latency) {
        return "quality " + Words.number(quality) + ", cost " + Words.number(cost) + ", latency "
                + Words.number(latency);
    }

    Choice eliminated(
            Node node,
            PolicySpec.Eliminate policy,
            SequencedMap<String, Double> scores,
            List<String> dropped,
            String taken) {
        boolean missing = scores.values().stream().allMatch(s -> Double.isNaN(s));
        List<Input> inputs = new ArrayList<>();
        scores.forEach((exit, score) -> inputs.add(new Input(policy.prefix() + " of " + exit, Words.orNull(score))));
        return new Choice(
                policy.name(),
                inputs,
                missing
                        ? "No exit has a score, so the first is taken and nothing is known."
                        : "It is left after " + dropped.size() + (dropped.size() == 1 ? " round." : " rounds."),
                Rejections.of(
                        world.graph(),
                        node,
                        node.exits(),
                        taken,
                        exit -> missing
                                ? "It has no score."
                                : "Dropped in round " + (dropped.indexOf(exit) + 1) + ": "
                                        + leastBy(ByExit.of(scores, exit))),
                missing ? Evidence.MISSING : Evidence.RECORDED);
    }

    private static String leastBy(double score) {
        return Double.isNaN(score) ? "it has no score." : "its score was the least, " + Words.number(score) + ".";
    }
}
