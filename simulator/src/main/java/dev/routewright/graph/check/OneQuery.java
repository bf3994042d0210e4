package dev.routewright.graph.check;

import dev.routewright.graph.Document;
import dev.routewright.graph.NodeId;
import java.util.List;

/** A drawing has exactly one Query. */
final class OneQuery implements DrawingRule {
    @Override
    public void check(Document document, Findings out) {
        List<NodeId> queries = Entries.of(document.graph());
        if (queries.isEmpty()) {
            out.error(Codes.NO_QUERY, null, "No node lets queries in.", "Add a Query node and connect its exit.");
        }
        for (NodeId more : queries.subList(Math.min(1, queries.size()), queries.size())) {
            out.error(
                    Codes.SEVERAL_QUERIES,
                    more,
                    "There are " + queries.size() + " Query nodes; this version runs one.",
                    "Delete all but one, or keep the others in a document of their own.");
        }
    }
}
