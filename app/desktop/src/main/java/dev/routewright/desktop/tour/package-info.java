/** The first walk through the window: five callouts beside what they speak of. They never stand in the way. */
@NullMarked
package dev.routewright.desktop.tour;

import org.jspecify.annotations.NullMarked;
