/**
 * From a document to the engine that runs it.
 */
@NullMarked
package dev.routewright.sim.dispatch;

import org.jspecify.annotations.NullMarked;
