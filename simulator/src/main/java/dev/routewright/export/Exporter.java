package dev.routewright.export;

import dev.routewright.graph.Document;

/** Turns a document into the files of one target. Pure: it writes nothing and reads nothing but its arguments. */
public interface Exporter {
    Target target();

    /**
     * Exports a document that has passed the drawing's checks.
     *
     * @throws IllegalArgumentException where it has no Query or holds a cycle, which the checks report as errors
     */
    Bundle export(Document document, ExportContext context);
}
