package dev.routewright.cli.proof;

import dev.routewright.dataset.Column;
import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.source.DatasetLoader;
import dev.routewright.export.Bundle;
import dev.routewright.export.ExportContext;
import dev.routewright.export.ExportEvidence;
import dev.routewright.export.ExportOptions;
import dev.routewright.export.Exporters;
import dev.routewright.export.JsonText;
import dev.routewright.export.Target;
import dev.routewright.graph.Document;
import dev.routewright.graph.Llm;
import dev.routewright.plan.ExecutionPlan;
import dev.routewright.run.Progress;
import dev.routewright.sim.ReplayRequest;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.dispatch.DesignRun;
import dev.routewright.sim.replay.ReplaySimulator;
import dev.routewright.sim.replay.Returns;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One document with its dataset, exported to the real gateway in front of a fake upstream. */
final class Rehearsal {
    static final long SEED = 1;
    /** Requests under way at once; the gateway is one thread, so more would only wait. */
    private static final int LANES = 4;

    final Document document;
    final Dataset dataset;
    final ExecutionPlan plan;
    final int[] rows;
    final Bundle bundle;
    private final String config;
    private final JsonNode report;
    private final Map<String, String> fieldOfKey = new LinkedHashMap<>();

    Rehearsal(Document document, String upstream) throws Exception {
        this(document, DatasetLoader.load(document.datasets().getFirst(), null, Progress.NONE), upstream);
    }

    Rehearsal(Document document, Dataset dataset, String upstream) throws Exception {
        this.document = document;
        this.dataset = dataset;
        Map<String, Dataset> byId = Map.of(document.datasets().getFirst().id(), dataset);
        ReplayRequest request = DesignRun.request(document, byId, null, SEED);
        plan = request.plan();
        rows = request.rows();
        SimulationResult run = new ReplaySimulator().run(request, Progress.NONE);
        ExportEvidence.Builder evidence = ExportEvidence.collect();
        run.edges().forEach(edge -> evidence.edge(edge.from(), edge.exit(), edge.count()));
        bundle = Exporters.export(
                Target.PORTKEY,
                document,
                new ExportContext(byId, evidence.done(), new ExportOptions(upstream), new Returns(SEED)));
        String text = bundle.files().get("portkey.json").replaceAll("\\$\\{[A-Z0-9_]+}", "no-key-is-needed-here");
        config = JsonText.compact(JsonText.parse(text));
        report = JsonText.parse(bundle.files().get(Bundle.REPORT));
        for (JsonNode line : report.path("metadataKeys")) {
            fieldOfKey.put(line.path("key").asString(), line.path("field").asString());
        }
    }

    /** Whether the dataset says that a row fails at a model, as the upstream should make it. */
    boolean fails(int row, String model) {
        return document.catalog().values().stream()
                .filter(profile -> profile.remoteName().equals(model))
                .anyMatch(profile ->
                        dataset.outcomes().failed(row, dataset.outcomes().profile(profile.name())));
    }

    String model(Llm llm) {
        return document.catalog().get(llm.profile()).remoteName();
    }

    ReplayedPath path(int row) throws Exception {
        return ReplayedPath.of(document.graph(), plan, row, SEED);
    }

    List<String> models(ReplayedPath path) {
        return path.calls().stream().map(this::model).toList();
    }

    /** Sends rows through the gateway, several at once; answers by row. */
    SequencedMap<Integer, HttpResponse<String>> send(RealGateway gateway, int[] which) throws Exception {
        SequencedMap<Integer, HttpResponse<String>> answers = new TreeMap<>();
        try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
            List<Future<HttpResponse<String>>> open = new ArrayList<>();
            Arrays.stream(which).forEach(row -> open.add(lanes.submit(() -> gateway.ask(config, metadata(row), row))));
            for (int i = 0; i < which.length; i++) {
                answers.put(which[i], open.get(i).get(60, TimeUnit.SECONDS));
            }
        }
        return answers;
    }

    /** What the report asks a caller to send: exactly the keys that it names. */
    private String metadata(int row) {
        ObjectNode sent = JsonText.object();
        fieldOfKey.forEach((key, field) -> {
            if (field.equals("task")) {
                sent.put(key, dataset.queries().task(row));
            } else if (dataset.queries().columns().get(field) instanceof Column.Words words
                    && words.codes()[row] >= 0) {
                sent.put(key, words.words().get(words.codes()[row]));
            } else if (dataset.queries().columns().get(field) instanceof Column.Numbers numbers
                    && !Float.isNaN(numbers.values()[row])) {
                sent.put(key, Float.toString(numbers.values()[row]));
            }
        });
        return JsonText.compact(sent);
    }

    /** The nodes of the report that stand at a place of the config. */
    List<String> nodesAt(String targetPath) {
        List<String> nodes = new ArrayList<>();
        for (JsonNode line : report.path("nodes")) {
            line.path("targetPath").forEach(path -> {
                if (path.asString().equals(targetPath)) {
                    nodes.add(line.path("nodeId").asString());
                }
            });
        }
        return nodes;
    }
}
