package dev.routewright.desktop.workspace;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Pricing;
import dev.routewright.dataset.Splits;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.plan.Entering;
import dev.routewright.study.Baselines;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The baselines that a design is shown beside. */
public final class Baseline {
    private Baseline() {}

    /**
     * The baselines of the rows that enter a design, at the prices of its catalog; null where its dataset is not there.
     *
     * @param byId loaded datasets by the id of their reference, as recorded
     */
    public static @Nullable Field of(Document document, Map<String, Dataset> byId) {
        DatasetRef ref = QueriesUsed.ref(document);
        Dataset recorded = ref == null ? null : byId.get(ref.id());
        if (ref == null || recorded == null) {
            return null;
        }
        Dataset effective = Pricing.effective(recorded, document.catalog());
        int[] part = Splits.rows(effective, ref.split(), QueriesUsed.part(document));
        return new Field(Baselines.of(effective, Entering.rows(effective, QueriesUsed.filter(document), part)));
    }
}
