package dev.routewright.pricelist;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The members of one model in a list. Whatever does not fit is reported with its pointer and counts as not stated. */
final class ListFields {
    private final String file;
    private final String pointer;
    private final JsonNode node;
    private final List<String> problems;

    /**
     * @param pointer JSON pointer (RFC 6901) of the object
     * @param problems where problems are put
     */
    ListFields(String file, String pointer, JsonNode node, List<String> problems) {
        this.file = file;
        this.pointer = pointer;
        this.node = node;
        this.problems = problems;
    }

    private @Nullable JsonNode value(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    String text(String name) {
        JsonNode value = value(name);
        return value == null ? "" : value.asString("").strip();
    }

    /** The first of some members that is stated, times a factor; null where none is. */
    @Nullable
    Double price(double factor, String... names) {
        for (String name : names) {
            JsonNode value = value(name);
            if (value != null) {
                double number = value.isNumber() ? value.doubleValue() : Double.NaN;
                if (number >= 0 && !Double.isInfinite(number)) {
                    return number * factor;
                }
                report(name, value, "is no price of at least 0");
                return null;
            }
        }
        return null;
    }

    /** A count of tokens; 0 where not stated. */
    int tokens(String... names) {
        for (String name : names) {
            JsonNode value = value(name);
            if (value != null) {
                double number = value.isNumber() ? value.doubleValue() : Double.NaN;
                if (number >= 0 && number <= Integer.MAX_VALUE) {
                    return (int) number;
                }
                report(name, value, "is no count of tokens");
                return 0;
            }
        }
        return 0;
    }

    /** Whether a member is true; false where it is not stated. */
    boolean isTrue(String name) {
        JsonNode value = value(name);
        return value != null && value.isBoolean() && value.booleanValue();
    }

    /** The words of an array, none where it is missing. */
    List<String> texts(String name) {
        JsonNode value = value(name);
        List<String> all = new ArrayList<>();
        for (int i = 0; value != null && i < value.size(); i++) {
            String word = value.get(i).asString("").strip();
            if (!word.isEmpty()) {
                all.add(word);
            }
        }
        return all;
    }

    /** The members of an object; empty ones where it is missing. */
    ListFields within(String name) {
        JsonNode value = value(name);
        return new ListFields(file, pointer + "/" + name, value == null ? MissingNode.getInstance() : value, problems);
    }

    /** The objects of an array, none where it is missing. */
    List<ListFields> each(String name) {
        JsonNode value = value(name);
        List<ListFields> all = new ArrayList<>();
        for (int i = 0; value != null && i < value.size(); i++) {
            all.add(new ListFields(file, pointer + "/" + name + "/" + i, value.get(i), problems));
        }
        return all;
    }

    private void report(String name, JsonNode value, String says) {
        problems.add(file + ", " + pointer + "/" + name + ": '" + value + "' " + says
                + ". Maybe the file was edited by hand, or belongs to a newer list.");
    }
}
