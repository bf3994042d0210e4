/**
 * How one node, port or edge looks and reads, and what each kind needs when it is made or wired. The only room of the
 * canvas that names single kinds.
 */
@NullMarked
package dev.routewright.editor.skin;

import org.jspecify.annotations.NullMarked;
