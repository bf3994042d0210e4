/**
 * Rules that the drawing alone decides, one class per rule. Rules that need rows or a result are in sim.check.
 */
@NullMarked
package dev.routewright.graph.check;

import org.jspecify.annotations.NullMarked;
