package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.sim.QueryPath.Choice;
import dev.routewright.sim.QueryPath.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Puts decisions by scores into words: Utility, Learned, Eliminate. */
final class ScoreReasons {
    private ScoreReasons() {}

    static Choice scored(RoutingGraph graph, Node node, PolicySpec policy, SequencedMap<String, Double> worths, String taken,
            @Nullable String task) {
        double most = worths.get(taken);
        List<Input> inputs = new ArrayList<>(List.of(new Input("task", task), new Input("weights", weights(policy))));
        worths.forEach((exit, worth) -> inputs.add(new Input("utility of " + exit, Words.orNull(worth))));
        boolean missing = Double.isNaN(most);
        return new Choice(policy.name(), inputs,
                missing ? "No exit has a prediction, so the first is taken and nothing is known."
                        : "It has the largest utility, " + Words.number(most) + ".",
                Rejections.of(graph, node, node.exits(), taken, exit -> notBest(policy, worths.get(exit), most)),
                missing ? Evidence.MISSING : Evidence.RECORDED);
    }

    private static String notBest(PolicySpec policy, double worth, double most) {
        if (Double.isNaN(worth)) {
            return policy instanceof PolicySpec.Learned ? "It has no prediction for this row."
                    : "It has no prediction: the train rows have no outcome for it.";
        }
        return worth == most ? "Its utility is the same, and it comes later."
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
        return "quality " + Words.number(quality) + ", cost " + Words.number(cost) + ", latency " + Words.number(latency);
    }

    static Choice eliminated(RoutingGraph graph, Node node, PolicySpec.Eliminate policy,
            SequencedMap<String, Double> scores, List<String> dropped, String taken) {
        boolean missing = scores.values().stream().allMatch(s -> Double.isNaN(s));
        List<Input> inputs = new ArrayList<>();
        scores.forEach((exit, score) -> inputs.add(new Input(policy.prefix() + " of " + exit, Words.orNull(score))));
        return new Choice(policy.name(), inputs,
                missing ? "No exit has a score, so the first is taken and nothing is known."
                        : "It is left after " + dropped.size() + (dropped.size() == 1 ? " round." : " rounds."),
                Rejections.of(graph, node, node.exits(), taken, exit -> missing ? "It has no score."
                        : "Dropped in round " + (dropped.indexOf(exit) + 1) + ": "
                                + (Double.isNaN(scores.get(exit)) ? "it has no score." : "its score was the least, "
                                        + Words.number(scores.get(exit)) + ".")),
                missing ? Evidence.MISSING : Evidence.RECORDED);
    }
}
