/**
 * The same project without a window: what a build server and a machine without display get. The only room of this
 * program that prints.
 */
@NullMarked
package dev.routewright.desktop.headless;

import org.jspecify.annotations.NullMarked;
