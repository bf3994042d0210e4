/**
 * Fits the stated numbers of profiles to what a user's own log recorded, and says how well they fit: apart from learning,
 * because nothing here decides a route.
 */
@NullMarked
package dev.routewright.calibrate;

import org.jspecify.annotations.NullMarked;
