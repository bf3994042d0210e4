package dev.routewright.export.routewright;

import dev.routewright.export.JsonText;
import dev.routewright.graph.file.DocumentProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A value of a JSON text with its pointer, which notes what is wrong with it and then gives something of the right kind,
 * so that the reading goes on to further problems.
 *
 * @param problems collects what is wrong, for all values of one text
 */
record Pointed(JsonNode value, String pointer, List<DocumentProblem> problems) {
    static final String FILE = "plan.json";
    private static final int MOST_SHOWN = 40;

    /** The value of a key, which must be there. */
    Pointed at(String key) {
        JsonNode found = value.get(key);
        if (found == null && !isMissing()) {
            wrong("There is no \"" + key + "\" here.", "Maybe the plan was shortened; export it again.");
        }
        return new Pointed(found == null ? MissingNode.getInstance() : found, sub(key), problems);
    }

    private String sub(String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    boolean isMissing() {
        return value.isMissingNode();
    }

    boolean isNull() {
        return value.isNull();
    }

    /** The keys of an object. */
    List<String> keys() {
        if (!isMissing() && !value.isObject()) {
            wrong("An object stands here in braces, not " + shown() + ".", "Maybe export the plan again.");
        }
        return List.copyOf(value.propertyNames());
    }

    /** A text. */
    String text() {
        if (!isMissing() && !value.isString()) {
            wrong("A text stands here, not " + shown() + ".", "Maybe it lost its quotation marks.");
        }
        return value.isString() ? value.asString() : "";
    }

    /** True or false. */
    boolean flag() {
        if (!isMissing() && !value.isBoolean()) {
            wrong("true or false stands here, not " + shown() + ".", "Maybe it was put in quotation marks.");
        }
        return value.isBoolean() && value.asBoolean();
    }

    /** Texts in a list. */
    List<String> texts() {
        return list().stream().map(Pointed::text).toList();
    }

    private List<Pointed> list() {
        if (!isMissing() && !value.isArray()) {
            wrong("A list stands here in brackets, not " + shown() + ".", "Maybe export the plan again.");
        }
        List<Pointed> items = new ArrayList<>();
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            items.add(new Pointed(value.get(i), pointer + "/" + i, problems));
        }
        return items;
    }

    /** Finite numbers in a list of a given length, NaN for those that are not known. */
    double[] known(int length, double least) {
        double[] numbers = numbers(length);
        for (int i = 0; value.isArray() && i < Math.min(length, value.size()); i++) {
            new Pointed(value.get(i), pointer + "/" + i, problems).within(numbers[i], least);
        }
        return numbers;
    }

    /** A finite number, NaN for one that is not known. */
    double known(double least) {
        double number = number();
        within(number, least);
        return number;
    }

    private void within(double number, double least) {
        if (number < least || Double.isInfinite(number)) {
            wrong(
                    "A finite number" + (least == 0 ? " of at least 0" : "") + " stands here, not " + shown() + ".",
                    "Maybe a sign slipped; write null for one that is not known.");
        }
    }

    /** Numbers in a list of a given length. */
    double[] numbers(int length) {
        List<Pointed> items = list();
        if (value.isArray() && items.size() != length) {
            wrong(
                    items.size() + " numbers stand here and " + length
                            + " belong here: one for each of the tasks, and one" + " over all.",
                    "Maybe a task was added or taken away by hand.");
        }
        double[] numbers = new double[length];
        for (int i = 0; i < Math.min(length, items.size()); i++) {
            numbers[i] = items.get(i).number();
        }
        return numbers;
    }

    /** A number; NaN for null, infinite for the words that stand for it. */
    double number() {
        if (isMissing() || value.isNull()) {
            return Double.NaN;
        }
        Double unbounded = unbounded();
        if (unbounded != null) {
            return unbounded;
        }
        if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
            wrong(
                    "A number stands here, not " + shown() + ".",
                    "Maybe write null for one that is not known, \"Infinity\" for one without bound.");
            return Double.NaN;
        }
        return value.asDouble();
    }

    private @Nullable Double unbounded() {
        if (!value.isString()) {
            return null;
        }
        return switch (value.asString()) {
            case FittedJson.INFINITY -> Double.POSITIVE_INFINITY;
            case FittedJson.MINUS_INFINITY -> Double.NEGATIVE_INFINITY;
            default -> null;
        };
    }

    private String shown() {
        String text = JsonText.compact(value);
        return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
    }

    /** Notes that something is wrong here. */
    void wrong(String says, String fix) {
        problems.add(new DocumentProblem(FILE, 0, 0, pointer, says, fix));
    }
}
