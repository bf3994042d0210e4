/** The drawing as a whole: its layers, the part of it in view, the dots behind it, the small map and the legend. */
@NullMarked
package dev.routewright.editor.canvas;

import org.jspecify.annotations.NullMarked;
