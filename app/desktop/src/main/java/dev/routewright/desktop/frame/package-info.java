/** The frame of the main window: the bar at the top, the regions with borders that drag, and the status bar. */
@NullMarked
package dev.routewright.desktop.frame;

import org.jspecify.annotations.NullMarked;
