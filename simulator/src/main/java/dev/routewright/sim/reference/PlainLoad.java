package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.Metric;
import dev.routewright.graph.Latency;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.PolicySpec.LoadRule;
import dev.routewright.graph.Profile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Picks as a policy that looks at the load does where there is none. */
final class PlainLoad {
    private final World world;
    private final PlainPredictions predictions;

    PlainLoad(World world, PlainPredictions predictions) {
        this.world = world;
        this.predictions = predictions;
    }

    /** What an exit is expected to take and cost, NaN where nobody knows. */
    record Expected(String exit, double millis, double cost) {}

    Pick pick(Node node, PolicySpec.LoadAware policy) {
        List<Expected> all = node.exits().stream()
                .map(exit -> new Expected(exit, millis(node, exit), predictions.of(Metric.COST, node, exit, null)))
                .toList();
        // Sorting is stable, so that of equals the earlier exit comes first.
        Comparator<Expected> cheap = Comparator.comparingDouble(e -> missingLast(e.cost));
        Comparator<Expected> fast =
                Comparator.<Expected>comparingDouble(e -> missingLast(e.millis)).thenComparing(cheap);
        Optional<Expected> inTime = policy.rule() != LoadRule.CHEAPEST_IN_TIME
                ? Optional.empty()
                : all.stream()
                        .filter(e -> e.millis <= policy.deadlineMillis())
                        .sorted(cheap)
                        .findFirst();
        boolean missing = all.stream().allMatch(e -> Double.isNaN(e.millis));
        Expected taken = missing
                ? all.getFirst()
                : inTime.orElse(all.stream().sorted(fast).findFirst().orElseThrow());
        return new Pick(
                taken.exit,
                missing ? Evidence.MISSING : Evidence.RECORDED,
                () -> LearningReasons.load(world.graph(), node, policy, all, taken));
    }

    private static double missingLast(double value) {
        return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
    }

    private double millis(Node node, String exit) {
        double mean = predictions.of(Metric.MILLIS, node, exit, null);
        PlainPredictions.FirstCall first = predictions.firstCall(node, exit);
        Profile stated = first == null ? null : world.stated(first.name());
        Latency latency = stated == null ? null : stated.latency();
        if (!Double.isNaN(mean) || first == null || latency == null) {
            return mean;
        }
        double in = predictions.tokens(world.dataset().outcomes().tokensIn(first.column()));
        double out = predictions.tokens(world.dataset().outcomes().tokensOut(first.column()));
        return latency.firstTokenMillis()
                + (latency.millisPerTokenIn() == 0 ? 0 : in * latency.millisPerTokenIn())
                + (latency.millisPerToken() == 0 ? 0 : out * latency.millisPerToken());
    }
}
