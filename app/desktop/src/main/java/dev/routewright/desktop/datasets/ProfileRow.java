package dev.routewright.desktop.datasets;

/**
 * One profile as the table shows it.
 *
 * @param picks on how many queries the oracle takes it
 * @param price input and output per million tokens, or an en dash
 * @param cells how many of its cells have a quality, in words
 * @param contexts in how many variants it was called, and how often at most by one query
 */
record ProfileRow(
        String name,
        String quality,
        String costPerThousand,
        String latency,
        String picks,
        String price,
        String cells,
        String contexts) {}
