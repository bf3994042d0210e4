/**
 * The user's guide in a window: pages of Markdown that travel with the program, read into values, found by their words
 * and drawn with the program's own controls. Only {@link dev.routewright.desktop.guide.PageReader} and its span reader
 * know the Markdown library.
 */
@NullMarked
package dev.routewright.desktop.guide;

import org.jspecify.annotations.NullMarked;
