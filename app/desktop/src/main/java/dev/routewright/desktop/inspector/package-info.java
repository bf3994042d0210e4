/**
 * The panel on the right: the selected node's parameters, what it did in the last run, what was found about it and what
 * the target cannot say. One of the few rooms that name single node kinds.
 */
@NullMarked
package dev.routewright.desktop.inspector;

import org.jspecify.annotations.NullMarked;
