package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.Form;
import dev.routewright.graph.Answer;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What becomes of a query at its end. */
final class AnswerForm {
    private final NodeEdits edits;

    AnswerForm(NodeEdits edits) {
        this.edits = edits;
    }

    void addTo(Form form, Answer answer) {
        form.choice(
                "The query",
                "inspector-ending",
                AnswerForm::endings,
                () -> now().ending().name(),
                this::end);
        switch (answer.ending()) {
            case ANSWERED ->
                form.note("A query ends here with its current answer. One that arrives without an answer"
                        + " has failed.");
            case REFUSED -> {
                form.text(
                        "Reason",
                        "inspector-reason",
                        () -> now().reason(),
                        reason -> edits.change(Answer.class, a -> new Answer(a.id(), a.label(), a.ending(), reason)));
                form.note("Refusing is right where the dataset says that the query should be refused, and wrong"
                        + " elsewhere.");
            }
            case DISCARD ->
                form.note("A branch of a Parallel ends here and its answer is not used. Its Join does not"
                        + " wait for it; it is billed in full.");
        }
    }

    private Answer now() {
        return Objects.requireNonNull(edits.as(Answer.class));
    }

    private @Nullable String end(String ending) {
        Answer.Ending chosen = Answer.Ending.valueOf(ending);
        return edits.change(
                Answer.class,
                a -> new Answer(a.id(), a.label(), chosen, chosen == Answer.Ending.REFUSED ? a.reason() : ""));
    }

    private static SequencedMap<String, String> endings() {
        SequencedMap<String, String> endings = new LinkedHashMap<>();
        endings.put(Answer.Ending.ANSWERED.name(), "is answered");
        endings.put(Answer.Ending.REFUSED.name(), "is refused");
        endings.put(Answer.Ending.DISCARD.name(), "is dropped");
        return endings;
    }
}
