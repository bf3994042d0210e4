package dev.routewright.dataset;

import dev.routewright.graph.Blend;
import dev.routewright.graph.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Adds profiles that are blends of two others. A blend's cell is {@code (1 - share) * base + share * other} in every
 * metric and named quality; the swap cost is added to its cost and its time is divided by the acceptance. All of it is
 * graded assumed, and missing where one end is missing, whatever the share. Tokens are the same mean, rounded to a whole
 * number. A cell failed where one end failed. Answers are unknown: nothing says whose would stand. Contexts (tags,
 * samples) that both ends have are blended too.
 */
final class Blending {
    private Blending() {}

    /**
     * The blends of a catalog that become profiles, in its order: those that the dataset has no outcomes of, while it has
     * both ends. Ends that are blends themselves are not looked at.
     */
    static List<Profile> blends(Dataset dataset, Map<String, Profile> catalog) {
        List<Profile> blends = new ArrayList<>();
        for (Profile profile : catalog.values()) {
            Blend blend = profile.blend();
            if (blend != null
                    && dataset.outcomes().profile(profile.name()) < 0
                    && dataset.outcomes().profile(blend.base()) >= 0
                    && dataset.outcomes().profile(blend.other()) >= 0) {
                blends.add(profile);
            }
        }
        return blends;
    }

    /** The table with the blends after its profiles, and their contexts after its contexts. */
    static OutcomeTable with(OutcomeTable table, List<Profile> blends) {
        if (blends.isEmpty()) {
            return table;
        }
        List<String> profiles = new ArrayList<>(table.profiles());
        List<OutcomeTable.Context> contexts = new ArrayList<>(table.contexts());
        List<BlendedColumn> columns = new ArrayList<>();
        List<BlendedColumn> inContexts = new ArrayList<>();
        for (Profile profile : blends) {
            Blend blend = Objects.requireNonNull(profile.blend());
            int base = table.profile(blend.base());
            int other = table.profile(blend.other());
            int own = profiles.size();
            profiles.add(profile.name());
            columns.add(new BlendedColumn(table, blend, base, other));
            for (OutcomeTable.Context context : table.contexts()) {
                int there = table.column(other, context.variant(), context.sample());
                if (context.profile() == base && there >= 0) {
                    contexts.add(new OutcomeTable.Context(own, context.variant(), context.sample()));
                    inContexts.add(new BlendedColumn(
                            table, blend, table.column(base, context.variant(), context.sample()), there));
                }
            }
        }
        return new OutcomeTable(table.rows(), profiles, contexts, cells(table, columns, inContexts));
    }

    private static OutcomeTable.Cells cells(
            OutcomeTable table, List<BlendedColumn> columns, List<BlendedColumn> inContexts) {
        OutcomeTable.Cells old = table.cells();
        int profiles = table.profiles().size();
        Spread spread = new Spread(profiles, columns, inContexts);
        float[][] @Nullable [] metrics = new float[Metric.values().length][][];
        for (Metric metric : Metric.values()) {
            metrics[metric.ordinal()] = spread.over(
                    old.metrics()[metric.ordinal()], column -> column.metric(metric), new float[spread.size(table)][]);
        }
        SequencedMap<String, float[] @Nullable []> qualities = new LinkedHashMap<>();
        old.qualities()
                .forEach((name, values) -> qualities.put(
                        name, spread.over(values, column -> column.quality(name), new float[spread.size(table)][])));
        return new OutcomeTable.Cells(
                metrics,
                spread.over(old.tokensIn(), column -> column.tokens(true), new int[spread.size(table)][]),
                spread.over(old.tokensOut(), column -> column.tokens(false), new int[spread.size(table)][]),
                spread.over(old.evidence(), BlendedColumn::evidence, new byte[spread.size(table)][]),
                spread.over(old.answers(), column -> null, new int[spread.size(table)][]),
                old.answerKeys(),
                qualities);
    }
}
