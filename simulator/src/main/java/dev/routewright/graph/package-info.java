/**
 * What is drawn and what is saved: records only. A change to one of these is an Edit in graph.edit; what a
 * drawing means is told in simulator/README.md, sections 1 to 10, and in the Javadoc of each node kind.
 */
@NullMarked
package dev.routewright.graph;

import org.jspecify.annotations.NullMarked;
