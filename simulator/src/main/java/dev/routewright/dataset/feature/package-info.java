/**
 * What can be computed from the text of a query alone: the same numbers for training, replay and export.
 */
@NullMarked
package dev.routewright.dataset.feature;

import org.jspecify.annotations.NullMarked;
