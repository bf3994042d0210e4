package dev.routewright.study;

import dev.routewright.dataset.Dataset;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.Parameters;
import dev.routewright.graph.Uncertainty;
import dev.routewright.plan.PlanRefused;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import dev.routewright.sim.Summary;
import dev.routewright.sim.dispatch.DesignRun;
import dev.routewright.study.AssumedRange.Ends;
import dev.routewright.study.AssumedRange.Moved;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs a design again with each number of stated uncertainty at both of its ends, one at a time, with the same draws. An
 * interval over rows knows nothing of these numbers; this range does, and nothing else.
 */
public final class AssumedRanges {
    private AssumedRanges() {}

    /**
     * The range.
     *
     * @param asDrawn the totals of the design as it is
     * @throws PlanRefused where it cannot run
     */
    public static AssumedRange of(
            Document document, Map<String, Dataset> byId, Summary asDrawn, long seed, Progress progress)
            throws PlanRefused, Cancelled {
        List<Moved> moved = new ArrayList<>();
        int step = 0;
        for (Uncertainty uncertainty : document.uncertain()) {
            Node node = document.graph().nodes().get(uncertainty.node());
            Double now = node == null ? null : Parameters.of(node).get(uncertainty.parameter());
            if (node != null && now != null) {
                double low = Parameters.nearest(uncertainty.parameter(), now - uncertainty.plusMinus());
                double high = Parameters.nearest(uncertainty.parameter(), now + uncertainty.plusMinus());
                Progress part =
                        new Portion(progress, step++, document.uncertain().size(), "Moving assumed numbers");
                part.check();
                part.at(0, "");
                moved.add(new Moved(
                        uncertainty.address(),
                        node.label(),
                        uncertainty.parameter(),
                        low,
                        high,
                        totals(document, uncertainty, low, byId, seed),
                        totals(document, uncertainty, high, byId, seed)));
            }
        }
        return new AssumedRange(
                moved,
                unstated(document),
                range(asDrawn, moved, Totals::quality),
                range(asDrawn, moved, Totals::cost),
                range(asDrawn, moved, Totals::millis));
    }

    /** The means of one run. */
    public record Totals(double quality, double cost, double millis) {
        static Totals of(Summary summary) {
            return new Totals(
                    summary.quality(), summary.cost(), summary.millis().mean());
        }
    }

    private interface Figure {
        double of(Totals totals);
    }

    private static Totals totals(
            Document document, Uncertainty uncertainty, double value, Map<String, Dataset> byId, long seed)
            throws PlanRefused, Cancelled {
        Document set = Settings.apply(document, Map.of(uncertainty.address(), value));
        return Totals.of(DesignRun.run(set, byId, seed, Progress.NONE).summary());
    }

    private static Ends range(Summary asDrawn, List<Moved> moved, Figure figure) {
        double low = figure.of(Totals.of(asDrawn));
        double high = low;
        for (Moved move : moved) {
            for (Totals totals : List.of(move.atLow(), move.atHigh())) {
                low = Math.min(low, figure.of(totals));
                high = Math.max(high, figure.of(totals));
            }
        }
        return new Ends(low, high);
    }

    private static List<String> unstated(Document document) {
        List<String> addresses = new ArrayList<>();
        for (Node node : document.graph().nodes().values()) {
            for (String parameter : Parameters.of(node).keySet()) {
                String address = node.id().value() + "/" + parameter;
                if (Parameters.isAssumed(parameter)
                        && document.uncertain().stream()
                                .noneMatch(u -> u.address().equals(address))) {
                    addresses.add((node.label().isBlank() ? node.id().value() : node.label()) + "/" + parameter);
                }
            }
        }
        return addresses;
    }
}
