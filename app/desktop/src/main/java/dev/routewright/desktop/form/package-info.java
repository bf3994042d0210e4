/**
 * Rows of a form: a caption, a field and a place for what is wrong with its input. Fields apply on Enter or when the
 * focus leaves, and never while what stands in them is not accepted.
 */
@NullMarked
package dev.routewright.desktop.form;

import org.jspecify.annotations.NullMarked;
