/** A dataset to look at: its queries, tasks and profiles as tables, its baselines, and what the reader made of it. */
@NullMarked
package dev.routewright.desktop.datasets;

import org.jspecify.annotations.NullMarked;
