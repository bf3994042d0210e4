package dev.routewright.study;

/**
 * How far the totals of a run could be off, for the two reasons that there are.
 *
 * @param intervals the sampling of rows and the luck of draws
 * @param assumed numbers that were stated and not measured
 */
public record RunSpread(RunIntervals intervals, AssumedRange assumed) {}
