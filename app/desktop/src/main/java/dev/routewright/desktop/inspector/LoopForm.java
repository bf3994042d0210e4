package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.Form;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Merge;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How often a loop goes round, when it stops before, and what the rounds' answers make of the whole. */
final class LoopForm {
    private final NodeEdits edits;
    private final DatasetFacts facts;

    LoopForm(NodeEdits edits, DatasetFacts facts) {
        this.edits = edits;
        this.facts = facts;
    }

    void addTo(Form form) {
        form.whole(
                "Most rounds",
                "inspector-rounds",
                1,
                Integer.MAX_VALUE,
                () -> now().mostRounds(),
                rounds -> change(l -> new Loop(l.id(), l.label(), rounds, l.stop(), l.whole())));
        new ConditionRows(
                        edits,
                        facts,
                        "inspector-stop",
                        () -> now().stop(),
                        stop -> change(l -> new Loop(l.id(), l.label(), l.mostRounds(), stop, l.whole())))
                .addTo(form, "Stops before if");
        form.note("Asked each time a query comes back, never before the first round. A query with steps reads one step"
                + " per round and stops after its last.");
        form.choice(
                "The whole is",
                "inspector-whole",
                LoopForm::wholes,
                () -> key(now().whole()),
                whole -> change(l -> new Loop(l.id(), l.label(), l.mostRounds(), l.stop(), whole(whole))));
    }

    private Loop now() {
        return Objects.requireNonNull(edits.as(Loop.class));
    }

    private @Nullable String change(UnaryOperator<Loop> change) {
        return edits.change(Loop.class, change);
    }

    private static SequencedMap<String, String> wholes() {
        SequencedMap<String, String> wholes = new LinkedHashMap<>();
        wholes.put("", "the last answer");
        wholes.putAll(MergeRows.wholes());
        return wholes;
    }

    private static String key(Merge.@Nullable Whole whole) {
        return whole == null ? "" : whole.name();
    }

    private static Merge.@Nullable Whole whole(String key) {
        return key.isEmpty() ? null : Merge.Whole.valueOf(key);
    }
}
