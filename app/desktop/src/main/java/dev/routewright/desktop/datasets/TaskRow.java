package dev.routewright.desktop.datasets;

/**
 * One task as the table shows it.
 *
 * @param queries how many carry its label
 * @param best the profile with the most quality on them
 */
record TaskRow(String name, String queries, String best) {}
