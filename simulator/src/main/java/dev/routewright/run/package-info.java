/**
 * Progress, cancellation, fingerprints and keyed randomness: what every long computation needs and what knows
 * nothing of routing. Imports nothing of ours.
 */
@NullMarked
package dev.routewright.run;

import org.jspecify.annotations.NullMarked;
