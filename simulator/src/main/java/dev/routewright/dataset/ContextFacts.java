package dev.routewright.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a dataset records beyond one call of every profile on queries that stand alone.
 *
 * @param profiles those with calls in a variant, repeated calls or answers, in the dataset's order
 * @param qualities the further qualities, in the dataset's order
 * @param answerKeys how many different answers were recorded
 */
public record ContextFacts(List<OfProfile> profiles, List<OfQuality> qualities, int answerKeys, Relations relations) {
    public ContextFacts {
        profiles = List.copyOf(profiles);
        qualities = List.copyOf(qualities);
    }

    /**
     * One profile.
     *
     * @param variants in how many sets of tags it was called, the empty one left out
     * @param samples how often one query called it at most in the same variant, at least 1
     * @param cells recorded cells in a variant or of a repeated call
     * @param answers cells of any context with an answer
     */
    public record OfProfile(String name, int variants, int samples, long cells, long answers) {}

    /**
     * One further quality.
     *
     * @param cells how many cells have it
     * @param of how many cells of any context were recorded at all
     */
    public record OfQuality(String name, long cells, long of) {}

    /**
     * How rows belong together.
     *
     * @param groups different groups
     * @param grouped rows that are in one
     * @param parts rows that are a part of another
     * @param steps rows that are a step of another
     * @param shouldRefuse rows that should be refused
     */
    public record Relations(int groups, int grouped, int parts, int steps, int shouldRefuse) {
        /** Whether no row says anything. */
        public boolean isEmpty() {
            return grouped + parts + steps + shouldRefuse == 0;
        }
    }

    /** Counts a dataset. */
    public static ContextFacts of(Dataset dataset) {
        OutcomeTable outcomes = dataset.outcomes();
        List<OfProfile> profiles = new ArrayList<>();
        for (int profile = 0; profile < dataset.profiles().size(); profile++) {
            OfProfile facts = profile(outcomes, profile);
            if (facts.variants() > 0 || facts.samples() > 1 || facts.answers() > 0) {
                profiles.add(facts);
            }
        }
        List<OfQuality> qualities = new ArrayList<>();
        if (!outcomes.qualityNames().isEmpty()) {
            long recorded = 0;
            for (int column = 0; column < outcomes.columns(); column++) {
                recorded += recorded(outcomes, column);
            }
            for (String name : outcomes.qualityNames()) {
                qualities.add(new OfQuality(name, cells(outcomes, name), recorded));
            }
        }
        return new ContextFacts(profiles, qualities, outcomes.answerKeys().size(), relations(dataset));
    }

    private static OfProfile profile(OutcomeTable outcomes, int profile) {
        Set<String> variants = new HashSet<>();
        int samples = 1;
        long cells = 0;
        long answers = answers(outcomes, profile);
        for (OutcomeTable.Context context : outcomes.contexts()) {
            if (context.profile() == profile) {
                int column = outcomes.column(profile, context.variant(), context.sample());
                variants.add(context.variant());
                samples = Math.max(samples, context.sample() + 1);
                cells += recorded(outcomes, column);
                answers += answers(outcomes, column);
            }
        }
        variants.remove("");
        return new OfProfile(outcomes.profiles().get(profile), variants.size(), samples, cells, answers);
    }

    private static long recorded(OutcomeTable outcomes, int column) {
        long cells = 0;
        for (int row = 0; row < outcomes.rows(); row++) {
            cells += outcomes.isThere(row, column) ? 1 : 0;
        }
        return cells;
    }

    private static long answers(OutcomeTable outcomes, int column) {
        int[] answers = outcomes.answers(column);
        long count = 0;
        if (answers != null) {
            for (int answer : answers) {
                count += answer >= 0 ? 1 : 0;
            }
        }
        return count;
    }

    private static long cells(OutcomeTable outcomes, String quality) {
        long cells = 0;
        for (int column = 0; column < outcomes.columns(); column++) {
            for (int row = 0; row < outcomes.rows(); row++) {
                cells += Double.isNaN(outcomes.quality(quality, row, column)) ? 0 : 1;
            }
        }
        return cells;
    }

    private static Relations relations(Dataset dataset) {
        RowRelations rows = RowRelations.of(dataset);
        Set<Integer> groups = new HashSet<>();
        int grouped = 0;
        int parts = 0;
        int steps = 0;
        int refusals = 0;
        for (int row = 0; row < dataset.rows(); row++) {
            if (rows.group(row) >= 0) {
                groups.add(rows.group(row));
                grouped++;
            }
            parts += rows.parts(row).length;
            for (int step : rows.steps(row)) {
                steps += step >= 0 ? 1 : 0;
            }
            refusals += rows.shouldRefuse(row) ? 1 : 0;
        }
        return new Relations(groups.size(), grouped, parts, steps, refusals);
    }
}
