package dev.routewright.sim.reference;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Metric;
import dev.routewright.dataset.OutcomeTable;
import dev.routewright.graph.ContextRule;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** Reads cells in their contexts. */
final class PlainCells {
    private final OutcomeTable outcomes;

    PlainCells(Dataset dataset) {
        outcomes = dataset.outcomes();
    }

    /** The cell of a column as it stands. */
    Cell stored(int column, int row) {
        int @Nullable [] keys = outcomes.answers(column);
        return new Cell(
                outcomes.profileOf(column),
                row,
                outcomes.value(Metric.QUALITY, row, column),
                outcomes.grade(Metric.QUALITY, row, column),
                outcomes.value(Metric.COST, row, column),
                outcomes.grade(Metric.COST, row, column),
                outcomes.value(Metric.MILLIS, row, column),
                outcomes.grade(Metric.MILLIS, row, column),
                outcomes.failed(row, column),
                tokens(outcomes.tokensIn(column), row),
                tokens(outcomes.tokensOut(column), row),
                keys == null ? -1 : keys[row],
                column);
    }

    private static double tokens(int @Nullable [] column, int row) {
        return column == null || column[row] < 0 ? Double.NaN : column[row];
    }

    /** The base cell of a call beside the answering ones: where no tokens are ever recorded, it counts none. */
    Cell beside(int profile, int row) {
        Cell cell = stored(profile, row);
        boolean counts = outcomes.tokensIn(profile) != null || outcomes.tokensOut(profile) != null;
        return counts ? cell : cell.withTokens(0, 0);
    }

    /** Exactly that cell as it stands, null where it was not recorded. */
    @Nullable
    Cell exactly(int profile, String variant, int sample, int row) {
        int column = outcomes.column(profile, variant, sample);
        return column >= 0 && outcomes.isThere(row, column) ? stored(column, row) : null;
    }

    /**
     * The cell of a context, or what the rule makes of the nearest one.
     *
     * @param rule null leaves a cell that is not there missing
     * @param draw luck of a flip
     */
    Cell read(int profile, String variant, int sample, @Nullable ContextRule rule, int row, DoubleSupplier draw) {
        Cell exact = exactly(profile, variant, sample, row);
        if (exact != null) {
            return exact;
        }
        if (variant.isEmpty() && sample == 0) {
            return stored(profile, row);
        }
        Cell first = !variant.isEmpty() && sample > 0 ? exactly(profile, variant, 0, row) : null;
        Cell base = first == null ? stored(profile, row) : first;
        return switch (rule) {
            case null -> Cell.missing(profile, row);
            case ContextRule.SameAsBase s -> base.assumed();
            case ContextRule.FixesBreaks f -> flipped(base.assumed(), f.fixes(), f.breaks(), draw);
        };
    }

    /** A cell of which some wrong answers become right and some right ones wrong. */
    static Cell flipped(Cell cell, double fixes, double breaks, DoubleSupplier draw) {
        double q = cell.quality();
        if (q == 0 || q == 1) {
            boolean flips = draw.getAsDouble() < (q == 0 ? fixes : breaks);
            return cell.withQuality(flips ? 1 - q : q, cell.qualityGrade(), flips ? -1 : cell.key(), -1);
        }
        return cell.withQuality(q + fixes * (1 - q) - breaks * q, cell.qualityGrade(), cell.key(), -1);
    }
}
