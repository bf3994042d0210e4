/**
 * A short list that appears at a point of the canvas, is filtered by typing and chosen from by keys or mouse. It knows
 * nothing of what its entries do.
 */
@NullMarked
package dev.routewright.editor.quick;

import org.jspecify.annotations.NullMarked;
