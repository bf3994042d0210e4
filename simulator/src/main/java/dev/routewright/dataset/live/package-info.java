/** Live queries in place of rows: slots that are filled by one request after the other. */
@NullMarked
package dev.routewright.dataset.live;

import org.jspecify.annotations.NullMarked;
