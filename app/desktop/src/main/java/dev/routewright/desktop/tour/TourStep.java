package dev.routewright.desktop.tour;

import java.util.List;

/**
 * One callout.
 *
 * @param anchor what it points at, as a selector of the main window
 * @param side where it stands beside its anchor
 */
public record TourStep(String anchor, Side side, String title, String words) {
    /** Where a callout stands. */
    public enum Side {
        RIGHT,
        INSIDE,
        LEFT,
        ABOVE,
        BELOW
    }

    /** The way of a design, from its first node to the files it becomes. */
    public static final List<TourStep> ALL = List.of(
            new TourStep(
                    "#palette-region",
                    Side.RIGHT,
                    "Kinds of node",
                    "Drag a kind onto the canvas, or press the letter beside it."),
            new TourStep(
                    "#graph-editor",
                    Side.INSIDE,
                    "The route",
                    "Queries travel from left to right. Drag from a ring at a node's right edge to another node to"
                            + " connect them."),
            new TourStep(
                    "#inspector",
                    Side.LEFT,
                    "Settings",
                    "Select a node and set its model, its policy or its cut here. What was found about it, and what it"
                            + " did in the last run, stands below."),
            new TourStep(
                    "#lower-third",
                    Side.ABOVE,
                    "Run and compare",
                    "Press Run at the top: saved outcomes are replayed through the drawing. Quality, cost and latency"
                            + " appear here, beside what simple choices reach."),
            new TourStep(
                    "#button-export",
                    Side.BELOW,
                    "Export",
                    "Turns the drawing into a config that a gateway runs, and says node by node what it cannot"
                            + " express."));
}
