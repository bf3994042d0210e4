package dev.routewright.sim.reference;

/** What became of a query, or a copy of it, at a node: it goes on, or it has ended. */
sealed interface Went permits Onward, End {}
