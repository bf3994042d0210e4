/**
 * A drawn graph compiled to flat arrays, once, for every world that runs it; the one big switch over node kinds,
 * and the checks that stop a compilation.
 */
@NullMarked
package dev.routewright.plan;

import org.jspecify.annotations.NullMarked;
