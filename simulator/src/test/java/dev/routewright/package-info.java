/** What tests of all rooms share. */
@NullMarked
package dev.routewright;

import org.jspecify.annotations.NullMarked;
