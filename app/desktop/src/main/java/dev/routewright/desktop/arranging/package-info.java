/**
 * Puts boxes in their places for a person: whole drawings by a layout, off the window's thread, and selected boxes in
 * line or at even distances. Each is one undo step.
 */
@NullMarked
package dev.routewright.desktop.arranging;

import org.jspecify.annotations.NullMarked;
