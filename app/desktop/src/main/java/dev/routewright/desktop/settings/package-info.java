/** What the program remembers between two starts: theme, window size and panel sizes. Never anything about documents. */
@NullMarked
package dev.routewright.desktop.settings;

import org.jspecify.annotations.NullMarked;
