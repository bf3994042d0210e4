/**
 * Requests, results and coverage: the values that an engine takes and gives, and the one interface of all
 * engines.
 */
@NullMarked
package dev.routewright.sim;

import org.jspecify.annotations.NullMarked;
