package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.Form;
import dev.routewright.graph.Join;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Wait;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** For which branches a join waits, what it makes of their answers, and what becomes of the others. */
final class JoinForm {
    private final NodeEdits edits;
    private final DatasetFacts facts;

    JoinForm(NodeEdits edits, DatasetFacts facts) {
        this.edits = edits;
        this.facts = facts;
    }

    void addTo(Form form, Join join) {
        boolean samples = join.merge() instanceof Merge.LeadK;
        if (!samples) {
            waiting(form, join);
        }
        form.choice(
                "Makes of them",
                "inspector-merge",
                MergeRows::kinds,
                () -> MergeRows.kind(now().merge()),
                kind -> merge(m -> MergeRows.first(kind, facts)));
        new MergeRows(edits, facts, this::merge).addTo(form, join.merge());
        if (!samples && !(join.waitFor() instanceof Wait.All)) {
            form.choice(
                    "The others",
                    "inspector-losers",
                    JoinForm::losers,
                    () -> String.valueOf(now().cancelLosers()),
                    cancel -> edits.change(
                            Join.class,
                            j -> new Join(j.id(), j.label(), j.waitFor(), j.merge(), Boolean.parseBoolean(cancel))));
            form.note("A branch that is stopped is billed for what it had done by then, derived.");
        }
    }

    private void waiting(Form form, Join join) {
        form.choice(
                "Waits for",
                "inspector-wait",
                JoinForm::waits,
                () -> kind(now().waitFor()),
                kind -> waitFor(w -> first(kind)));
        if (join.waitFor() instanceof Wait.Quorum) {
            form.whole(
                    "Branches",
                    "inspector-quorum",
                    1,
                    Integer.MAX_VALUE,
                    () -> now().waitFor() instanceof Wait.Quorum q ? q.branches() : 1,
                    branches -> waitFor(w -> new Wait.Quorum(branches)));
        }
        form.note("Branches without an answer count for nobody. Once too few can answer, the query leaves by failed.");
    }

    private Join now() {
        return Objects.requireNonNull(edits.as(Join.class));
    }

    private @Nullable String waitFor(UnaryOperator<Wait> change) {
        return edits.change(
                Join.class, j -> new Join(j.id(), j.label(), change.apply(j.waitFor()), j.merge(), j.cancelLosers()));
    }

    private @Nullable String merge(UnaryOperator<Merge> change) {
        return edits.change(
                Join.class, j -> new Join(j.id(), j.label(), j.waitFor(), change.apply(j.merge()), j.cancelLosers()));
    }

    private static SequencedMap<String, String> waits() {
        SequencedMap<String, String> waits = new LinkedHashMap<>();
        waits.put("all", "all branches");
        waits.put("first", "the first answer");
        waits.put("quorum", "some answers");
        return waits;
    }

    private static String kind(Wait wait) {
        return switch (wait) {
            case Wait.All a -> "all";
            case Wait.FirstOk f -> "first";
            case Wait.Quorum q -> "quorum";
        };
    }

    private static Wait first(String kind) {
        return switch (kind) {
            case "first" -> new Wait.FirstOk();
            case "quorum" -> new Wait.Quorum(2);
            default -> new Wait.All();
        };
    }

    private static SequencedMap<String, String> losers() {
        SequencedMap<String, String> losers = new LinkedHashMap<>();
        losers.put("true", "are stopped");
        losers.put("false", "run to their end");
        return losers;
    }
}
