package dev.routewright.export;

import dev.routewright.dataset.Dataset;
import dev.routewright.plan.ExitWorths;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an exporter may look at besides the document.
 *
 * @param datasets by the id that the document uses; may lack some
 * @param evidence counts of a replay, or {@link ExportEvidence#NONE}
 * @param worths who follows exits to their ends, as a run of the same seed does, because exporting lies below simulating;
 *     null where nobody does, which leaves drawings unfitted that weigh exits by their return
 */
public record ExportContext(
        Map<String, Dataset> datasets,
        ExportEvidence evidence,
        ExportOptions options,
        @Nullable ExitWorths worths) {
    public ExportContext {
        datasets = Map.copyOf(datasets);
    }

    /** The document alone, without datasets. */
    public static ExportContext ofDocumentAlone(ExportEvidence evidence, ExportOptions options) {
        return new ExportContext(Map.of(), evidence, options, null);
    }
}
