package dev.routewright.sim.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.source.DatasetLoader;
import dev.routewright.graph.Document;
import dev.routewright.graph.file.DocumentFile;
import dev.routewright.run.Progress;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.check.DataChecks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of each kind run on their dataset. */
class ExamplesTest {
    private static Stream<Path> examples() throws Exception {
        return Files.list(Path.of(System.getProperty("routewright.root"), "samples", "kinds"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleHasNoFindingsAndRunsWithKnownQuality(Path file) throws Exception {
        Document document = DocumentFile.read(file);
        Dataset dataset = DatasetLoader.load(document.datasets().getFirst(), null, Progress.NONE);
        Map<String, Dataset> byId = Map.of("library-desk", dataset);
        assertThat(DataChecks.of(document, byId)).isEmpty();
        SimulationResult result = DesignRun.run(document, byId, 1, Progress.NONE);
        assertThat(result.summary().quality()).as("quality").isBetween(0.3, 1.0);
        assertThat(result.summary().cost()).as("cost").isPositive();
        assertThat(result.summary().n()).as("rows").isPositive();
    }
}
