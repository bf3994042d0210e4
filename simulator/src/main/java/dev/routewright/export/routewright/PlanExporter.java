package dev.routewright.export.routewright;

import dev.routewright.export.Bundle;
import dev.routewright.export.ExportContext;
import dev.routewright.export.ExportFit;
import dev.routewright.export.Exporter;
import dev.routewright.export.JsonText;
import dev.routewright.export.NodeLedger;
import dev.routewright.export.NodeReport;
import dev.routewright.export.NotExportable;
import dev.routewright.export.ReportFile;
import dev.routewright.export.Status;
import dev.routewright.export.Target;
import dev.routewright.graph.Agent;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.Query;
import dev.routewright.graph.check.Finding;
import dev.routewright.plan.Fitted;
import dev.routewright.plan.World;
import dev.routewright.plan.WorldProblems;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes {@code plan.json}, see {@link PlanFile}. What a live run cannot have, though callers send all that the plan asks
 * for, is a blocking loss.
 */
public final class PlanExporter implements Exporter {
    private static final String CHECKED_BY = "read back and replayed to the same digits by our tests";

    @Override
    public Target target() {
        return Target.PLAN;
    }

    @Override
    public Bundle export(Document document, ExportContext context) {
        if (document.graph().nodes().values().stream().noneMatch(Query.class::isInstance)) {
            throw new NotExportable("The drawing has no Query, so nothing enters. Maybe add one from the palette.");
        }
        NodeLedger ledger = new NodeLedger(document, context.evidence());
        ExportFit fit = new ExportFit(document, context);
        Fitted fitted = fit.fitted();
        place(document, ledger);
        WorldProblems.of(fitted, World.Live.sending(fitted.asks(), false), fit.whyNot())
                .forEach(finding -> lose(document, finding, ledger));
        ObjectNode plan = PlanFile.json(document, fitted);
        List<NodeReport> nodes = ledger.reports();
        SortedMap<String, String> files = new TreeMap<>();
        files.put("plan.json", JsonText.pretty(plan));
        files.put(Bundle.REPORT, JsonText.pretty(ReportFile.of(Target.PLAN, document, CHECKED_BY, nodes)));
        files.put(Bundle.HOW_TO, PlanHowTo.text(document, fitted, new Bundle(files, nodes)));
        return new Bundle(files, nodes);
    }

    private static void place(Document document, NodeLedger ledger) {
        int i = 0;
        for (Node node : document.graph().nodes().values()) {
            ledger.place(node.id(), "nodes[" + i++ + "]");
            if (node instanceof Agent) {
                ledger.note(
                        node.id(),
                        "What it is stated to fix and break holds in a replay only; a live run calls the agent itself.");
            }
        }
    }

    private static void lose(Document document, Finding finding, NodeLedger ledger) {
        Node node = document.graph().node(Objects.requireNonNull(finding.node()));
        String says = finding.says();
        ledger.lose(
                node.id(),
                Status.BLOCKING,
                says.endsWith(".") ? says.substring(0, says.length() - 1) : says,
                "written as it stands in the document",
                node.exits());
        ledger.note(node.id(), finding.fix());
    }
}
