package dev.routewright.sim.reference;

import dev.routewright.dataset.Dataset;
import dev.routewright.graph.Document;
import dev.routewright.plan.PlanRefused;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.dispatch.DesignRun;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * One random drawing on one random dataset.
 *
 * @param replay what the engine gives
 */
record RandomRun(long seed, Document document, Dataset dataset, SimulationResult replay) {

    /** The drawing of a seed; null where it is refused because no answer of a verifier has a score. */
    static @Nullable RandomRun of(long seed) throws Cancelled {
        Random random = new Random(seed);
        Dataset dataset = RandomDataset.of(random, 16 + random.nextInt(16));
        return of(seed, RandomDesign.of(random), dataset);
    }

    /** Likewise with a drawing whose plan is plain. */
    static @Nullable RandomRun plain(long seed) throws Cancelled {
        Random random = new Random(seed);
        Dataset dataset = RandomDataset.of(random, 16 + random.nextInt(16));
        return of(seed, PlainDesign.of(random), dataset);
    }

    /** A drawing whose copies ask at the same time. */
    static RandomRun branching(long seed) throws Cancelled {
        Random random = new Random(seed);
        Dataset dataset = RandomDataset.of(random, 16 + random.nextInt(16));
        return Objects.requireNonNull(of(seed, BranchingDesign.of(random), dataset), "it has no verifier");
    }

    /** A drawing whose copies ask, come, begin and are stopped at the very same times. */
    static RandomRun ties(long seed) throws Cancelled {
        Random random = new Random(seed);
        Dataset dataset = RandomDataset.withTies(random, 16 + random.nextInt(16));
        return Objects.requireNonNull(of(seed, Ties.in(BranchingDesign.of(random)), dataset), "it has no verifier");
    }

    /** A drawing in which it does not matter which branch goes first; null as for {@link #of}. */
    static @Nullable RandomRun orderly(long seed) throws Cancelled {
        Random random = new Random(seed);
        Dataset dataset = RandomDataset.of(random, 16 + random.nextInt(16));
        return of(seed, OrderlyDesign.of(random), dataset);
    }

    /** A drawing that can be live; null as for {@link #of}. */
    static @Nullable RandomRun live(long seed) throws Cancelled {
        Random random = new Random(seed);
        Dataset dataset = RandomDataset.of(random, 16 + random.nextInt(16));
        return of(seed, LiveDesign.of(random), dataset);
    }

    private static @Nullable RandomRun of(long seed, Document document, Dataset dataset) throws Cancelled {
        try {
            return new RandomRun(seed, document, dataset, replay(document, dataset, seed));
        } catch (PlanRefused refused) {
            if (refused.findings().stream().allMatch(f -> f.code().equals("verifier-without-score"))) {
                return null;
            }
            throw new AssertionError("seed " + seed, refused);
        }
    }

    static SimulationResult replay(Document document, Dataset dataset, long seed) throws PlanRefused, Cancelled {
        return DesignRun.run(document, Map.of("d", dataset), seed, Progress.NONE);
    }

    SimulationResult reference() {
        return ReferenceInterpreter.run(document, dataset, seed);
    }
}
