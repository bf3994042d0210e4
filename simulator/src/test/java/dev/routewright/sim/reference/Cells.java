package dev.routewright.sim.reference;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Document;
import dev.routewright.sim.NodeStats;
import dev.routewright.sim.PerQuery;
import dev.routewright.sim.SimulationResult;
import org.jspecify.annotations.Nullable;

/** Small datasets, cell by cell, in tests that compute by hand. Numbers are binary fractions: sums are exact. */
final class Cells {
    final DatasetBuilder builder = new DatasetBuilder("d", "long").currency("USD");

    private @Nullable Dataset built;

    /** A row with a text. */
    int row(String id) {
        int row = builder.row(id);
        builder.text(row, "text of " + id);
        return row;
    }

    /** A recorded cell of a profile without context. */
    Cells cell(int row, String profile, double quality, double cost, double millis) {
        return at(row, builder.profile(profile), quality, cost, millis);
    }

    /** A recorded cell in a context. */
    Cells cell(int row, String profile, String variant, int sample, double quality, double cost, double millis) {
        return at(row, builder.context(profile, variant, sample), quality, cost, millis);
    }

    private Cells at(int row, int column, double quality, double cost, double millis) {
        builder.quality(row, column, quality, Evidence.RECORDED)
                .cost(row, column, cost, Evidence.RECORDED)
                .millis(row, column, millis, Evidence.RECORDED);
        return this;
    }

    Cells said(int row, String profile, String answer) {
        builder.answer(row, builder.profile(profile), answer);
        return this;
    }

    Cells tokens(int row, String profile, int in, int out) {
        builder.tokens(row, builder.profile(profile), in, out);
        return this;
    }

    Cells failed(int row, String profile) {
        builder.failed(row, builder.profile(profile));
        return this;
    }

    SimulationResult run(Document document) {
        return ReferenceInterpreter.run(document, build(), 1);
    }

    /** The dataset, built once: what is set later does not count. */
    Dataset build() {
        if (built == null) {
            built = builder.build();
        }
        return built;
    }

    /** Quality, cost and millis of a query, by its place among the rows. */
    static double[] metrics(SimulationResult result, int query) {
        PerQuery all = result.perQuery();
        return new double[] {all.quality()[query], all.cost()[query], all.millis()[query]};
    }

    /** The grades of quality, cost and millis of a query. */
    static String grades(SimulationResult result, int query) {
        int packed = result.perQuery().evidence()[query];
        return Evidence.of(packed & 3) + " " + Evidence.of(packed >> 2 & 3) + " " + Evidence.of(packed >> 4 & 3);
    }

    static NodeStats node(SimulationResult result, String id) {
        return result.nodes().stream()
                .filter(n -> n.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
