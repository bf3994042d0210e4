/**
 * Which exit a query takes: the policies, the conditions they read, and what they expect of their exits by train rows. Pure
 * given the decision, but for what a learning policy keeps in the memory of one run; knows nothing of nodes.
 */
@NullMarked
package dev.routewright.policy;

import org.jspecify.annotations.NullMarked;
