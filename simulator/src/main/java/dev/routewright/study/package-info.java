/**
 * Many runs over one dataset: the baselines that stand beside every result, and sweeps over free parameters. What a
 * single run does is sim's, what a set of points means is pareto's.
 */
@NullMarked
package dev.routewright.study;

import org.jspecify.annotations.NullMarked;
