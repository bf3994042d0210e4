/** The two palettes of the window, following the system or not, and the style sheet of everything around the canvas. */
@NullMarked
package dev.routewright.desktop.theme;

import org.jspecify.annotations.NullMarked;
