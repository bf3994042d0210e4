/**
 * Edits that mend findings without a decision: what {@code graph.check} tells and {@code graph.edit} changes. Stands above
 * both, which do not see each other.
 */
@NullMarked
package dev.routewright.graph.fix;

import org.jspecify.annotations.NullMarked;
