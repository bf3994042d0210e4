/**
 * The seeded generators behind the samples folder. What they make is marked synthetic wherever it goes; the same seed
 * gives the same bytes on every platform.
 */
@NullMarked
package dev.routewright.dataset.sample;

import org.jspecify.annotations.NullMarked;
