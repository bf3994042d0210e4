/** Questions and answers in windows of their own, in the program's palette. */
@NullMarked
package dev.routewright.desktop.dialog;

import org.jspecify.annotations.NullMarked;
