/**
 * What a drawing becomes outside: files in memory, and node by node what the target cannot say. One package per target
 * below this one; none of them sees another. Nothing here runs a graph: how many rows a loss touches is told by the
 * caller as {@link dev.routewright.export.ExportEvidence}.
 */
@NullMarked
package dev.routewright.export;

import org.jspecify.annotations.NullMarked;
