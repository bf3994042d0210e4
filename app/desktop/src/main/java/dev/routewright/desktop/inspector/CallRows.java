package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.Form;
import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.graph.CallLimits;
import dev.routewright.graph.Llm;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Bounds of a Model's call, what is done when it fails, and what it gives in other contexts. */
final class CallRows {
    private final NodeEdits edits;

    CallRows(NodeEdits edits) {
        this.edits = edits;
    }

    void addTo(Form form) {
        form.section("Limits of a call");
        form.optionalWhole(
                        "Most tokens",
                        "inspector-token-limit",
                        () -> limits().tokenLimit(),
                        most -> change(l -> new CallLimits(most, l.timeoutMillis(), l.retries(), l.backoffMillis())))
                .setPromptText("no limit");
        form.optionalNumber(
                        "Time-out",
                        "inspector-timeout",
                        () -> "ms",
                        () -> limits().timeoutMillis(),
                        millis -> change(l -> new CallLimits(l.tokenLimit(), millis, l.retries(), l.backoffMillis())))
                .setPromptText("none");
        form.whole(
                "Retries",
                "inspector-retries",
                0,
                CallLimits.MOST_RETRIES,
                () -> limits().retries(),
                retries -> change(l -> new CallLimits(l.tokenLimit(), l.timeoutMillis(), retries, l.backoffMillis())));
        form.number(
                "First wait, ms",
                "inspector-backoff",
                0,
                Double.POSITIVE_INFINITY,
                () -> NumberWords.plain(limits().backoffMillis()),
                millis -> change(l -> new CallLimits(l.tokenLimit(), l.timeoutMillis(), l.retries(), millis)));
        form.note("A longer answer is cut and its quality missing. The wait doubles before each further retry.");
        new RuleRows(
                        edits,
                        () -> node().rule(),
                        rule -> edits.change(Llm.class, n -> new Llm(n.id(), n.label(), n.profile(), n.limits(), rule)))
                .addTo(form, true);
    }

    private Llm node() {
        return Objects.requireNonNull(edits.as(Llm.class));
    }

    private CallLimits limits() {
        return node().limits();
    }

    private @Nullable String change(UnaryOperator<CallLimits> change) {
        return edits.change(
                Llm.class, n -> new Llm(n.id(), n.label(), n.profile(), change.apply(n.limits()), n.rule()));
    }
}
