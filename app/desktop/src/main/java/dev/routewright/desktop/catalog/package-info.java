/** The document's catalog: its profiles as a table with their forms, and models of public price lists to pick from. */
@NullMarked
package dev.routewright.desktop.catalog;

import org.jspecify.annotations.NullMarked;
