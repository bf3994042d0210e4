package dev.routewright.graph.check;

import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.Query;
import java.util.List;

/** Every Query names a dataset that the document has. */
final class DatasetsOfQueries implements DrawingRule {
    @Override
    public void check(Document document, Findings out) {
        List<String> ids = document.datasets().stream().map(DatasetRef::id).toList();
        for (Node node : document.graph().nodes().values()) {
            if (!(node instanceof Query query)) {
                continue;
            }
            if (query.dataset().isBlank()) {
                out.error(
                        Codes.NO_DATASET,
                        query.id(),
                        Names.of(query) + " has no dataset whose queries enter.",
                        "Choose a dataset for it.");
            } else if (!ids.contains(query.dataset())) {
                out.error(
                        Codes.DATASET_UNKNOWN,
                        query.id(),
                        Names.of(query) + " reads dataset '" + query.dataset() + "', and the document "
                                + (ids.isEmpty() ? "has none." : "has " + Names.quoted(ids) + "."),
                        "Add that dataset to the document, or choose another.");
            }
        }
    }
}
