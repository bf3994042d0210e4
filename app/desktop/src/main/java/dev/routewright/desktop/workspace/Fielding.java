package dev.routewright.desktop.workspace;

import dev.routewright.dataset.Dataset;
import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.job.Lane;
import dev.routewright.graph.Condition;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.Profile;
import dev.routewright.graph.SplitPart;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the baselines of the rows that the design uses up to date; prices of the catalog count. */
public final class Fielding {
    /** What the baselines depend on. */
    private record Basis(
            @Nullable DatasetRef ref,
            @Nullable Dataset dataset,
            SplitPart part,
            Condition filter,
            List<Profile> catalog) {}

    private final Workspace workspace;
    private final Jobs jobs;
    private @Nullable Basis basis;

    public Fielding(Workspace workspace, Jobs jobs) {
        this.workspace = workspace;
        this.jobs = jobs;
        workspace.on(Topic.DATASETS, this::look);
        workspace.on(Topic.DOCUMENT, this::look);
    }

    private void look() {
        Document document = workspace.document();
        DatasetRef ref = QueriesUsed.ref(document);
        Dataset dataset = QueriesUsed.dataset(workspace);
        Basis now = new Basis(
                ref,
                dataset,
                QueriesUsed.part(document),
                QueriesUsed.filter(document),
                List.copyOf(document.catalog().values()));
        if (now.equals(basis)) {
            return;
        }
        basis = now;
        if (ref == null || dataset == null) {
            jobs.cancel(Lane.BASELINES);
            workspace.setField(null);
            return;
        }
        Map<String, Dataset> datasets = workspace.datasets().all();
        jobs.<@Nullable Field>start(
                Lane.BASELINES, "Baselines", progress -> Baseline.of(document, datasets), workspace::setField, e -> {
                    workspace.setField(null);
                    workspace.say("The baselines could not be computed: " + e.getMessage());
                });
    }
}
