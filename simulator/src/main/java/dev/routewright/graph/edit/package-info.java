/**
 * The only way a document changes: a sealed list of edits, one pure function that applies them, and the history that
 * makes them undoable. An edit refers to things by id and never by object.
 */
@NullMarked
package dev.routewright.graph.edit;

import org.jspecify.annotations.NullMarked;
