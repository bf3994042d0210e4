package dev.routewright.cli;

import dev.routewright.graph.Document;
import dev.routewright.graph.check.DrawingChecks;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.edit.EditRejected;
import dev.routewright.graph.edit.Edits;
import dev.routewright.graph.edit.Ids;
import dev.routewright.graph.fix.Fix;
import dev.routewright.graph.fix.Fixes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A document after all fixes that take no decision.
 *
 * @param labels what was done, in order
 */
record Mended(Document document, List<String> labels) {
    /** A fix may uncover another finding; no drawing needs as many. */
    private static final int MOST_FIXES = 1000;
    /** New ids are drawn from this seed, so that the same drawing is mended to the same bytes. */
    private static final long SEED = 1;

    static Mended of(Document document) {
        Ids ids = new Ids(new Random(SEED));
        Document now = document;
        List<String> labels = new ArrayList<>();
        Optional<Fix> fix = next(now, ids);
        while (fix.isPresent() && labels.size() < MOST_FIXES) {
            now = after(now, fix.get());
            labels.add(fix.get().label());
            fix = next(now, ids);
        }
        return new Mended(now, List.copyOf(labels));
    }

    boolean isAny() {
        return !labels.isEmpty();
    }

    private static Optional<Fix> next(Document now, Ids ids) {
        Fixes.NewIds unused = new Fixes.NewIds(() -> ids.node(now), () -> ids.edge(now));
        for (Finding finding : DrawingChecks.of(now)) {
            Optional<Fix> fix = Fixes.of(now, finding, unused);
            if (fix.isPresent()) {
                return fix;
            }
        }
        return Optional.empty();
    }

    private static Document after(Document now, Fix fix) {
        Document after = now;
        for (Edit edit : fix.edits()) {
            try {
                after = Edits.apply(after, edit);
            } catch (EditRejected e) {
                throw new IllegalStateException("The fix '" + fix.label() + "' does not fit. " + e.getMessage(), e);
            }
        }
        return after;
    }
}
