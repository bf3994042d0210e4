package dev.routewright.desktop.inspector;

import dev.routewright.dataset.Dataset;
import dev.routewright.desktop.form.Form;
import dev.routewright.desktop.workspace.QueriesUsed;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Node;
import dev.routewright.graph.Parameters;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What deciding costs: a call to a profile, stated numbers, or nothing. */
final class DeciderRows {
    private final NodeEdits edits;
    private final DatasetFacts facts;
    private final BiFunction<Node, Decider, Node> with;

    /** @param with the node with another decider */
    DeciderRows(NodeEdits edits, DatasetFacts facts, BiFunction<Node, Decider, Node> with) {
        this.edits = edits;
        this.facts = facts;
        this.with = with;
    }

    void addTo(Form form) {
        form.section("What each decision costs");
        new ProfileRow(edits, facts)
                .addTo(
                        form,
                        "Calls",
                        "inspector-decider-profile",
                        () -> now().profile(),
                        name -> change(d -> new Decider(name, d.costPerDecision(), d.millisPerDecision())));
        new StatedRow(
                        edits,
                        "costPerDecision",
                        Double.POSITIVE_INFINITY,
                        () -> now().costPerDecision(),
                        cost -> change(d -> new Decider(d.profile(), cost, d.millisPerDecision())))
                .addTo(form, costCaption(), "inspector-own-cost", () -> "", "nothing");
        new StatedRow(
                        edits,
                        "millisPerDecision",
                        Double.POSITIVE_INFINITY,
                        () -> now().millisPerDecision(),
                        millis -> change(d -> new Decider(d.profile(), d.costPerDecision(), millis)))
                .addTo(form, "Own latency", "inspector-own-latency", () -> "ms", "no time");
        form.note("The call is read from the dataset; stated numbers are assumed. Both may be given, and both count.");
    }

    private Decider now() {
        Node node = edits.node();
        return node == null ? Decider.FREE : Parameters.deciderOf(node);
    }

    private @Nullable String change(UnaryOperator<Decider> change) {
        return edits.change(Node.class, node -> with.apply(node, change.apply(Parameters.deciderOf(node))));
    }

    /** With the currency, for which the field has no room. */
    private String costCaption() {
        Dataset dataset = QueriesUsed.dataset(edits.workspace());
        @Nullable String currency = dataset == null ? null : dataset.currency();
        return currency == null ? "Own cost" : "Own cost, " + currency;
    }
}
