package dev.routewright.study;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Metric;
import dev.routewright.dataset.Splits;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.SplitPart;
import dev.routewright.plan.Entry;
import dev.routewright.plan.PlanRefused;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import dev.routewright.sim.PerQuery;
import dev.routewright.study.PickedSettings.Picked;
import dev.routewright.study.PickedSettings.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Picks settings of a document's free parameters on the search rows and judges them on the report rows, against the
 * design as it is drawn. What wins among many settings on the rows on which it was searched wins partly by luck; the
 * report rows have not seen the search.
 */
public final class Picks {
    private static final int STEPS = 4;

    private final Document document;
    private final Map<String, Dataset> byId;
    private final long seed;

    private Picks(Document document, Map<String, Dataset> byId, long seed) {
        this.document = document;
        this.byId = byId;
        this.seed = seed;
    }

    /**
     * Searches and judges.
     *
     * @throws PlanRefused where nothing is free or the drawing cannot run
     */
    public static PickedSettings of(Document document, Map<String, Dataset> byId, long seed, Progress progress)
            throws PlanRefused, Cancelled {
        Entry entry = Entry.of(document, byId);
        if (entry.split() instanceof DatasetRef.Split.None) {
            return PickedSettings.none(
                    "The dataset is not divided into search and report rows, so nothing can be judged"
                            + " on rows that the search has not seen. Maybe give it a split.");
        }
        for (SplitPart part : List.of(SplitPart.SEARCH, SplitPart.REPORT)) {
            if (Splits.rows(entry.dataset(), entry.split(), part).length == 0) {
                return PickedSettings.none("The split of '" + entry.dataset().name() + "' leaves no "
                        + part.name().toLowerCase(Locale.ROOT) + " rows. Maybe change its shares.");
            }
        }
        return new Picks(document, byId, seed).picked(progress);
    }

    private PickedSettings picked(Progress progress) throws PlanRefused, Cancelled {
        Sweep.Searched searched =
                Sweep.search(document, byId, SplitPart.SEARCH, seed, new Portion(progress, 0, STEPS, "Searching"));
        SweepPoint drawn = drawn(searched, new Portion(progress, 1, STEPS, "Running the design as drawn"));
        List<SweepPoint> points = searched.swept().points();
        List<Picked> picked = new ArrayList<>();
        int step = 2;
        for (Rule rule : Rule.values()) {
            Progress part = new Portion(progress, step++, STEPS, "Judging on the report rows");
            Optional<SweepPoint> point = pick(rule, points, drawn);
            if (point.isPresent()) {
                Document set = Settings.apply(document, point.get().params());
                picked.add(
                        new Picked(rule, point.get(), Comparing.of(set, document, byId, SplitPart.REPORT, seed, part)));
            }
        }
        return new PickedSettings(
                picked, drawn, points.size(), searched.swept().rows().rowSet(), searched.exact(), "");
    }

    /** The design as it is drawn, on the rows that all points of the search rest on. */
    private static SweepPoint drawn(Sweep.Searched searched, Progress progress) throws PlanRefused, Cancelled {
        CommonRows rows = searched.swept().rows();
        Ground ground = searched.ground();
        PerQuery outcomes = ground.replay(ground.plan(Map.of()), progress);
        return new SweepPoint(
                new LinkedHashMap<>(),
                rows.mean(outcomes, Metric.QUALITY),
                rows.mean(outcomes, Metric.COST),
                rows.mean(outcomes, Metric.MILLIS));
    }

    /** Without costs the better of all settings is picked, and no cheaper one. */
    private static Optional<SweepPoint> pick(Rule rule, List<SweepPoint> points, SweepPoint drawn) {
        return switch (rule) {
            case BEST_AT_NO_MORE_COST ->
                points.stream()
                        .filter(p ->
                                !Double.isNaN(p.quality()) && (Double.isNaN(drawn.cost()) || p.cost() <= drawn.cost()))
                        .max(Comparator.comparingDouble(SweepPoint::quality)
                                .thenComparing(Comparator.comparingDouble(SweepPoint::cost)
                                        .reversed()));
            case CHEAPEST_AT_NO_LESS_QUALITY ->
                points.stream()
                        .filter(p -> p.quality() >= drawn.quality() && !Double.isNaN(p.cost()))
                        .min(Comparator.comparingDouble(SweepPoint::cost));
        };
    }
}
