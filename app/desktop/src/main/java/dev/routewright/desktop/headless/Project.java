package dev.routewright.desktop.headless;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.source.DatasetLoader;
import dev.routewright.desktop.workspace.FindingWords;
import dev.routewright.desktop.workspace.SampleDocument;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.check.DrawingChecks;
import dev.routewright.graph.check.Finding;
import dev.routewright.run.Progress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sample document with its datasets. */
record Project(Document document, Map<String, Dataset> datasets) {

    static Project sample() throws Exception {
        Document document = new SampleDocument().read();
        Map<String, Dataset> datasets = new LinkedHashMap<>();
        for (DatasetRef ref : document.datasets()) {
            datasets.put(ref.id(), DatasetLoader.load(ref, null, Progress.NONE));
        }
        List<Finding> findings = DrawingChecks.of(document);
        if (FindingWords.stopARun(findings)) {
            throw new IllegalStateException(
                    "The sample has errors: " + findings.getFirst().says());
        }
        return new Project(document, datasets);
    }

    boolean isSynthetic() {
        return document.synthetic() || datasets.values().stream().anyMatch(Dataset::synthetic);
    }
}
