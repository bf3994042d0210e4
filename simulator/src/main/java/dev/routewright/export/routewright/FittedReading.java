package dev.routewright.export.routewright;

import dev.routewright.dataset.Metric;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.plan.Asks;
import dev.routewright.plan.Fitted;
import dev.routewright.plan.NodeFit;
import dev.routewright.plan.Reach;
import dev.routewright.policy.Expected;
import dev.routewright.policy.NormaliserConstants;
import dev.routewright.policy.PacedBudgetPolicy.Pace;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Reads what {@link FittedJson} writes, and checks it against the drawing. */
final class FittedReading {
    private final Pointed in;
    private final RoutingGraph graph;
    private int tasks;

    FittedReading(Pointed in, RoutingGraph graph) {
        this.in = in;
        this.graph = graph;
    }

    Fitted read(
            SequencedMap<String, Profile> catalog,
            SequencedMap<String, Price> prices,
            Fitted.@Nullable Origin origin,
            Asks asks) {
        if (in.isMissing()) {
            return Fitted.ofNothing(graph, catalog);
        }
        List<String> taskNames = distinct(in.at("tasks"));
        tasks = taskNames.size();
        List<String> profiles = distinct(in.at("profiles"));
        NormaliserConstants scale = scale(in.at("scale"));
        SequencedMap<NodeId, NodeFit> nodes = nodes(in.at("nodes"), scale != null);
        return new Fitted(graph, catalog, origin, asks, taskNames, profiles, prices, scale, nodes);
    }

    private static List<String> distinct(Pointed names) {
        List<String> texts = names.texts();
        if (new HashSet<>(texts).size() < texts.size()) {
            names.wrong("A name stands here twice.", "Maybe a line was copied by hand.");
        }
        return texts;
    }

    private @Nullable NormaliserConstants scale(Pointed at) {
        if (at.isMissing() || at.isNull()) {
            return null;
        }
        double[][] least = new double[Metric.values().length][];
        double[][] greatest = new double[Metric.values().length][];
        least[Metric.QUALITY.ordinal()] = filled(Double.POSITIVE_INFINITY);
        greatest[Metric.QUALITY.ordinal()] = filled(Double.NEGATIVE_INFINITY);
        scale(at.at(FittedJson.COST), Metric.COST, least, greatest);
        scale(at.at(FittedJson.LATENCY), Metric.MILLIS, least, greatest);
        return new NormaliserConstants(least, greatest);
    }

    private void scale(Pointed at, Metric metric, double[][] least, double[][] greatest) {
        double[] low = at.isMissing() ? filled(0) : at.at("least").numbers(tasks + 1);
        double[] high = at.isMissing() ? filled(0) : at.at("greatest").numbers(tasks + 1);
        for (int i = 0; i <= tasks; i++) {
            boolean none = low[i] == Double.POSITIVE_INFINITY && high[i] == Double.NEGATIVE_INFINITY;
            if (!none && !(low[i] >= 0 && low[i] <= high[i] && high[i] < Double.POSITIVE_INFINITY)) {
                at.wrong(
                        "The least and the greatest at " + i + " are " + low[i] + " and " + high[i]
                                + "; both are finite and at least 0, and the greatest is not below the least.",
                        "Maybe one was changed by hand; \"Infinity\" and \"-Infinity\" stand where there is none.");
            }
        }
        least[metric.ordinal()] = low;
        greatest[metric.ordinal()] = high;
    }

    private double[] filled(double value) {
        double[] array = new double[tasks + 1];
        Arrays.fill(array, value);
        return array;
    }

    private SequencedMap<NodeId, NodeFit> nodes(Pointed at, boolean hasScale) {
        SequencedMap<NodeId, NodeFit> nodes = new LinkedHashMap<>();
        for (String id : at.keys()) {
            Pointed entry = at.at(id);
            Node node = graph.nodes().get(new NodeId(id));
            PolicySpec policy = node == null ? null : Reach.policyOf(node);
            if (node == null || policy == null) {
                entry.wrong(
                        node == null ? "The plan has no node \"" + id + "\"." : "'" + node.label() + "' has no policy.",
                        "Maybe it was taken away by hand; export the plan again.");
            } else if (hasExits(entry, node)) {
                NodeFit fit = fit(entry, node, policy);
                if (fit instanceof NodeFit.Weighed && !hasScale) {
                    entry.wrong("It needs a \"scale\", and the plan has none.", "Maybe export the plan again.");
                } else if (fit != null) {
                    nodes.put(node.id(), fit);
                }
            }
        }
        return nodes;
    }

    private static boolean hasExits(Pointed entry, Node node) {
        Pointed exits = entry.at("exits");
        if (exits.isMissing()) {
            return false;
        }
        List<String> names = exits.keys();
        if (names.size() != node.exits().size() || !names.containsAll(node.exits())) {
            exits.wrong(
                    "The exits here are " + String.join(", ", names) + "; those of '" + node.label() + "' are "
                            + String.join(", ", node.exits()) + ".",
                    "Maybe one was renamed by hand; export the plan again.");
            return false;
        }
        return true;
    }

    private @Nullable NodeFit fit(Pointed entry, Node node, PolicySpec policy) {
        Pointed exits = entry.at("exits");
        String kind = entry.at("kind").text();
        return switch (policy) {
            case PolicySpec.Utility u when kind.equals("weighed") -> new NodeFit.Weighed(expected(exits, node));
            case PolicySpec.Learned l when kind.equals("weighed") -> new NodeFit.Weighed(expected(exits, node));
            case PolicySpec.Budget b
            when !b.paced() && kind.equals("priced") ->
                new NodeFit.Priced(expected(exits, node), known(entry.at("price"), Double.POSITIVE_INFINITY));
            case PolicySpec.Budget b
            when b.paced() && kind.equals("paced") ->
                new NodeFit.Paced(
                        expected(exits, node),
                        new Pace(
                                known(entry.at("start"), Double.MAX_VALUE), known(entry.at("step"), Double.MAX_VALUE)));
            case PolicySpec.LoadAware l when kind.equals("timed") -> timed(exits, node);
            default -> {
                entry.wrong(
                        "\"" + kind + "\" is nothing that the policy '" + policy.name() + "' of '" + node.label()
                                + "' takes.",
                        "Maybe the policy was changed by hand; export the plan again.");
                yield null;
            }
        };
    }

    /** A number that must be there, from 0 to a bound. */
    private static double known(Pointed at, double most) {
        double number = at.number();
        if (!at.isMissing() && !(number >= 0 && number <= most)) {
            at.wrong("A number of at least 0 belongs here.", "Maybe export the plan again.");
        }
        return number;
    }

    private List<Expected> expected(Pointed exits, Node node) {
        return node.exits().stream()
                .map(exits::at)
                .map(exit -> new Expected(
                        exit.at(FittedJson.QUALITY).known(tasks + 1, Double.NEGATIVE_INFINITY),
                        exit.at(FittedJson.COST).known(tasks + 1, 0),
                        exit.at(FittedJson.LATENCY).known(tasks + 1, 0)))
                .toList();
    }

    private static NodeFit timed(Pointed exits, Node node) {
        List<Pointed> inOrder = node.exits().stream().map(exits::at).toList();
        return new NodeFit.Timed(
                inOrder.stream()
                        .mapToDouble(exit -> exit.at(FittedJson.LATENCY).known(0))
                        .toArray(),
                inOrder.stream()
                        .mapToDouble(exit -> exit.at(FittedJson.COST).known(0))
                        .toArray());
    }
}
