/**
 * What is open: the document with its history, the datasets that it uses, what was found and what was run, and the
 * actions on them. Knows nothing of JavaFX, so that every path through it can be tested without a window.
 */
@NullMarked
package dev.routewright.desktop.workspace;

import org.jspecify.annotations.NullMarked;
