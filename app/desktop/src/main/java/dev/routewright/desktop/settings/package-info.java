/**
 * What the program remembers between two starts: theme, keys, window, panels and what was seen of which document. Never
 * anything that stands in a document.
 */
@NullMarked
package dev.routewright.desktop.settings;

import org.jspecify.annotations.NullMarked;
