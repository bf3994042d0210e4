/** Watches the window's thread in every window test: nothing a person does may keep it busy for long. */
@NullMarked
package dev.routewright.watch;

import org.jspecify.annotations.NullMarked;
