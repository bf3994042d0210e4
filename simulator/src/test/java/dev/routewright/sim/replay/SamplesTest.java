package dev.routewright.sim.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.source.DatasetLoader;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.file.DocumentFile;
import dev.routewright.run.Progress;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.check.DataChecks;
import dev.routewright.sim.dispatch.DesignRun;
import dev.routewright.sim.reference.Differences;
import dev.routewright.sim.reference.ReferenceInterpreter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The samples run, without an error, with the reference's digits. */
class SamplesTest {
    @ParameterizedTest
    @ValueSource(strings = {"support-desk", "portkey-ready"})
    void aSampleRunsWithTheReferencesDigits(String name) throws Exception {
        Path samples = Path.of(System.getProperty("routewright.root", "..")).resolve("samples");
        Document document = DocumentFile.read(samples.resolve(name + DocumentFile.ENDING));
        Map<String, Dataset> byId = new HashMap<>();
        for (DatasetRef ref : document.datasets()) {
            byId.put(ref.id(), DatasetLoader.load(ref, samples, Progress.NONE));
        }
        assertThat(DataChecks.of(document, byId)).noneMatch(f -> f.severity() == Finding.Severity.ERROR);
        SimulationResult result = DesignRun.run(document, byId, 1, Progress.NONE);
        assertThat(result.summary().n()).isPositive();
        assertThat(result.summary().quality()).isBetween(0.0, 1.0);
        Dataset raw = byId.get(document.datasets().getFirst().id());
        assertThat(Differences.between(result, ReferenceInterpreter.run(document, raw, 1)))
                .isEmpty();
    }
}
