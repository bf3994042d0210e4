/**
 * What the last runs say, drawn: the front, the baselines and the latency curve. Views get plain numbers in picture
 * records, so that the same numbers can be asserted without a window and drawn without a simulator.
 */
@NullMarked
package dev.routewright.desktop.results;

import org.jspecify.annotations.NullMarked;
