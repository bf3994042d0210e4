/** Finding an action by its words: the command palette and the shortcut sheet, both made from the list of actions. */
@NullMarked
package dev.routewright.desktop.command;

import org.jspecify.annotations.NullMarked;
