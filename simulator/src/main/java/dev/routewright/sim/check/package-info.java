/**
 * Rules that need rows or a result: missing columns, prices that cannot be applied, dead branches.
 */
@NullMarked
package dev.routewright.sim.check;

import org.jspecify.annotations.NullMarked;
