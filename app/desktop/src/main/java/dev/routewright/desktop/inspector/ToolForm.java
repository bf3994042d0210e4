package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.Form;
import dev.routewright.graph.Tool;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a tool calls, and what later calls and decisions see of it. */
final class ToolForm {
    private final NodeEdits edits;
    private final DatasetFacts facts;

    ToolForm(NodeEdits edits, DatasetFacts facts) {
        this.edits = edits;
        this.facts = facts;
    }

    void addTo(Form form, Tool tool) {
        new ProfileRow(edits, facts)
                .addTo(
                        form,
                        "Profile",
                        "inspector-profile",
                        () -> now().profile(),
                        profile -> change(
                                t -> new Tool(t.id(), t.label(), profile, t.profileColumn(), t.tag(), t.sets())));
        if (!facts.wordColumns().isEmpty() || !tool.profileColumn().isEmpty()) {
            form.choice(
                    "Or named by",
                    "inspector-profile-column",
                    this::columns,
                    () -> now().profileColumn(),
                    column -> change(t -> new Tool(t.id(), t.label(), t.profile(), column, t.tag(), t.sets())));
        }
        form.note("Cost and time are those recorded for the profile, else those that the catalog states, assumed.");
        form.text(
                "Sets tag",
                "inspector-tag",
                () -> now().tag(),
                tag -> change(t -> new Tool(t.id(), t.label(), t.profile(), t.profileColumn(), tag, t.sets())));
        form.note("Later calls read the outcomes recorded with this tag, such as those of answers with retrieval.");
        new AttributeRows(
                        edits,
                        () -> now().sets(),
                        sets -> change(t -> new Tool(t.id(), t.label(), t.profile(), t.profileColumn(), t.tag(), sets)))
                .addTo(form);
    }

    private Tool now() {
        return Objects.requireNonNull(edits.as(Tool.class));
    }

    private @Nullable String change(UnaryOperator<Tool> change) {
        return edits.change(Tool.class, change);
    }

    private SequencedMap<String, String> columns() {
        SequencedMap<String, String> columns = new LinkedHashMap<>();
        columns.put("", "no column");
        facts.wordColumns().forEach(column -> columns.put(column, column));
        return columns;
    }
}
