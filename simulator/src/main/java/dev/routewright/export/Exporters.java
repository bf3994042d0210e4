package dev.routewright.export;

import dev.routewright.graph.Document;
import java.util.ServiceLoader;

/**
 * The one door to all targets. Exporters are found as services, so that this package does not import those below it.
 */
public final class Exporters {
    private Exporters() {}

    /**
     * Exports a document that has passed the drawing's checks.
     *
     * @throws NotExportable where nothing can be written: no Query, a cycle, no model, or ways that unroll too far
     */
    public static Bundle export(Target target, Document document, ExportContext context) {
        return of(target).export(document, context);
    }

    /** The exporter of a target. */
    public static Exporter of(Target target) {
        for (Exporter exporter : ServiceLoader.load(Exporter.class, Exporters.class.getClassLoader())) {
            if (exporter.target() == target) {
                return exporter;
            }
        }
        throw new IllegalStateException("No exporter writes " + target.word()
                + ". Maybe META-INF/services/dev.routewright.export.Exporter was lost while packing.");
    }
}
