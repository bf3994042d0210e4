package dev.routewright.dataset.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.source.DatasetLoader;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.check.DrawingChecks;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.file.DocumentFile;
import dev.routewright.plan.Reach;
import dev.routewright.run.Progress;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.check.DataChecks;
import dev.routewright.sim.dispatch.DesignRun;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LargeDrawingTest {
    @ParameterizedTest
    @EnumSource(LargeDrawing.Shape.class)
    void ofAnySizeHasThatManyNodesAllReachedAndConnected(LargeDrawing.Shape shape) {
        for (int count = LargeDrawing.LEAST_NODES; count < 120; count++) {
            Document drawn = LargeDrawing.of(shape, count, count);
            assertThat(drawn.graph().nodes()).as("%d nodes", count).hasSize(count);
            assertThat(Reach.fromQueries(drawn.graph())).hasSize(count);
            assertThat(Set.copyOf(drawn.placement().positions().values())).hasSize(count);

            for (Node node : drawn.graph().nodes().values()) {
                assertThat(drawn.graph().edgesFrom(node.id()))
                        .hasSize(node.exits().size());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(LargeDrawing.Shape.class)
    void checksFindNoErrorAndEveryQueryComesToAnEnd(LargeDrawing.Shape shape) throws Exception {
        Document drawn = LargeDrawing.of(shape, 1_000, 1);
        Dataset desk = DatasetLoader.load(drawn.datasets().getFirst(), null, Progress.NONE);
        Map<String, Dataset> data = Map.of(LargeDrawing.DATASET, desk);
        assertThat(DrawingChecks.of(drawn)).noneMatch(f -> f.severity() == Finding.Severity.ERROR);
        assertThat(DataChecks.of(drawn, data)).noneMatch(f -> f.severity() == Finding.Severity.ERROR);
        SimulationResult result = DesignRun.run(drawn, data, 1, Progress.NONE);
        assertThat(result.nodes())
                .filteredOn(node -> node.id().value().equals("end"))
                .singleElement()
                .satisfies(end -> assertThat(end.visits()).isEqualTo(desk.rows()));
    }

    @ParameterizedTest
    @EnumSource(LargeDrawing.Shape.class)
    void theSameSeedGivesTheSameFile(LargeDrawing.Shape shape) throws Exception {
        String file = DocumentFile.write(LargeDrawing.of(shape, 300, 7));
        assertThat(DocumentFile.write(LargeDrawing.of(shape, 300, 7))).isEqualTo(file);
        assertThat(DocumentFile.write(DocumentFile.parse(file, "large"))).isEqualTo(file);
    }

    @Test
    void anotherSeedLeadsLayersElsewhere() {
        assertThat(LargeDrawing.of(LargeDrawing.Shape.LAYERS, 300, 1).graph())
                .isNotEqualTo(LargeDrawing.of(LargeDrawing.Shape.LAYERS, 300, 2).graph());
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThatThrownBy(() -> LargeDrawing.of(LargeDrawing.Shape.CHAIN, 49, 1))
                .hasMessage("The number of nodes is 49. Maybe ask for 50 to 20000.");
        assertThatThrownBy(() -> LargeDrawing.of(LargeDrawing.Shape.CHAIN, 20_001, 1))
                .hasMessageContaining("20001");
    }
}
