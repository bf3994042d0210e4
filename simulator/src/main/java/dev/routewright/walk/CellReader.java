package dev.routewright.walk;

import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.Metric;
import dev.routewright.dataset.OutcomeTable;
import dev.routewright.graph.ContextRule;
import dev.routewright.plan.Calling;
import dev.routewright.policy.TagCodes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads cells in their contexts; contexts are told apart by tag bits instead of words. */
final class CellReader {
    private static final int MISSING = Evidence.MISSING.ordinal();
    private static final int COST_SHIFT = 2 * Metric.COST.ordinal();
    private static final int MILLIS_SHIFT = 2 * Metric.MILLIS.ordinal();
    private static final int GRADE_MASK = 3;

    /** A column that holds a profile's outcomes with some tags set and asked for another time. */
    private record Context(long tags, int sample, int column) {}

    private final OutcomeTable outcomes;
    private final float[][] quality;
    private final float[][] costs;
    private final float[][] times;
    private final byte[][] evidence;
    private final int[] @Nullable [] tokensIn;
    private final int[] @Nullable [] tokensOut;
    private final int[] @Nullable [] keys;
    private final Context[][] contexts;

    CellReader(OutcomeTable outcomes, TagCodes tags) {
        this.outcomes = outcomes;
        quality = Columns.of(outcomes, Metric.QUALITY);
        costs = Columns.of(outcomes, Metric.COST);
        times = Columns.of(outcomes, Metric.MILLIS);
        evidence = new byte[outcomes.columns()][];
        tokensIn = new int[outcomes.columns()][];
        tokensOut = new int[outcomes.columns()][];
        keys = new int[outcomes.columns()][];
        for (int c = 0; c < evidence.length; c++) {
            evidence[c] = outcomes.evidence(c);
            tokensIn[c] = outcomes.tokensIn(c);
            tokensOut[c] = outcomes.tokensOut(c);
            keys[c] = outcomes.answers(c);
        }
        contexts = contexts(outcomes, tags);
    }

    private static Context[][] contexts(OutcomeTable outcomes, TagCodes tags) {
        List<List<Context>> byProfile = new ArrayList<>();
        outcomes.profiles().forEach(profile -> byProfile.add(new ArrayList<>()));
        int column = outcomes.profiles().size();
        for (OutcomeTable.Context context : outcomes.contexts()) {
            long bits = 0;
            for (String tag : context.variant().split("\\+")) {
                bits |= tags.bit(tag);
            }
            // A variant with a tag that nothing sets, or in another order, is never met.
            if (tags.variant(bits).equals(context.variant())) {
                byProfile.get(context.profile()).add(new Context(bits, context.sample(), column));
            }
            column++;
        }
        return byProfile.stream().map(list -> list.toArray(Context[]::new)).toArray(Context[][]::new);
    }

    /** The cell of a column as it stands. */
    void stored(int column, int row, Cell into) {
        byte grades = evidence[column][row];
        into.answersAs = outcomes.profileOf(column);
        into.row = row;
        into.quality = quality[column][row];
        into.qualityGrade = Double.isNaN(into.quality) ? MISSING : grades & GRADE_MASK;
        into.cost = costs[column][row];
        into.costGrade = Double.isNaN(into.cost) ? MISSING : grades >> COST_SHIFT & GRADE_MASK;
        into.millis = times[column][row];
        into.millisGrade = Double.isNaN(into.millis) ? MISSING : grades >> MILLIS_SHIFT & GRADE_MASK;
        into.failed = OutcomeTable.isFailed(grades);
        into.tokensIn = tokens(tokensIn[column], row);
        into.tokensOut = tokens(tokensOut[column], row);
        into.key = keys[column] == null ? -1 : keys[column][row];
        into.column = column;
    }

    private static double tokens(int @Nullable [] column, int row) {
        return column == null || column[row] < 0 ? Double.NaN : column[row];
    }

    /** The base cell of a call beside the answering ones: where no tokens are ever recorded, it counts none. */
    void beside(int profile, int row, Cell into) {
        stored(profile, row, into);
        if (tokensIn[profile] == null && tokensOut[profile] == null) {
            into.tokens(0, 0);
        }
    }

    /** Exactly that cell as it stands; false, and nothing read, where it was not recorded. */
    boolean exactly(int profile, long tags, int sample, int row, Cell into) {
        int column = tags == 0 && sample == 0 ? profile : -1;
        for (Context context : contexts[profile]) {
            if (context.sample == sample && context.tags == tags) {
                column = context.column;
            }
        }
        if (column < 0 || !outcomes.isThere(row, column)) {
            return false;
        }
        stored(column, row, into);
        return true;
    }

    /**
     * The cell of a context, or what the call's rule makes of the nearest one.
     *
     * @param draw luck of a flip
     */
    void read(Calling call, long tags, int sample, int row, Draw draw, Cell into) {
        int profile = call.profile();
        if (tags == 0 && sample == 0) {
            stored(profile, row, into);
        } else if (!exactly(profile, tags, sample, row, into)) {
            byRule(call, tags, sample, row, draw, into);
        }
        into.answersAs = call.answersAs();
    }

    private void byRule(Calling call, long tags, int sample, int row, Draw draw, Cell into) {
        ContextRule rule = call.rule();
        if (rule == null) {
            into.missing(call.profile(), row);
            return;
        }
        if (tags == 0 || sample == 0 || !exactly(call.profile(), tags, 0, row, into)) {
            stored(call.profile(), row, into);
        }
        into.assume();
        if (rule instanceof ContextRule.FixesBreaks f) {
            into.flip(f.fixes(), f.breaks(), draw.of(Draw.FLIP));
        }
    }

    /** The column in which a writer's outcome is recorded that read some voters' answers; -1 for none. */
    int writtenColumn(int writer, VoterNames voters) {
        int column = outcomes.profiles().size();
        for (OutcomeTable.Context context : outcomes.contexts()) {
            if (context.profile() == writer && context.sample() == 0 && voters.isVariant(context.variant())) {
                return column;
            }
            column++;
        }
        return -1;
    }

    /** Whether a cell was recorded at all. */
    boolean isThere(int row, int column) {
        return outcomes.isThere(row, column);
    }
}
