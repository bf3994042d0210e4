package dev.routewright.desktop.workspace;

import dev.routewright.dataset.Dataset;
import dev.routewright.graph.Condition;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.Query;
import dev.routewright.graph.SplitPart;
import dev.routewright.run.ArchitectureException;
import org.jspecify.annotations.Nullable;

/** Which rows of which dataset enter a design: those of its first Query that names one. */
@ArchitectureException(
        reason = "Where queries enter is asked for by status bar, baselines and datasets; only a Query knows.")
public final class QueriesUsed {
    private QueriesUsed() {}

    /** The first Query that names a dataset, else the first Query, else null. */
    public static @Nullable Query query(Document document) {
        Query first = null;
        for (Node node : document.graph().nodes().values()) {
            if (node instanceof Query query) {
                if (!query.dataset().isEmpty()) {
                    return query;
                }
                first = first == null ? query : first;
            }
        }
        return first;
    }

    /** The reference of the dataset that enters, or null. */
    public static @Nullable DatasetRef ref(Document document) {
        Query query = query(document);
        return query == null
                ? null
                : document.datasets().stream()
                        .filter(ref -> ref.id().equals(query.dataset()))
                        .findFirst()
                        .orElse(null);
    }

    /** The part of its rows that enters. */
    public static SplitPart part(Document document) {
        Query query = query(document);
        return query == null ? SplitPart.ALL : query.rows();
    }

    /** What a row of that part has to meet to enter. */
    public static Condition filter(Document document) {
        Query query = query(document);
        return query == null ? new Condition.Everything() : query.filter();
    }

    /** The dataset that enters as it was recorded, or null where it is not read. */
    public static @Nullable Dataset dataset(Workspace workspace) {
        DatasetRef ref = ref(workspace.document());
        return ref == null ? null : workspace.datasets().get(ref.id());
    }
}
