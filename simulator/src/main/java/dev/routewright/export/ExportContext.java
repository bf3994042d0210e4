package dev.routewright.export;

import dev.routewright.dataset.Dataset;
import java.util.Map;

/**
 * What an exporter may look at besides the document.
 *
 * @param datasets by the id that the document uses; may lack some
 */
public record ExportContext(Map<String, Dataset> datasets, ExportEvidence evidence, ExportOptions options) {
    public ExportContext {
        datasets = Map.copyOf(datasets);
    }
}
