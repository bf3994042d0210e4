/**
 * Portkey's open-source gateway: a config that travels in a request header. What it can say was measured on version
 * 1.15.2: targets nest without limit, a condition reads metadata sent by the caller and never the text, a fallback sees
 * status codes and never an answer's quality, and a misspelled key is accepted in silence, hence the linter here.
 */
@NullMarked
package dev.routewright.export.portkey;

import org.jspecify.annotations.NullMarked;
