/** What mouse and keys mean: one class per gesture, each of which ends in edits that undo as one step. */
@NullMarked
package dev.routewright.editor.gesture;

import org.jspecify.annotations.NullMarked;
