/** What a run says about a drawing, as plain numbers and words, so that the canvas needs no result types. */
@NullMarked
package dev.routewright.editor.overlay;

import org.jspecify.annotations.NullMarked;
