package dev.routewright.desktop.results;

/**
 * One line of the baselines table, as text ready to show.
 *
 * @param name what is compared
 * @param quality such as 0.8420, or an en dash where not known
 * @param costPerThousand with currency, or an en dash
 * @param latency with unit, or an en dash
 * @param evidence what the numbers rest on, in words
 * @param current whether it is the design on the canvas
 */
public record BaselineRow(
        String name, String quality, String costPerThousand, String latency, String evidence, boolean current) {}
