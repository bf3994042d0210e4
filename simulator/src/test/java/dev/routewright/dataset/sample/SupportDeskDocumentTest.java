package dev.routewright.dataset.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Pricing;
import dev.routewright.dataset.Splits;
import dev.routewright.dataset.source.DatasetLoader;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.Position;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.check.DrawingChecks;
import dev.routewright.graph.file.DocumentFile;
import dev.routewright.plan.ExecutionPlan;
import dev.routewright.plan.PlanCompiler;
import dev.routewright.run.Progress;
import dev.routewright.sim.ReplayRequest;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.replay.ReplaySimulator;
import dev.routewright.study.BaselineTable;
import dev.routewright.study.Baselines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupportDeskDocumentTest {
    private static final Path FILE =
            Path.of(System.getProperty("routewright.root"), "samples", "support-desk.route.json");
    private static final double NODE_WIDTH = 176;
    private static final double NODE_HEIGHT = 84;

    @Test
    void openingAndSavingItGivesTheSameBytes() throws Exception {
        assertThat(DocumentFile.write(DocumentFile.read(FILE))).isEqualTo(Files.readString(FILE));
    }

    @Test
    void itIsMarkedSyntheticAndKnowsEveryProfileOfTheSample() throws Exception {
        Document document = DocumentFile.read(FILE);
        assertThat(document.synthetic()).isTrue();
        assertThat(document.catalog().sequencedKeySet())
                .containsExactlyElementsOf(
                        SupportDesk.PROFILES.stream().map(SampleProfile::name).toList());
    }

    @Test
    void nothingIsFoundInTheDrawing() throws Exception {
        assertThat(DrawingChecks.of(DocumentFile.read(FILE))).isEmpty();
    }

    @Test
    void itGoesManyWaysAndBeatsTheBestSingleProfileForMuchLess() throws Exception {
        Document document = DocumentFile.read(FILE);
        DatasetRef ref = document.datasets().getFirst();
        Dataset sample = Pricing.effective(DatasetLoader.load(ref, null, Progress.NONE), document.catalog());
        ExecutionPlan plan = PlanCompiler.compile(document.graph(), sample, ref.split());
        int[] rows = Splits.rows(sample, ref.split(), SplitPart.ALL);
        SimulationResult result = new ReplaySimulator().run(new ReplayRequest(plan, rows, 1), Progress.NONE);
        BaselineTable baselines = Baselines.of(sample, rows);
        assertThat(baselines.bestSingle().name()).isEqualTo("llama-3.3-70b");
        assertThat(result.summary().quality())
                .isGreaterThan(baselines.bestSingle().figures().quality());
        assertThat(result.summary().cost())
                .isLessThan(0.65 * baselines.bestSingle().figures().cost());
        assertThat(result.edges()).allSatisfy(edge -> assertThat(edge.count()).isGreaterThan(200));
        assertThat(result.summary().failed()).isEqualTo(9);
    }

    @Test
    void noTwoBoxesTouch() throws Exception {
        Document document = DocumentFile.read(FILE);
        List<Position> corners = new ArrayList<>();
        document.graph()
                .nodes()
                .keySet()
                .forEach(node -> corners.add(document.placement().of(node)));
        for (int a = 0; a < corners.size(); a++) {
            for (int b = a + 1; b < corners.size(); b++) {
                double apart = Math.max(
                        Math.abs(corners.get(a).x() - corners.get(b).x()) - NODE_WIDTH,
                        Math.abs(corners.get(a).y() - corners.get(b).y()) - NODE_HEIGHT);
                assertThat(apart).as("boxes %d and %d", a, b).isGreaterThanOrEqualTo(24);
            }
        }
    }
}
