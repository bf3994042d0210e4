package dev.routewright.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.source.DatasetReaders;
import dev.routewright.dataset.source.ReadOptions;
import dev.routewright.export.routewright.PlanFile;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.check.DrawingChecks;
import dev.routewright.graph.file.DocumentFile;
import dev.routewright.policy.UtilityPolicy;
import dev.routewright.run.Progress;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.check.DataChecks;
import dev.routewright.sim.dispatch.DesignRun;
import dev.routewright.sim.replay.Returns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Both samples to all targets, against golden files. To write them anew after a change that was meant:
 * {@code mvn -pl simulator test -Dtest=SampleExportTest -Droutewright.writeGolden=true}, then read the difference.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SampleExportTest {
    private static final Path ROOT = Path.of(System.getProperty("routewright.root"));
    private static final Path GOLDEN = ROOT.resolve("simulator/src/test/resources/golden");
    private static final boolean WRITE = Boolean.getBoolean("routewright.writeGolden");

    private Map<String, Dataset> datasets;

    @BeforeAll
    void readTheDataset() throws Exception {
        datasets = Map.of(
                "support-desk",
                DatasetReaders.read(ROOT.resolve("samples/support-desk"), ReadOptions.DEFAULT, Progress.NONE));
    }

    private static Document document(String sample) throws Exception {
        return DocumentFile.read(ROOT.resolve("samples/" + sample + ".route.json"));
    }

    private Bundle export(String sample, Target target) throws Exception {
        Document document = document(sample);
        SimulationResult run = DesignRun.run(document, datasets, 1, Progress.NONE);
        ExportEvidence.Builder evidence = ExportEvidence.collect();
        run.edges().forEach(edge -> evidence.edge(edge.from(), edge.exit(), edge.count()));
        return Exporters.export(
                target, document, new ExportContext(datasets, evidence.done(), ExportOptions.DEFAULT, new Returns(1)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "support-desk,PORTKEY", "support-desk,LITELLM", "support-desk,PLAN",
        "portkey-ready,PORTKEY", "portkey-ready,LITELLM", "portkey-ready,PLAN"
    })
    void aSampleExportsToItsGoldenFiles(String sample, Target target) throws Exception {
        Path folder = GOLDEN.resolve(sample).resolve(target.word());
        Bundle bundle = export(sample, target);
        if (WRITE) {
            BundleWriter.write(bundle, folder, true);
        }
        assertThat(bundle.files()).isEqualTo(textsIn(folder));
    }

    private static SortedMap<String, String> textsIn(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }

    @Test
    void thePortkeyReadySampleIsInOrder() throws Exception {
        Path file = ROOT.resolve("samples/portkey-ready.route.json");
        Document document = DocumentFile.read(file);
        assertThat(DocumentFile.write(document)).isEqualTo(Files.readString(file));
        assertThat(DrawingChecks.of(document)).isEmpty();
        assertThat(DataChecks.of(document, datasets)).isEmpty();
    }

    @Test
    void thePortkeyReadySampleLosesNothingAndNamesItsMetadataKeys() throws Exception {
        Bundle bundle = export("portkey-ready", Target.PORTKEY);
        assertThat(bundle.losses()).isEmpty();
        assertThat(bundle.refusal(true, false)).isNull();
        JsonNode keys = JsonText.parse(bundle.files().get(Bundle.REPORT)).path("metadataKeys");
        assertThat(keys.findValuesAsString("key")).containsExactly("task", "tier", "language", "channel");
        assertThat(keys.findValue("values").size()).isEqualTo(10);
    }

    @Test
    void thePlanHoldsTheWholeDrawing() throws Exception {
        Document document = document("support-desk");
        JsonNode plan =
                JsonText.parse(export("support-desk", Target.PLAN).files().get("plan.json"));
        JsonNode written = JsonText.parse(DocumentFile.write(document));
        assertThat(plan.path("nodes")).isEqualTo(written.path("graph").path("nodes"));
        assertThat(plan.path("edges")).isEqualTo(written.path("graph").path("edges"));
        PlanFile read =
                PlanFile.read(export("support-desk", Target.PLAN).files().get("plan.json"));
        Node task = read.fitted().graph().node(new NodeId("nr5w1hc"));
        UtilityPolicy policy = Objects.requireNonNull(read.fitted().utility(task));
        int integrations = read.fitted().labels().code("integrations");
        assertThat(task.exits().get(policy.chosen(integrations))).isEqualTo("large");
    }

    @Test
    void thePlanLosesNothingOfEitherSample() throws Exception {
        assertThat(export("support-desk", Target.PLAN).losses()).isEmpty();
        assertThat(export("portkey-ready", Target.PLAN).losses()).isEmpty();
    }
}
