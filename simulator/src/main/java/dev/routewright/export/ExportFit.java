package dev.routewright.export;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Pricing;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.check.Finding;
import dev.routewright.plan.Entry;
import dev.routewright.plan.Fitted;
import dev.routewright.plan.PlanCompiler;
import dev.routewright.plan.PlanRefused;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the policies of a drawing take from train rows, worked out when it is asked for the first time. */
public final class ExportFit {
    private final Document document;
    private final ExportContext context;
    private @Nullable Fitted fitted;
    private @Nullable String whyNot;

    public ExportFit(Document document, ExportContext context) {
        this.document = document;
        this.context = context;
    }

    /** The drawing as it was fitted; with nothing taken from train rows where {@link #whyNot} says why. */
    public Fitted fitted() {
        Fitted known = fitted;
        if (known == null) {
            try {
                known = fit();
            } catch (PlanRefused e) {
                known = Fitted.ofNothing(document.graph(), document.catalog());
                whyNot = e.findings().stream()
                        .map(Finding::says)
                        .map(says -> says.endsWith(".") ? says.substring(0, says.length() - 1) : says)
                        .collect(Collectors.joining("; "));
            }
            fitted = known;
        }
        return known;
    }

    /** Why nothing could be fitted, as the rest of a sentence; null where it was. */
    public @Nullable String whyNot() {
        fitted();
        return whyNot;
    }

    /** What a Utility chooses; null where the node is none, or nothing was fitted for it. */
    public @Nullable TaskTable table(Node node) {
        return TaskTable.of(fitted(), node);
    }

    private Fitted fit() throws PlanRefused {
        Entry entry = Entry.of(document, context.datasets());
        Dataset effective = Pricing.effective(entry.dataset(), document.catalog());
        return PlanCompiler.fit(document.graph(), effective, entry.split(), document.catalog(), context.worths());
    }
}
