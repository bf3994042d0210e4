/**
 * Everything a person can ask for, once: menus, buttons and keys are made from the same list, so that they agree about
 * names, keys and when something is possible.
 */
@NullMarked
package dev.routewright.desktop.action;

import org.jspecify.annotations.NullMarked;
