/**
 * Which exit a query takes: the hand-written policies, the conditions they read, and what Utility predicts
 * from train rows. Pure given the decision; knows nothing of nodes.
 */
@NullMarked
package dev.routewright.policy;

import org.jspecify.annotations.NullMarked;
