/** What differs between two documents, as values with a line of text each: for recovery, and for files that changed on disk. */
@NullMarked
package dev.routewright.graph.diff;

import org.jspecify.annotations.NullMarked;
