/**
 * Benchmarks: each compares its answer with a plain computation before any time is read, and has a main that prints the
 * least, median and greatest of its rounds.
 */
@NullMarked
package dev.routewright.bench;

import org.jspecify.annotations.NullMarked;
