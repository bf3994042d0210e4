/**
 * The program with a window: how it starts, how its services are put together, and the frame of the main window. Each
 * panel has its own room below.
 */
@NullMarked
package dev.routewright.desktop;

import org.jspecify.annotations.NullMarked;
