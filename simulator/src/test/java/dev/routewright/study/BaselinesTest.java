package dev.routewright.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.pareto.Hull;
import dev.routewright.sim.Coverage;
import dev.routewright.sim.Grades;
import dev.routewright.study.BaselineTable.Figures;
import dev.routewright.study.BaselineTable.PerTask;
import dev.routewright.study.BaselineTable.Single;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BaselinesTest {
    private static final double NONE = Double.NaN;

    /** Quality, cost and latency of three profiles; the tasks are math, math, code, code. */
    private static final double[][][] CELLS = {
        {{0, 1, 10}, {1, 2, 20}, {1, 4, 40}},
        {{0.5, 1, 10}, {0.5, 2, 20}, {0.5, 4, 40}},
        {{0, 1, 10}, {0, 2, 20}, {1, 4, 40}},
        {{0.25, 1, 10}, {0, 2, 20}, {0, 4, 40}},
    };

    @Test
    void everyFigureIsAMeanPerQuery() {
        BaselineTable table = Baselines.of(dataset(CELLS, "math", "math", "code", "code"), all(4));
        assertThat(table.inSample()).isTrue();
        assertThat(table.about().rowsUsed()).isEqualTo(4);
        assertThat(table.about().tasks()).isEqualTo(2);
        assertThat(table.random()).isEqualTo(new Figures(4.75 / 12, 28.0 / 12, 280.0 / 12));
        assertThat(table.profiles())
                .containsExactly(
                        new Single("cheap", new Figures(0.1875, 1, 10)),
                        new Single("middle", new Figures(0.375, 2, 20)),
                        new Single("dear", new Figures(0.625, 4, 40)));
        assertThat(table.bestSingle()).isEqualTo(new Single("dear", new Figures(0.625, 4, 40)));
        // Math is a tie between middle and dear, and middle costs less.
        assertThat(table.bestPerTask().choice())
                .containsExactly(Map.entry("math", "middle"), Map.entry("code", "dear"));
        assertThat(table.bestPerTask().figures()).isEqualTo(new Figures(0.625, 3, 30));
        assertThat(table.oracle().figures()).isEqualTo(new Figures(2.75 / 4, 2, 20));
        assertThat(table.oracle().picks())
                .containsExactly(Map.entry("cheap", 2), Map.entry("middle", 1), Map.entry("dear", 1));
        assertThat(table.hull())
                .containsExactly(
                        new Hull.Point(1, 0.1875, 0), new Hull.Point(2, 0.375, 1), new Hull.Point(4, 0.625, 2));
        assertThat(table.aiq().range()).isCloseTo((0.28125 + 1.0) / 3, within(1e-12));
        assertThat(table.aiq().max()).isCloseTo((0.28125 + 1.0) / 4, within(1e-12));
        assertThat(table.notes()).isEmpty();
    }

    @Test
    void rowsWithoutEveryQualityAreLeftOutAndCounted() {
        double[][][] cells = {CELLS[0], {{1, 1, 10}, {NONE, 2, 20}, {1, 4, 40}}, CELLS[2]};
        BaselineTable table = Baselines.of(dataset(cells, "a", "a", "b"), all(3));
        assertThat(table.about().queries()).isEqualTo(3);
        assertThat(table.about().rowsUsed()).isEqualTo(2);
        assertThat(table.about().rowsLeftOut()).isEqualTo(1);
        assertThat(table.about().cells())
                .isEqualTo(new Coverage(new Grades(8, 0, 0, 1), new Grades(0, 9, 0, 0), new Grades(9, 0, 0, 0)));
        assertThat(table.bestSingle()).isEqualTo(new Single("dear", new Figures(1, 4, 40)));
        assertThat(Baselines.of(dataset(cells, "a", "a", "b"), new int[] {1}).bestSingle())
                .isNull();
    }

    @Test
    void withoutCostsThereIsNoHullAndTiesGoByName() {
        double[][][] cells = {{{1, NONE, NONE}, {1, NONE, NONE}, {0, NONE, NONE}}};
        BaselineTable table = Baselines.of(dataset(cells), all(1));
        assertThat(table.bestSingle()).isEqualTo(new Single("cheap", new Figures(1, NONE, NONE)));
        assertThat(table.hull()).isNull();
        assertThat(table.aiq()).isNull();
        assertThat(table.bestPerTask().choice()).containsExactly(Map.entry(PerTask.NO_TASK, "cheap"));
        assertThat(table.notes()).isEmpty();
    }

    @Test
    void oneUnknownCostLeavesOutExactlyTheMeansThatWouldNeedIt() {
        double[][][] cells = {CELLS[0], {{0.5, 1, 10}, {0.5, NONE, 20}, {0.5, 4, 40}}, CELLS[2], CELLS[3]};
        BaselineTable table = Baselines.of(dataset(cells), all(4));
        assertThat(table.profiles().get(0).figures().cost()).isEqualTo(1);
        assertThat(table.profiles().get(1).figures().cost()).isNaN();
        assertThat(table.random().cost()).isNaN();
        assertThat(table.oracle().figures().cost()).isEqualTo(2);
        assertThat(table.hull()).isNull();
        assertThat(table.notes())
                .singleElement()
                .asString()
                .contains("middle (1)")
                .contains("hull and AIQ");
    }

    private static int[] all(int rows) {
        return IntStream.range(0, rows).toArray();
    }

    private static Dataset dataset(double[][][] cells, String... tasks) {
        DatasetBuilder b = new DatasetBuilder("hand made", "long").currency("USD");
        String[] names = {"cheap", "middle", "dear"};
        for (int r = 0; r < cells.length; r++) {
            int row = b.addRow("q" + r);
            if (tasks.length > 0) {
                b.task(row, tasks[r]);
            }
            for (int p = 0; p < names.length; p++) {
                int profile = b.profile(names[p]);
                double[] cell = cells[r][p];
                if (!Double.isNaN(cell[0])) {
                    b.quality(row, profile, cell[0], Evidence.RECORDED);
                }
                if (!Double.isNaN(cell[1])) {
                    b.cost(row, profile, cell[1], Evidence.DERIVED);
                }
                if (!Double.isNaN(cell[2])) {
                    b.millis(row, profile, cell[2], Evidence.RECORDED);
                }
            }
        }
        return b.build();
    }

    @Test
    void aProfileWithoutAnyQualityIsLeftOutAndNamed() {
        double[][][] cells = {
            {{0, 1, 10}, {NONE, 2, 20}, {1, 4, 40}},
            {{1, 1, 10}, {NONE, 2, 20}, {1, 4, 40}},
        };
        BaselineTable table = Baselines.of(dataset(cells), all(2));
        assertThat(table.profiles())
                .containsExactly(
                        new Single("cheap", new Figures(0.5, 1, 10)), new Single("dear", new Figures(1, 4, 40)));
        assertThat(table.about().rowsUsed()).isEqualTo(2);
        assertThat(table.random()).isEqualTo(new Figures(0.75, 2.5, 25));
        assertThat(table.oracle().picks()).containsOnlyKeys("cheap", "dear");
        assertThat(table.notes()).first().isEqualTo("Left out, because no row has a quality for them: middle.");
    }

    @Test
    void aProfileOfWhichOnlyFailedCallsHaveAQualityIsLeftOutToo() {
        DatasetBuilder into = new DatasetBuilder("d", "test");
        int model = into.profile("model");
        int tool = into.profile("tool");
        for (int i = 0; i < 3; i++) {
            int row = into.row("q" + i);
            into.quality(row, model, i % 2, Evidence.RECORDED).millis(row, tool, 10, Evidence.RECORDED);
        }
        into.quality(0, tool, 0, Evidence.RECORDED).failed(0, tool);
        BaselineTable table = Baselines.of(into.build(), all(3));
        assertThat(table.about().rowsUsed()).isEqualTo(3);
        assertThat(table.profiles()).extracting(Single::name).containsExactly("model");
    }
}
