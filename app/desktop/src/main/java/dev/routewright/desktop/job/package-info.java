/**
 * Long work, off the window's thread: lanes on which the newest request wins, progress, cancelling, and results that
 * come back on the window's thread. The only room of this program that makes threads.
 */
@NullMarked
package dev.routewright.desktop.job;

import org.jspecify.annotations.NullMarked;
