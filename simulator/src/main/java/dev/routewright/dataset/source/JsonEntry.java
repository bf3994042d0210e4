package dev.routewright.dataset.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One JSON object of a file. An absent member and null are missing; anything else that does not fit is reported. */
final class JsonEntry implements LogMembers {
    private final JsonNode node;
    private final String place;
    private final String pointer;
    private final ValueChecks checks;

    /**
     * @param place where it begins, such as "line 12"
     * @param pointer JSON pointer of this object in its file or line
     */
    JsonEntry(JsonNode node, String place, String pointer, ValueChecks checks) {
        this.node = node;
        this.place = place;
        this.pointer = pointer;
        this.checks = checks;
    }

    Collection<String> names() {
        return node.propertyNames();
    }

    boolean has(String field) {
        return value(field) != null;
    }

    private @Nullable JsonNode value(String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }

    /** A text; null where missing. Anything that is no text is given as its JSON. */
    @Override
    public @Nullable String text(String field) {
        JsonNode value = value(field);
        return value == null ? null : value.isString() ? value.stringValue() : value.toString();
    }

    /** A text that must be there and not be blank; null with a problem reported where it is not. */
    @Override
    public @Nullable String needed(String field) {
        String text = text(field);
        if (text == null || text.isBlank()) {
            report(
                    field,
                    text == null ? "the field '" + field + "' is missing." : "the field '" + field + "' is empty.",
                    "Maybe the record was not saved completely.");
            return null;
        }
        return text;
    }

    /** A member that is an object; null where missing, or with a problem reported where it is something else. */
    @Nullable
    JsonEntry record(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isObject()) {
            report(
                    field,
                    "'" + ValueChecks.shortened(value.toString()) + "' is no JSON object.",
                    "Maybe the file belongs to another format.");
            return null;
        }
        return new JsonEntry(value, place, pointer(field), checks);
    }

    /** A member that is an object and must be there; null with a problem reported where it is not. */
    @Nullable
    JsonEntry neededRecord(String field) {
        if (!has(field)) {
            report(field, "the field '" + field + "' is missing.", "Maybe the record was not saved completely.");
            return null;
        }
        return record(field);
    }

    /** The objects of a member that is an array; none where it is missing, and what is no object is reported. */
    List<JsonEntry> records(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return List.of();
        }
        List<JsonEntry> entries = new ArrayList<>();
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            if (value.get(i).isObject()) {
                entries.add(new JsonEntry(value.get(i), place, pointer(field) + "/" + i, checks));
            }
        }
        if (entries.size() < value.size() || !value.isArray()) {
            report(
                    field,
                    "'" + ValueChecks.shortened(value.toString()) + "' is no array of JSON objects.",
                    "Maybe the file belongs to another format.");
        }
        return entries;
    }

    /** A quality in 0..1; true and false count as 1 and 0. NaN where missing or reported. */
    double quality(String field) {
        JsonNode value = value(field);
        if (value != null && value.isBoolean()) {
            return value.booleanValue() ? 1 : 0;
        }
        return checks.quality(number(field), () -> words(field), null);
    }

    /** A cost, price or duration of at least 0; NaN where missing or reported. */
    @Override
    public double amount(String field, String what) {
        return checks.amount(number(field), () -> words(field), null, what);
    }

    /** A count of tokens; -1 where missing or reported. */
    @Override
    public int tokens(String field) {
        return checks.tokens(number(field), () -> words(field), null);
    }

    /** Whether a call succeeded: null where missing or reported. */
    @Nullable
    Boolean truth(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        return value.isBoolean()
                ? (Boolean) value.booleanValue()
                : checks.truth(value.asString(""), () -> words(field), null);
    }

    /** A number; NaN where missing or reported. */
    @Override
    public double number(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return Double.NaN;
        }
        if (value.isNumber() && !Double.isNaN(value.doubleValue())) {
            return value.doubleValue();
        }
        return checks.number(value.isContainer() ? value.toString() : value.asString(), () -> words(field), null);
    }

    @Override
    public void report(String field, String says, String fix) {
        checks.report(() -> words(field), null, says, fix);
    }

    private String words(String field) {
        return place + ", " + pointer(field);
    }

    private String pointer(String field) {
        return pointer + "/" + field.replace("~", "~0").replace("/", "~1");
    }
}
