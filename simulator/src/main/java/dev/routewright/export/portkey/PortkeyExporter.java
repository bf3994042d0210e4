package dev.routewright.export.portkey;

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
import dev.routewright.graph.Document;
import dev.routewright.graph.Query;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a config for Portkey's open-source gateway, one file per Query. It is sent with each request in the header
 * {@code x-portkey-config}; keys of providers stand in it as placeholders only.
 */
public final class PortkeyExporter implements Exporter {
    /** The version whose behaviour was measured. */
    public static final String GATEWAY_VERSION = "1.15.2";
    /** A header must fit with all others into what Node.js accepts, 16 KiB unless it is told otherwise. */
    private static final int COMFORTABLE_HEADER = 12_000;

    @Override
    public Target target() {
        return Target.PORTKEY;
    }

    @Override
    public Bundle export(Document document, ExportContext context) {
        List<Query> queries = document.graph().nodes().values().stream()
                .filter(Query.class::isInstance)
                .map(Query.class::cast)
                .toList();
        if (queries.isEmpty()) {
            throw new NotExportable("The drawing has no Query, so nothing enters. Maybe add one from the palette.");
        }
        NodeLedger ledger = new NodeLedger(document, context.evidence());
        ExportFit fitted = new ExportFit(document, context);
        SortedMap<String, String> files = new TreeMap<>();
        List<PortkeyHowTo.Config> configs = new ArrayList<>();
        for (Query query : queries) {
            configs.add(config(document, context, query, queries.size() == 1, fitted, ledger, files));
        }
        ledger.closeUnvisited();
        List<NodeReport> nodes = ledger.reports();
        files.put(Bundle.REPORT, JsonText.pretty(report(document, nodes, configs)));
        files.put(Bundle.HOW_TO, PortkeyHowTo.text(document, configs, new Bundle(files, nodes).losses()));
        return new Bundle(files, nodes);
    }

    private static PortkeyHowTo.Config config(
            Document document,
            ExportContext context,
            Query query,
            boolean only,
            ExportFit fitted,
            NodeLedger ledger,
            SortedMap<String, String> files) {
        MetadataKeys keys = new MetadataKeys(context.datasets().get(query.dataset()));
        PortkeyTargets targets = new PortkeyTargets(ledger, context.options().upstream());
        ObjectNode config = new PortkeyTree(document, ledger, keys, targets, fitted).of(query);
        List<String> problems = PortkeyLint.problems(config);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("The config that was made is not right: " + String.join(" ", problems)
                    + " Maybe this is a mistake in the exporter.");
        }
        String file = only ? "portkey.json" : "portkey-" + query.id().value() + ".json";
        files.put(file, JsonText.pretty(config));
        int bytes = JsonText.compact(config).getBytes(StandardCharsets.US_ASCII).length;
        if (bytes > COMFORTABLE_HEADER) {
            ledger.loseNothingMoved(
                    query.id(),
                    Status.APPROXIMATED,
                    "its config takes " + bytes + " bytes of header",
                    "start the gateway with a larger header limit");
        }
        SortedSet<String> variables = new TreeSet<>(targets.keyVariables());
        return new PortkeyHowTo.Config(file, query, keys, variables, bytes);
    }

    private static ObjectNode report(Document document, List<NodeReport> nodes, List<PortkeyHowTo.Config> configs) {
        ObjectNode report = ReportFile.of(
                Target.PORTKEY,
                document,
                "our own strict linter; behaviour measured on @portkey-ai/gateway " + GATEWAY_VERSION,
                nodes);
        ArrayNode codes = report.putArray("failedStatusCodes");
        PortkeyTargets.FAILED_CODES.forEach(codes::add);
        ArrayNode list = report.putArray("metadataKeys");
        for (PortkeyHowTo.Config config : configs) {
            for (MetadataKeys.Key key : config.keys().all()) {
                ObjectNode line = list.addObject();
                line.put("file", config.file()).put("key", key.key()).put("field", key.field());
                line.put("kind", key.numeric() ? "number" : "word").put("meaning", MetadataKeys.meaning(key));
                ArrayNode values = line.putArray("values");
                config.keys().values(key).forEach(values::add);
            }
        }
        return report;
    }
}
