package dev.routewright.study;

import dev.routewright.sim.RowSet;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Settings that were picked on the search rows, with what the report rows say about each.
 *
 * @param picked one per rule that some setting met
 * @param drawn what the design as it is drawn gives on the search rows
 * @param settings how many settings were searched
 * @param searched the search rows that all of them rest on
 * @param exact whether these are all results that the parameter can give
 * @param why why there are none at all; empty else
 */
public record PickedSettings(
        List<Picked> picked, SweepPoint drawn, int settings, RowSet searched, boolean exact, String why) {
    public PickedSettings {
        picked = List.copyOf(picked);
    }

    static PickedSettings none(String why) {
        return new PickedSettings(
                List.of(),
                new SweepPoint(new LinkedHashMap<>(), Double.NaN, Double.NaN, Double.NaN),
                0,
                new RowSet("common", 0, 0, ""),
                false,
                why);
    }

    /** By what a setting is picked. */
    public enum Rule {
        /** The most quality among settings that cost no more than the design as drawn. */
        BEST_AT_NO_MORE_COST,
        /** The least cost among settings of no less quality than the design as drawn. */
        CHEAPEST_AT_NO_LESS_QUALITY
    }

    /**
     * A picked setting.
     *
     * @param point what it gives on the search rows
     * @param verdict it against the design as drawn, on the report rows
     */
    public record Picked(Rule rule, SweepPoint point, Comparison verdict) {}
}
