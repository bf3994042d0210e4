package dev.routewright.graph.check;

import dev.routewright.graph.Document;

/** One thing that can be wrong with a drawing. */
interface DrawingRule {
    /** Tells every place where it is wrong. Never throws, however odd the document is. */
    void check(Document document, Findings out);
}
