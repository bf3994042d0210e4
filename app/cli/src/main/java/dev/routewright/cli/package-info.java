/**
 * The program {@code routewright}: one class per command, each thin: parse, call a service that the window calls too,
 * print. Standard output holds only the answer; everything else goes to standard error.
 */
@NullMarked
package dev.routewright.cli;

import org.jspecify.annotations.NullMarked;
