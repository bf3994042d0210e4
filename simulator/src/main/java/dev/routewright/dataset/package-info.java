/**
 * Saved queries with recorded outcomes, as column arrays. NaN means not recorded; nothing is ever filled
 * silently.
 */
@NullMarked
package dev.routewright.dataset;

import org.jspecify.annotations.NullMarked;
