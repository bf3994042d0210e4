/**
 * The drawing as a tree and as two tables, for people who do not use the canvas and for work on many nodes at once. It
 * follows the canvas' selection and leads it, and every edit goes the way of the canvas' own.
 */
@NullMarked
package dev.routewright.editor.outline;

import org.jspecify.annotations.NullMarked;
