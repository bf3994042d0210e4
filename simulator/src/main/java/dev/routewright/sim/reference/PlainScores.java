package dev.routewright.sim.reference;

import dev.routewright.dataset.Metric;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.PolicySpec.Flags;
import dev.routewright.graph.PolicySpec.Normaliser;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Scores the exits of a node as Utility and Learned do; NaN for an exit that is passed over. */
final class PlainScores {
    private final World world;
    private final PlainPredictions predictions;

    PlainScores(World world, PlainPredictions predictions) {
        this.world = world;
        this.predictions = predictions;
    }

    /** The scores by exit, in exit order. */
    SequencedMap<String, Double> of(PolicySpec policy, Node node, Traveller t) {
        SequencedMap<String, Double> scores = new LinkedHashMap<>();
        for (String exit : node.exits()) {
            scores.put(
                    exit,
                    switch (policy) {
                        case PolicySpec.Utility u -> utility(u, node, exit, t);
                        case PolicySpec.Learned l -> learned(l, node, exit, t);
                        default ->
                            throw new IllegalArgumentException("Policy '" + policy.name() + "' of '" + node.label()
                                    + "' gives exits no scores. Maybe use utility or learned.");
                    });
        }
        return scores;
    }

    private double utility(PolicySpec.Utility u, Node node, String exit, Traveller t) {
        PlainPredictions.FirstCall first = predictions.firstCall(node, exit);
        Profile profile = first == null ? null : world.stated(first.name());
        if (broken(u.flags(), profile) != null) {
            return Double.NaN;
        }
        double utility = 0;
        if (u.quality() != 0) {
            utility = utility + u.quality() * predictions.of(Metric.QUALITY, node, exit, t.task());
        }
        utility = less(utility, Metric.COST, u.cost(), u.normaliser(), node, exit, t);
        utility = less(utility, Metric.MILLIS, u.latency(), u.normaliser(), node, exit, t);
        for (Map.Entry<String, Double> weight : u.flags().weights().entrySet()) {
            if (profile != null && profile.tags().contains(weight.getKey())) {
                utility = utility + weight.getValue();
            }
        }
        return utility;
    }

    private double learned(PolicySpec.Learned l, Node node, String exit, Traveller t) {
        PlainPredictions.FirstCall first = predictions.firstCall(node, exit);
        double quality = first == null ? Double.NaN : world.number(l.prefix() + ":" + first.name(), t.cellRow());
        double utility = less(l.quality() * quality, Metric.COST, l.cost(), l.normaliser(), node, exit, t);
        return less(utility, Metric.MILLIS, l.latency(), l.normaliser(), node, exit, t);
    }

    /** What cost or time leave of a utility; a weight of 0 asks for no prediction. */
    private double less(
            double utility, Metric metric, double weight, Normaliser normaliser, Node node, String exit, Traveller t) {
        if (weight == 0) {
            return utility;
        }
        double predicted = predictions.of(metric, node, exit, t.task());
        return utility - weight * predictions.normalised(normaliser, metric, t.task(), predicted);
    }

    /**
     * The hard flag that a profile breaks, as a sentence; null for none.
     *
     * @param profile null where the exit is no call's or its profile is not in the catalog
     */
    static @Nullable String broken(Flags flags, @Nullable Profile profile) {
        for (String tag : flags.required()) {
            if (profile == null || !profile.tags().contains(tag)) {
                return "It has not the tag '" + tag + "'.";
            }
        }
        if (flags.mostPricePerMillion() != null) {
            Price price = profile == null ? null : profile.price();
            if (price == null) {
                return "It has no price in the catalog.";
            }
            double dearest = Math.max(price.inPerMillion(), price.outPerMillion());
            if (dearest > flags.mostPricePerMillion()) {
                return "Its price of " + Words.number(dearest) + " per million tokens is above "
                        + Words.number(flags.mostPricePerMillion()) + ".";
            }
        }
        if (flags.leastContextTokens() != null) {
            Integer context = profile == null ? null : profile.limits().contextTokens();
            if (context == null) {
                return "It states no context length.";
            }
            if (context < flags.leastContextTokens()) {
                return "Its context of " + context + " tokens is below " + flags.leastContextTokens() + ".";
            }
        }
        return null;
    }
}
