/** Export with a preview: the files of a target and, node by node, what the target cannot say. */
@NullMarked
package dev.routewright.desktop.exporting;

import org.jspecify.annotations.NullMarked;
