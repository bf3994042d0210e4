package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.Metric;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A price on cost that keeps spend under a cap, with where it stands now. */
final class PlainBudget {
    private static final double PACE = 0.1;
    private static final String NO_TASK = "";

    private final World world;
    private final Node node;
    private final PolicySpec.Budget spec;
    private final PlainPredictions predictions;
    private final Map<String, List<Offer>> offers = new HashMap<>();
    private final double largestCrossing;
    private double price;

    PlainBudget(World world, Node node, PolicySpec.Budget spec, PlainPredictions predictions) {
        this.world = world;
        this.node = node;
        this.spec = spec;
        this.predictions = predictions;
        TreeSet<Double> crossings = crossings();
        largestCrossing = crossings.isEmpty() ? 0 : crossings.last();
        double least = Double.POSITIVE_INFINITY;
        crossings.add(0.0);
        for (double candidate : crossings.descendingSet()) {
            if (expectedCost(candidate) <= spec.costPerQuery()) {
                least = candidate;
            }
        }
        price = spec.paced() && Double.isInfinite(least) ? largestCrossing : least;
    }

    /** What an exit is expected to give for a task, NaN where nobody knows. */
    record Offer(String exit, double quality, double cost) {
        boolean isKnown() {
            return !Double.isNaN(quality) && !Double.isNaN(cost);
        }
    }

    private List<Offer> offers(@Nullable String task) {
        return offers.computeIfAbsent(
                task == null ? NO_TASK : "task " + task,
                key -> node.exits().stream()
                        .map(exit -> new Offer(
                                exit,
                                predictions.of(Metric.QUALITY, node, exit, task),
                                predictions.of(Metric.COST, node, exit, task)))
                        .toList());
    }

    /** Prices above 0 at which two exits are worth the same to some recorded task, or to queries without one. */
    private TreeSet<Double> crossings() {
        List<@Nullable String> tasks = new ArrayList<>(world.dataset().queries().taskNames());
        tasks.add(null);
        TreeSet<Double> crossings = new TreeSet<>();
        for (String task : tasks) {
            for (Offer a : offers(task)) {
                for (Offer b : offers(task)) {
                    double at = (a.quality - b.quality) / (a.cost - b.cost);
                    if (at > 0 && Double.isFinite(at)) {
                        crossings.add(at);
                    }
                }
            }
        }
        return crossings;
    }

    private double expectedCost(double atPrice) {
        List<Double> costs = new ArrayList<>();
        for (int row : world.train()) {
            Offer best = best(offers(world.dataset().queries().task(row)), atPrice);
            if (best != null) {
                costs.add(best.cost);
            }
        }
        return Plain.mean(costs.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Worth most at a price, of equals the cheaper, then the better, then the earlier; null where none is known. */
    private static @Nullable Offer best(List<Offer> offers, double atPrice) {
        Offer best = null;
        for (Offer offer : offers) {
            if (offer.isKnown() && (best == null || isBetter(offer, best, atPrice))) {
                best = offer;
            }
        }
        return best;
    }

    private static boolean isBetter(Offer a, Offer b, double atPrice) {
        if (a.cost == b.cost) {
            return a.quality > b.quality;
        }
        // The price is itself a crossing point: there the cheaper is taken, whatever rounding makes of their worths.
        boolean dearer = (a.quality - b.quality) / (a.cost - b.cost) > atPrice;
        return a.cost > b.cost == dearer;
    }

    Pick pick(Traveller t) {
        List<Offer> offers = offers(t.task());
        Offer best = best(offers, price);
        String taken = best == null ? node.exits().getFirst() : best.exit;
        double now = price;
        return new Pick(
                taken,
                best == null ? Evidence.MISSING : Evidence.RECORDED,
                () -> LearningReasons.budget(world.graph(), node, spec, offers, now, taken));
    }

    /** A query that passed has ended; called once for it. */
    void learn(Outcome end) {
        if (!Double.isNaN(end.cost())) {
            double step = PACE * (largestCrossing > 0 ? largestCrossing : 1);
            price = Math.max(0, price + step * (end.cost() - spec.costPerQuery()) / spec.costPerQuery());
        }
    }
}
