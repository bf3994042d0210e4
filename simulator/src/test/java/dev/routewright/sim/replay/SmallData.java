package dev.routewright.sim.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Document;
import dev.routewright.plan.PlanRefused;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.dispatch.DesignRun;
import dev.routewright.sim.reference.Differences;
import dev.routewright.sim.reference.ReferenceInterpreter;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A dataset of a few rows, written down cell by cell, and runs on it. Rows are called "0", "1", and so on. */
final class SmallData {
    private final DatasetBuilder builder = new DatasetBuilder("d", "long").currency("USD");
    private @Nullable Dataset built;

    private SmallData(int rows) {
        for (int row = 0; row < rows; row++) {
            builder.row("" + row);
        }
    }

    static SmallData rows(int rows) {
        return new SmallData(rows);
    }

    SmallData cell(int row, String profile, double quality, double cost, double millis) {
        return cell(row, profile, "", 0, quality, cost, millis);
    }

    SmallData cell(int row, String profile, String variant, int sample, double quality, double cost, double millis) {
        int at = builder.context(profile, variant, sample);
        builder.quality(row, at, quality, Evidence.RECORDED)
                .cost(row, at, cost, Evidence.RECORDED)
                .millis(row, at, millis, Evidence.RECORDED);
        return this;
    }

    /** A call that failed and was billed. */
    SmallData failed(int row, String profile, double cost, double millis) {
        cell(row, profile, 0, cost, millis);
        builder.failed(row, builder.profile(profile));
        return this;
    }

    SmallData key(int row, String profile, String key) {
        builder.answer(row, builder.profile(profile), key);
        return this;
    }

    SmallData tokens(int row, String profile, int in, int out) {
        builder.tokens(row, builder.profile(profile), in, out);
        return this;
    }

    /** What else a dataset may hold. */
    SmallData with(Consumer<DatasetBuilder> more) {
        more.accept(builder);
        return this;
    }

    SmallData number(int row, String column, double value) {
        builder.number(row, column, value);
        return this;
    }

    SmallData word(int row, String column, String word) {
        builder.word(row, column, word);
        return this;
    }

    SmallData text(int row, String text) {
        builder.text(row, text);
        return this;
    }

    SmallData task(int row, String task) {
        builder.task(row, task);
        return this;
    }

    SimulationResult run(Document document) throws PlanRefused, Cancelled {
        return run(document, 1);
    }

    SimulationResult run(Document document, long seed) throws PlanRefused, Cancelled {
        return DesignRun.run(document, Map.of("d", dataset()), seed, Progress.NONE);
    }

    /** The run by the engine of rows that all were used before so many times. */
    SimulationResult used(Document document, int use) throws PlanRefused, Cancelled {
        return Journeys.replay(DesignRun.request(document, Map.of("d", dataset()), null, 1), use);
    }

    /** The run by the engine, after the reference has said the same. */
    SimulationResult agreed(Document document) throws PlanRefused, Cancelled {
        return agreed(document, 1);
    }

    SimulationResult agreed(Document document, long seed) throws PlanRefused, Cancelled {
        SimulationResult result = run(document, seed);
        assertThat(Differences.between(result, ReferenceInterpreter.run(document, dataset(), seed)))
                .isEmpty();
        return result;
    }

    private Dataset dataset() {
        if (built == null) {
            built = builder.build();
        }
        return built;
    }
}
