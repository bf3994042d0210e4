/**
 * Sums, means and percentiles: the arithmetic that every figure rests on, with the order of addition and the
 * percentile convention fixed once. Imports nothing of ours.
 */
@NullMarked
package dev.routewright.stats;

import org.jspecify.annotations.NullMarked;
