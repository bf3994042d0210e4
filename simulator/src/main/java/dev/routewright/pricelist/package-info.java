/**
 * Public lists of what models cost, read into plain entries that a person searches and takes a profile from. Apart from
 * the catalog of a document, because a list has thousands of models, belongs to somebody else and has a date.
 */
@NullMarked
package dev.routewright.pricelist;

import org.jspecify.annotations.NullMarked;
