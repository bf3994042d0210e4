package dev.routewright.desktop.datasets;

/**
 * One query as the table shows it.
 *
 * @param task its label, or an en dash
 * @param text on one line, shortened
 * @param cells how many profiles have a recorded quality on it, in words
 */
record QueryRow(String id, String task, String text, String cells) {}
