/**
 * Fronts, hulls and the numbers that sum them up (AIQ, hypervolume, PGR and its kin): arithmetic over plain points
 * that knows nothing of how a point was made.
 */
@NullMarked
package dev.routewright.pareto;

import org.jspecify.annotations.NullMarked;
