/**
 * Documents as text and back: {@code *.route.json}, byte-stable, one line per node, with a schema version. A file is
 * read whole or not at all, and all its problems are named at once.
 */
@NullMarked
package dev.routewright.graph.file;

import org.jspecify.annotations.NullMarked;
