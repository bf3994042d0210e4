package dev.routewright.plan;

import dev.routewright.dataset.Dataset;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.Query;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.check.Codes;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.check.Finding.Severity;
import java.util.List;
import java.util.Map;

/**
 * Where a document's queries come from.
 *
 * @param dataset as recorded
 * @param split how its rows are divided
 * @param part which of them enter
 */
public record Entry(Dataset dataset, DatasetRef.Split split, SplitPart part) {
    /** Code of the finding that a dataset is named but was not read (error). */
    public static final String NOT_LOADED = "dataset-not-loaded";

    /**
     * Finds the dataset of the document's Query.
     *
     * @param byId loaded datasets by the id of their reference
     * @throws PlanRefused where there is no Query, or its dataset is not chosen, not named by the document or not loaded
     */
    public static Entry of(Document document, Map<String, Dataset> byId) throws PlanRefused {
        List<Query> queries = Reach.queries(document.graph());
        if (queries.isEmpty()) {
            throw new PlanRefused(DrawingProblems.of(document.graph()));
        }
        Query query = queries.getFirst();
        for (DatasetRef ref : document.datasets()) {
            Dataset dataset = byId.get(ref.id());
            if (ref.id().equals(query.dataset()) && dataset != null) {
                return new Entry(dataset, ref.split(), query.rows());
            }
        }
        throw new PlanRefused(notLoaded(document, query));
    }

    private static Finding notLoaded(Document document, Query query) {
        if (query.dataset().isEmpty()) {
            return new Finding(
                    Codes.NO_DATASET,
                    Severity.ERROR,
                    query.id(),
                    "No dataset is chosen for '" + query.label() + "'.",
                    "Choose one in the inspector.");
        }
        for (DatasetRef ref : document.datasets()) {
            if (ref.id().equals(query.dataset())) {
                return new Finding(
                        NOT_LOADED,
                        Severity.ERROR,
                        query.id(),
                        "Dataset '" + ref.id() + "' at '" + ref.path() + "' is not loaded.",
                        "Maybe the file was moved; open it again.");
            }
        }
        return new Finding(
                Codes.DATASET_UNKNOWN,
                Severity.ERROR,
                query.id(),
                "The document has no dataset '" + query.dataset() + "', which '" + query.label() + "' names.",
                "Choose one of its datasets, or add it.");
    }
}
