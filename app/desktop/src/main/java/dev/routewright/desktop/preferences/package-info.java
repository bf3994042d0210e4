/** Everything that is remembered because a person chose it, page by page; a change applies at once. */
@NullMarked
package dev.routewright.desktop.preferences;

import org.jspecify.annotations.NullMarked;
