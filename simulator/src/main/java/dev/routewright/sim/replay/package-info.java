/**
 * Rows through the plan against recorded outcomes: what would have happened, on empty servers.
 */
@NullMarked
package dev.routewright.sim.replay;

import org.jspecify.annotations.NullMarked;
