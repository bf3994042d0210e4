package dev.routewright.cli;

import dev.routewright.dataset.BadDataset;
import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.source.DatasetLoader;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.check.DrawingChecks;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.file.BadDocument;
import dev.routewright.plan.PlanRefused;
import dev.routewright.report.FindingsText;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import dev.routewright.sim.check.DataChecks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A checked document with its datasets.
 *
 * @param byId loaded datasets by id, those that a Query names
 */
record Design(Document document, Map<String, Dataset> byId) {

    /** Reads the document and refuses it where its drawing has errors. Datasets are not read yet. */
    static Document checked(DesignOptions options, Terminal terminal)
            throws BadDocument, BadDataset, IOException, Refused {
        Document document = options.read();
        tell(document, DrawingChecks.of(document, LocalDate.now()), terminal);
        return document;
    }

    /** Reads the datasets that the document's queries name, and refuses what does not fit them. */
    static Design load(Document document, @Nullable Path folder, Terminal terminal, Progress progress)
            throws BadDataset, Cancelled, Refused {
        Map<String, Dataset> byId = datasets(document, folder, progress);
        tell(document, DataChecks.of(document, byId), terminal);
        return new Design(document, byId);
    }

    static Map<String, Dataset> datasets(Document document, @Nullable Path folder, Progress progress)
            throws BadDataset, Cancelled {
        Map<String, Dataset> byId = new LinkedHashMap<>();
        for (DatasetRef ref : document.datasets()) {
            if (document.graph().datasets().contains(ref.id())) {
                byId.put(ref.id(), DatasetLoader.load(ref, folder, progress));
            }
        }
        return byId;
    }

    /** Whether any number behind it comes from a generator. */
    boolean isSynthetic() {
        return document.synthetic() || byId.values().stream().anyMatch(Dataset::synthetic);
    }

    /** What stops a plan, as the refusal of the command. */
    Refused refused(PlanRefused e) {
        return Refused.findings(lines(document, e.findings()));
    }

    private static void tell(Document document, List<Finding> findings, Terminal terminal) throws Refused {
        List<Finding> heard = findings.stream()
                .filter(f -> f.severity() != Finding.Severity.INFO)
                .toList();
        if (DrawingChecks.stopsRun(heard)) {
            throw Refused.findings(lines(document, heard));
        }
        lines(document, heard).forEach(terminal.err()::println);
    }

    private static List<String> lines(Document document, List<Finding> findings) {
        return findings.stream()
                .map(finding -> FindingsText.line(document, finding))
                .toList();
    }
}
