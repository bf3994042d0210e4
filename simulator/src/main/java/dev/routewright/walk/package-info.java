/**
 * Where the routing language runs, once for every world: a query's way through a plan as a machine that stops wherever
 * something takes time and goes on when it is told. Who drives it says what calls give and when; no driver knows a rule
 * of the language. Nothing that happens here depends on what comes later.
 */
@NullMarked
package dev.routewright.walk;

import org.jspecify.annotations.NullMarked;
