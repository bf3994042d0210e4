/**
 * Other people's files made into datasets: one reader per public format, one way to recognise them, one way to say what
 * is wrong with them. Nothing else in the program knows how a file is laid out.
 */
@NullMarked
package dev.routewright.dataset.source;

import org.jspecify.annotations.NullMarked;
