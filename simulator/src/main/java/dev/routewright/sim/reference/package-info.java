/**
 * A slow, plain interpreter of the drawing, against which the fast engines are tested. It sees no plan, no engine
 * and no policy, so that it cannot share their mistakes.
 */
@NullMarked
package dev.routewright.sim.reference;

import org.jspecify.annotations.NullMarked;
