package dev.routewright.desktop.datasets;

import dev.routewright.dataset.source.ColumnMapping.Role;
import java.util.Locale;

/** What a person can say that a column of an own table means. A latency has one choice, and its unit another. */
enum ImportRole {
    ID(Role.ID, "Query id", Part.QUERY),
    TEXT(Role.TEXT, "Text", Part.QUERY),
    TASK(Role.TASK, "Task", Part.QUERY),
    PROFILE(Role.PROFILE, "Model", Part.OUTCOME),
    QUALITY(Role.QUALITY, "Quality, 0 to 1", Part.OUTCOME),
    COST(Role.COST, "Cost", Part.OUTCOME),
    CURRENCY(Role.CURRENCY, "Currency", Part.OUTCOME),
    LATENCY(Role.MILLIS, "Latency", Part.OUTCOME),
    TOKENS_IN(Role.TOKENS_IN, "Tokens in", Part.OUTCOME),
    TOKENS_OUT(Role.TOKENS_OUT, "Tokens out", Part.OUTCOME),
    SUCCESS(Role.SUCCESS, "Status or success", Part.OUTCOME),
    FAILED(Role.FAILED, "Failed", Part.OUTCOME),
    ANSWER(Role.ANSWER, "Answer", Part.OUTCOME),
    VARIANT(Role.VARIANT, "Variant (tags)", Part.CONTEXT),
    SAMPLE(Role.SAMPLE, "Sample, from 0", Part.CONTEXT),
    GROUP(Role.GROUP, "Group", Part.RELATION),
    PARENT(Role.PARENT, "Parent query", Part.RELATION),
    STEP(Role.STEP, "Step, from 1", Part.RELATION),
    SHOULD_REFUSE(Role.SHOULD_REFUSE, "Should be refused", Part.RELATION);

    /** Where it stands in the form. */
    enum Part {
        QUERY("Query"),
        OUTCOME("Outcome of a call"),
        CONTEXT("Which call it was"),
        RELATION("How queries belong together");

        private final String title;

        Part(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    private final Role role;
    private final String caption;
    private final Part part;

    ImportRole(Role role, String caption, Part part) {
        this.role = role;
        this.caption = caption;
        this.part = part;
    }

    Role role() {
        return role;
    }

    String caption() {
        return caption;
    }

    Part part() {
        return part;
    }

    /** The id of its choice, for tests and style. */
    String id() {
        return "import-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
