package dev.routewright.dataset.source;

import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import org.jspecify.annotations.Nullable;

/** Writes the quality of calls and knows whether any call had one. */
final class CallCells {
    private final DatasetBuilder into;
    private boolean any;

    CallCells(DatasetBuilder into) {
        this.into = into;
    }

    /**
     * States how a call ended: its quality, or 0 if it failed.
     *
     * @param quality 0..1, NaN where it was not evaluated
     * @param success null where the file does not say, which counts as success
     */
    void ended(int row, int profile, double quality, @Nullable Boolean success) {
        boolean failed = Boolean.FALSE.equals(success);
        if (failed) {
            into.failed(row, profile);
        }
        double counted = failed ? 0 : quality;
        any |= !Double.isNaN(counted);
        into.quality(row, profile, counted, Evidence.RECORDED);
    }

    /** Reports a selection in which calls are listed and none of them was evaluated. */
    void needAny(Selection selection, String field, Problems problems) {
        if (!any && problems.isEmpty() && into.rows() > 0) {
            problems.add(
                    selection.outcomes().getFirst().file().name(),
                    null,
                    null,
                    "no call has a quality: '" + field + "' is missing or null everywhere.",
                    "Maybe the answers were never evaluated, or the field has another name.");
        }
    }
}
