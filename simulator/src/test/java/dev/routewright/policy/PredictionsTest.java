package dev.routewright.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.Metric;
import dev.routewright.graph.PolicySpec.Normaliser;
import org.junit.jupiter.api.Test;

class PredictionsTest {
    private static final int[] TRAIN = {0, 1, 2};

    @Test
    void aTagsColumnIsPredictedByItsOwnCellsPerTaskAndPooled() {
        Dataset dataset = dataset();
        Predictions predictions = new Predictions(dataset, TRAIN);
        int tagged = dataset.outcomes().column(0, "rag", 0);
        assertThat(predictions.of(Metric.COST, 0, 0)).isEqualTo(2);
        assertThat(predictions.of(Metric.COST, 0, 1)).isEqualTo(7);
        assertThat(predictions.of(Metric.COST, tagged, 0)).isEqualTo(20);
        assertThat(predictions.of(Metric.COST, tagged, 1)).as("pooled").isEqualTo(20);
        assertThat(predictions.of(Metric.COST, 0, -1)).isEqualTo((1 + 3 + 7) / 3.0);
        assertThat(predictions.of(Metric.MILLIS, tagged, 0)).isNaN();
        assertThat(Expectation.ofColumn(predictions, -1).of(Metric.COST, 0)).isNaN();
    }

    @Test
    void callsWithTagsDoNotWidenTheScale() {
        NormaliserConstants constants = new NormaliserConstants(dataset(), TRAIN);
        assertThat(constants.normalise(Normaliser.PER_TASK, Metric.COST, 0, 2)).isEqualTo(0.5);
        assertThat(constants.normalise(Normaliser.PER_TASK, Metric.COST, 0, 20)).isEqualTo(1);
        assertThat(constants.normalise(Normaliser.PER_COLUMN, Metric.COST, 0, 4))
                .isEqualTo(0.5);
        assertThat(constants.normalise(Normaliser.NONE, Metric.COST, 0, 20)).isEqualTo(20);
    }

    /** Costs 1 and 3 of the task t, 7 of the task u; with a tag 20, of t only. Row 3 is not train. */
    private static Dataset dataset() {
        DatasetBuilder builder = new DatasetBuilder("d", "long");
        int p = builder.profile("p");
        int tagged = builder.context("p", "rag", 0);
        double[] costs = {1, 3, 7, 100};
        for (int i = 0; i < costs.length; i++) {
            int row = builder.row(Integer.toString(i));
            builder.task(row, i < 2 ? "t" : "u").cost(row, p, costs[i], Evidence.RECORDED);
        }
        return builder.cost(1, tagged, 20, Evidence.RECORDED).build();
    }
}
