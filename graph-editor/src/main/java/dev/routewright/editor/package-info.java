/**
 * The canvas as one control: a document, a selection and an overlay of plain numbers go in, edits come out. It never
 * owns the document and knows nothing of simulation. The rooms below may see only what is listed before them: overlay,
 * skin, canvas, gesture.
 */
@NullMarked
package dev.routewright.editor;

import org.jspecify.annotations.NullMarked;
