/** The open design beside another one on the same rows: what the rows show of quality, cost and latency. */
@NullMarked
package dev.routewright.desktop.comparing;

import org.jspecify.annotations.NullMarked;
