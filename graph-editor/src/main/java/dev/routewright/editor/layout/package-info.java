/**
 * Finds places for the boxes of a drawing: in layers by ELK, by forces with GraphStream. The only room that sees either.
 * Knows sizes and ports and no JavaFX, so that it runs off the window's thread and is tested without one.
 */
@NullMarked
package dev.routewright.editor.layout;

import org.jspecify.annotations.NullMarked;
