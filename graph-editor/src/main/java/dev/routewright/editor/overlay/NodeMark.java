package dev.routewright.editor.overlay;

/**
 * The third line of a node.
 *
 * @param share how full the bar is, 0..1; NaN draws no bar
 * @param figure the figure beside it with its unit, such as {@code 31 %}; empty for none
 */
public record NodeMark(double share, String figure) {}
