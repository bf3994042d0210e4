package dev.routewright.growth;

import static java.util.Objects.requireNonNull;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.sample.LargeDrawing;
import dev.routewright.dataset.sample.SampleGenerator;
import dev.routewright.dataset.source.DatasetReaders;
import dev.routewright.dataset.source.ReadOptions;
import dev.routewright.export.ExportContext;
import dev.routewright.export.ExportEvidence;
import dev.routewright.export.ExportOptions;
import dev.routewright.export.Exporters;
import dev.routewright.export.Target;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PortRules;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.check.DrawingChecks;
import dev.routewright.graph.diff.DocumentDiff;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.edit.Edits;
import dev.routewright.graph.edit.Fragments;
import dev.routewright.graph.edit.Touched;
import dev.routewright.graph.edit.Wiring;
import dev.routewright.graph.file.DocumentFile;
import dev.routewright.report.ResultsJson;
import dev.routewright.report.ResultsText;
import dev.routewright.run.Progress;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.check.DataChecks;
import dev.routewright.sim.dispatch.DesignRun;
import dev.routewright.sim.reference.ReferenceInterpreter;
import dev.routewright.sim.replay.Returns;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;

/**
 * What a person does with a drawing, by name, each counted alone. Loaded by {@link CountingLoader}; reached from outside
 * as a plain function of the JDK: from a line "shape nodes folder" to the steps of each stage.
 */
public final class Stages implements Function<String, Map<String, Long>> {
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private int nextId;

    private interface Stage {
        void run() throws Exception;
    }

    @Override
    public Map<String, Long> apply(String line) {
        String[] parts = line.split(" ", 3);
        try {
            run(LargeDrawing.Shape.valueOf(parts[0]), Integer.parseInt(parts[1]), Path.of(parts[2]));
        } catch (Exception e) {
            throw new IllegalStateException(line, e);
        }
        return counts;
    }

    private void run(LargeDrawing.Shape shape, int nodes, Path folder) throws Exception {
        count("draw", () -> LargeDrawing.of(shape, nodes, 1));
        Document drawn = LargeDrawing.of(shape, nodes, 1);
        count("save and read", () -> DocumentFile.parse(DocumentFile.write(drawn), "large.route.json"));
        count("check", () -> DrawingChecks.of(drawn));
        Map<String, Dataset> data = Map.of("support-desk", dataset(folder));
        count("check with data", () -> DataChecks.of(copy(drawn), data));
        count("compile", () -> DesignRun.request(copy(drawn), data, null, 1));
        count("simulate", () -> DesignRun.run(copy(drawn), data, 1, Progress.NONE));
        SimulationResult result = DesignRun.run(drawn, data, 1, Progress.NONE);
        count("tell", () -> {
            ResultsText.text(drawn, result, true);
            ResultsJson.text(result, true);
            DataChecks.ofResult(drawn, result);
        });
        if (shape != LargeDrawing.Shape.BLOCKS) {
            // Caches need all rows before, and the reference copies what a query carries at every step, to stay plain.
            count(
                    "explain",
                    () -> ReferenceInterpreter.explain(copy(drawn), requireNonNull(data.get("support-desk")), 3, 1));
        }
        count("edit", () -> edit(copy(drawn)));
        ExportContext context = new ExportContext(data, ExportEvidence.NONE, ExportOptions.DEFAULT, new Returns(1));
        count("export a plan", () -> Exporters.export(Target.PLAN, copy(drawn), context));
        if (shape != LargeDrawing.Shape.BLOCKS) {
            count("export to LiteLLM", () -> Exporters.export(Target.LITELLM, copy(drawn), context));
        }
    }

    private static Dataset dataset(Path folder) throws Exception {
        SampleGenerator.write(folder, 1, 8);
        return DatasetReaders.read(folder, ReadOptions.DEFAULT, Progress.NONE);
    }

    /** The same drawing, of which nothing is found yet. */
    private static Document copy(Document document) {
        return document.withGraph(
                new RoutingGraph(document.graph().nodes(), document.graph().edges()));
    }

    private void edit(Document document) throws Exception {
        SequencedMap<NodeId, Node> nodes = document.graph().nodes();
        Node some = nodes.values().stream().skip(nodes.size() / 2).findFirst().orElseThrow();
        Document renamed = Edits.apply(document, new Edit.SetNode(some.withLabel("Renamed")));
        Touched.nodes(document, renamed);
        DocumentDiff.between(document, renamed);
        Edge edge = document.graph().edgesFrom(some.id()).getFirst();
        Document open = Wiring.without(document, edge, this::edgeId);
        Wiring.fit(open, edge.from(), edge.exit(), edge.to());
        PortRules.closesEndlessCircle(open.graph(), edge.from(), edge.to());
        Fragments.of(document, new HashSet<>(nodes.keySet()), this::edgeId);
        for (Edit delete : Wiring.delete(document, Set.of(some.id()), this::edgeId)) {
            Edits.apply(document, delete);
        }
    }

    private EdgeId edgeId() {
        return new EdgeId("new" + nextId++);
    }

    private void count(String name, Stage stage) throws Exception {
        long before = Work.steps();
        stage.run();
        counts.put(name, Work.steps() - before);
    }
}
