/**
 * Unsaved changes on disk: one side file per open document and process, in a folder of the person's own, never beside or
 * over the document's file. Knows files and bytes only; who offers them to whom is the workspace's.
 */
@NullMarked
package dev.routewright.desktop.recovery;

import org.jspecify.annotations.NullMarked;
