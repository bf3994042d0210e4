package dev.routewright.sim.reference;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.RowRelations;
import dev.routewright.graph.Document;
import dev.routewright.graph.Profile;
import dev.routewright.graph.RoutingGraph;
import org.jspecify.annotations.Nullable;

/**
 * All that does not change while queries travel.
 *
 * @param dataset with the catalog's prices applied
 * @param trainRows rows by which policies are fitted
 */
record World(
        Document document,
        Dataset dataset,
        RowRelations relations,
        LazyRows trainRows,
        PlainDraws draws,
        PlainCells cells,
        PlainPrices prices,
        PlainCondition conditions) {

    static World of(Document document, Dataset dataset, LazyRows train, long seed) {
        return new World(
                document,
                dataset,
                RowRelations.of(dataset),
                train,
                new PlainDraws(seed),
                new PlainCells(dataset),
                new PlainPrices(document.catalog(), dataset.prices()),
                new PlainCondition(dataset.queries()));
    }

    int[] train() {
        return trainRows.get();
    }

    RoutingGraph graph() {
        return document.graph();
    }

    @Nullable
    Profile stated(String profile) {
        return document.catalog().get(profile);
    }

    /** Share of a profile's attempts that fail. */
    double failureRate(String profile) {
        Profile stated = stated(profile);
        return stated == null ? 0 : stated.limits().failureRate();
    }

    /** Whether the dataset has outcomes of a profile. */
    boolean isRecorded(String profile) {
        return !profile.isEmpty() && dataset.outcomes().profile(profile) >= 0;
    }

    /** The index of a profile in the dataset. */
    int profile(String name) {
        int index = dataset.outcomes().profile(name);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "The dataset has no profile '" + name + "'. Maybe the drawing was made for another dataset.");
        }
        return index;
    }

    /** A number that a column has for a row; NaN where it has none. */
    float number(String column, int row) {
        float[] values = dataset.queries().numbers(column);
        return values == null ? Float.NaN : values[row];
    }
}
