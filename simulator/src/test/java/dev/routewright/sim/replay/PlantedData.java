package dev.routewright.sim.replay;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Document;
import dev.routewright.run.Progress;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.dispatch.DesignRun;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/** Datasets in which every call is right, fails and takes time by a known law, independently of all others. */
final class PlantedData {
    private final SplittableRandom random;
    private final int rows;
    private final DatasetBuilder builder =
            new DatasetBuilder("d", "long").currency("USD").synthetic(true);
    private boolean keys = true;

    PlantedData(long seed, int rows) {
        random = new SplittableRandom(seed);
        this.rows = rows;
        for (int row = 0; row < rows; row++) {
            builder.row("q" + row);
        }
    }

    /** From now on answers cannot be compared. */
    PlantedData withoutKeys() {
        keys = false;
        return this;
    }

    /** Calls to a profile that are right with some chance, at a fixed cost and time. */
    PlantedData calls(String profile, double right, double cost, double millis) {
        return sample(profile, 0, right, 0, cost, () -> millis);
    }

    /** Calls that take an exponential time. */
    PlantedData exponential(String profile, double cost, double meanMillis) {
        return sample(profile, 0, 1, 0, cost, () -> -meanMillis * Math.log1p(-random.nextDouble()));
    }

    /** As many samples of calls as a loop or a vote may ask for; answers have keys. */
    PlantedData samples(String profile, int samples, double right, double failing, double cost, double millis) {
        for (int sample = 0; sample < samples; sample++) {
            sample(profile, sample, right, failing, cost, () -> millis);
        }
        return this;
    }

    private PlantedData sample(
            String profile, int sample, double right, double failing, double cost, DoubleSupplier millis) {
        int at = builder.context(profile, "", sample);
        for (int row = 0; row < rows; row++) {
            boolean isRight = random.nextDouble() < right;
            builder.quality(row, at, isRight ? 1 : 0, Evidence.RECORDED)
                    .cost(row, at, cost, Evidence.RECORDED)
                    .millis(row, at, millis.getAsDouble(), Evidence.RECORDED);
            if (keys) {
                builder.answer(row, at, isRight ? "right" : "wrong");
            }
            if (random.nextDouble() < failing) {
                builder.failed(row, at);
            }
        }
        return this;
    }

    Dataset dataset() {
        return builder.build();
    }

    static SimulationResult run(Document document, Dataset dataset, long seed) throws Exception {
        return DesignRun.run(document, Map.of("d", dataset), seed, Progress.NONE);
    }
}
