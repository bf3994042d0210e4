package dev.routewright.desktop.guide;

/**
 * Where a word that was searched stands in a text.
 *
 * @param to the end, not included
 */
record Mark(int from, int to) {}
