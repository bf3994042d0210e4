package dev.routewright.graph.fix;

import dev.routewright.graph.edit.Edit;
import java.util.List;

/**
 * What mends a finding.
 *
 * @param label what it does, as a button says it
 * @param edits one undo step, made for the document that the finding is about; not empty
 */
public record Fix(String label, List<Edit> edits) {
    public Fix {
        edits = List.copyOf(edits);
    }
}
