package dev.routewright.study;

import dev.routewright.dataset.ContextFacts;
import dev.routewright.dataset.Dataset;
import dev.routewright.pareto.Aiq;
import dev.routewright.pareto.Hull;
import dev.routewright.sim.Coverage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What can be had from a dataset without any router, and with a perfect one. Chosen on the rows on which it is shown,
 * so everything that chooses is in-sample.
 *
 * @param about the dataset and the rows that the figures rest on
 * @param inSample always true: best single, best per task and oracle were chosen on these rows
 * @param random expected value when every profile is as likely as any other
 * @param profiles every single profile, in the dataset's order
 * @param bestSingle the profile with the most quality; null where no row has every profile's quality
 * @param bestPerTask for every task the profile that is best there
 * @param oracle for every row the profile that is best there
 * @param hull the non-decreasing hull of the single profiles, its index being the profile's; null where the cost of one
 *     of them is not known
 * @param aiq the area under that hull up to the mean cost of the dearest profile; null with the hull
 * @param notes sentences a person should read beside the numbers
 */
public record BaselineTable(
        About about,
        boolean inSample,
        Figures random,
        List<Single> profiles,
        @Nullable Single bestSingle,
        PerTask bestPerTask,
        Picked oracle,
        @Nullable List<Hull.Point> hull,
        @Nullable Aiq aiq,
        List<String> notes) {
    public BaselineTable {
        profiles = List.copyOf(profiles);
        hull = hull == null ? null : List.copyOf(hull);
        notes = List.copyOf(notes);
    }

    /**
     * What the figures rest on.
     *
     * @param queries rows that were asked for
     * @param rowsUsed rows that have every profile's quality: the row set of all figures
     * @param rowsLeftOut the others
     * @param profiles how many profiles the dataset has
     * @param tasks how many task labels occur among the rows that were asked for
     * @param cells grades of all cells of the rows that were asked for, per metric
     * @param duplicateQueries rows of the whole dataset whose normalised text occurred before
     * @param contexts what the whole dataset records beyond one call of every profile
     */
    public record About(
            String name,
            String format,
            boolean synthetic,
            int queries,
            int rowsUsed,
            int rowsLeftOut,
            int profiles,
            int tasks,
            @Nullable String currency,
            Coverage cells,
            int duplicateQueries,
            ContextFacts contexts,
            Dataset.Origin files) {}

    /**
     * Means per query.
     *
     * @param quality NaN where no row is used
     * @param cost in the dataset's currency; NaN where the cost of a cell that counts is not known
     * @param millis NaN where the latency of a cell that counts is not known
     */
    public record Figures(double quality, double cost, double millis) {}

    /** One profile taken for every query. */
    public record Single(String name, Figures figures) {}

    /**
     * The best profile of each task.
     *
     * @param choice profile by task label; queries without a label are a class of their own under {@link #NO_TASK}
     */
    public record PerTask(Figures figures, SequencedMap<String, String> choice) {
        /** Key of the queries that carry no task label. */
        public static final String NO_TASK = "(no task)";

        public PerTask {
            choice = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(choice));
        }
    }

    /**
     * The best profile of each row.
     *
     * @param picks rows by profile, every profile named
     */
    public record Picked(Figures figures, SequencedMap<String, Integer> picks) {
        public Picked {
            picks = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(picks));
        }
    }
}
