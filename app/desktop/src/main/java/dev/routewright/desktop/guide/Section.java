package dev.routewright.desktop.guide;

/**
 * What begins with a heading.
 *
 * @param level 1 for the whole page
 * @param anchor what a link says after the hash
 */
record Section(int level, String anchor, String words) {}
