/**
 * Our own plan: the drawing with everything that was fitted written out, so that another program can decide without the
 * dataset. Nothing is lost but what has no meaning outside a replay.
 */
@NullMarked
package dev.routewright.export.routewright;

import org.jspecify.annotations.NullMarked;
