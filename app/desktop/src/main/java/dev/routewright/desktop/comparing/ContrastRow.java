package dev.routewright.desktop.comparing;

/**
 * One metric of two designs, in words.
 *
 * @param metric what is compared
 * @param design mean of the open design
 * @param other mean of the other on the same rows
 * @param difference the first less the second, with its sign
 * @param interval its ends; says so where there are too few rows for one
 * @param verdict what the rows show of the open design
 */
record ContrastRow(String metric, String design, String other, String difference, String interval, String verdict) {}
