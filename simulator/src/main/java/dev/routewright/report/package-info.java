/**
 * Findings, results, baselines and sweeps as JSON for programs and as text for people: one writer for the window, the
 * headless run and the command line. A number that is not known is null in JSON, its name is always there.
 */
@NullMarked
package dev.routewright.report;

import org.jspecify.annotations.NullMarked;
