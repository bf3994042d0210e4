package dev.routewright.graph.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the named values out of one JSON object, each under the type that it must have. What does not fit becomes a
 * problem and a stand-in value, so that reading goes on and finds the file's other problems too.
 */
final class Fields {
    private final Json.Members object;
    private final Problems problems;
    private final Set<String> taken = new HashSet<>();
    /** Whether the object itself was missing, so that its missing fields are not told one by one. */
    private final boolean silent;

    private Fields(Json.Members object, Problems problems, boolean silent) {
        this.object = object;
        this.problems = problems;
        this.silent = silent;
    }

    /** The fields of a value that must be an object; none where it is not, which is a problem. */
    static Fields of(Json json, Problems problems) {
        if (json instanceof Json.Members members) {
            return new Fields(members, problems, false);
        }
        problems.at(
                json.spot(),
                "An object in braces belongs here; this is " + json.described() + ".",
                "Maybe compare with a file that Routewright saved.");
        return new Fields(new Json.Members(json.spot(), new LinkedHashMap<>()), problems, true);
    }

    Json.Spot spot() {
        return object.spot();
    }

    boolean has(String key) {
        return object.of().containsKey(key);
    }

    /** The value at a key, marked as known; null where there is none or JSON null. */
    @Nullable
    Json optional(String key) {
        taken.add(key);
        Json json = object.of().get(key);
        return json instanceof Json.Null ? null : json;
    }

    /** The value at a key; a problem where there is none. */
    @Nullable
    Json required(String key) {
        taken.add(key);
        Json json = object.of().get(key);
        if (json == null && !silent) {
            problems.at(spot(), Quote.json(key) + " is missing.", "Maybe a line was deleted; add it.");
        }
        return json;
    }

    String text(String key) {
        Json json = required(key);
        return json == null ? "" : text(key, json);
    }

    String text(String key, String otherwise) {
        Json json = optional(key);
        return json == null ? otherwise : text(key, json);
    }

    private String text(String key, Json json) {
        return json instanceof Json.Text t ? t.value() : wrong(json, key, "text in quotes", "");
    }

    /** A text that names something and so must not be blank; a stand-in where it is, which is a problem. */
    @Nullable
    String name(String key) {
        int before = problems.count();
        String text = text(key);
        if (problems.count() > before || silent) {
            return null;
        }
        if (text.isBlank()) {
            Json json = object.of().get(key);
            problems.at(
                    json == null ? spot() : json.spot(),
                    Quote.json(key) + " is blank.",
                    "Maybe give it a name that nothing else in the file has.");
            return null;
        }
        return text;
    }

    boolean flag(String key, boolean otherwise) {
        Json json = optional(key);
        if (json == null) {
            return otherwise;
        }
        return json instanceof Json.Bool b ? b.value() : wrong(json, key, "true or false", otherwise);
    }

    double number(String key) {
        Json json = required(key);
        return json == null ? 0 : number(key, json, problems);
    }

    /** A number that may be absent. */
    @Nullable
    Double numberOrNull(String key) {
        Json json = optional(key);
        return json == null ? null : number(key, json, problems);
    }

    /** A number of at least zero that may be absent. */
    double amount(String key, double otherwise) {
        Json json = optional(key);
        return json == null ? otherwise : between(key, number(key, json, problems), 0, Double.POSITIVE_INFINITY);
    }

    /** A number of at least zero. */
    double amount(String key) {
        return between(key, number(key), 0, Double.POSITIVE_INFINITY);
    }

    /** A number of at least zero that may be absent. */
    @Nullable
    Double amountOrNull(String key) {
        Double value = numberOrNull(key);
        return value == null ? null : between(key, value, 0, Double.POSITIVE_INFINITY);
    }

    /** A number from 0 to 1. */
    double chance(String key) {
        return between(key, number(key), 0, 1);
    }

    /** A number from 0 to 1 that may be absent. */
    double chance(String key, double otherwise) {
        Json json = optional(key);
        return json == null ? otherwise : between(key, number(key, json, problems), 0, 1);
    }

    /** A number from 0 to 1 that may be absent. */
    @Nullable
    Double chanceOrNull(String key) {
        Double value = numberOrNull(key);
        return value == null ? null : between(key, value, 0, 1);
    }

    /** A number from 0 to a bound that may be absent. */
    double upTo(String key, double otherwise, double high) {
        Json json = optional(key);
        return json == null ? otherwise : between(key, number(key, json, problems), 0, high);
    }

    /** A number above zero that may be absent. */
    double positive(String key, double otherwise) {
        Double value = positiveOrNull(key);
        return value == null ? otherwise : value;
    }

    /** A number above zero that may be absent. */
    @Nullable
    Double positiveOrNull(String key) {
        Json json = optional(key);
        if (json == null) {
            return null;
        }
        double value = number(key, json, problems);
        if (!(value > 0) && json instanceof Json.Number) {
            problems.at(
                    json.spot(),
                    Quote.json(key) + " is " + Quote.json(value) + ", which is not above 0.",
                    "Maybe leave it out.");
            return null;
        }
        return value > 0 ? value : null;
    }

    /** An item of a list that must be a number of at least zero. */
    double amount(String key, Json item) {
        double value = number(key, item, problems);
        if (value < 0) {
            problems.at(
                    item.spot(),
                    Quote.json(key) + " holds " + Quote.json(value) + ", which is below 0.",
                    "Maybe a sign slipped.");
            return 0;
        }
        return value;
    }

    private double between(String key, double value, double low, double high) {
        Json json = object.of().get(key);
        if (json != null && (value < low || value > high)) {
            problems.at(
                    json.spot(),
                    Quote.json(key) + " is " + Quote.json(value) + ", which is "
                            + (value < low ? "below " + Quote.json(low) : "above " + Quote.json(high)) + ".",
                    "Maybe a sign or a decimal point slipped.");
            return low;
        }
        return value;
    }

    /** A whole number in a range. */
    long whole(String key, long low, long high) {
        Json json = required(key);
        if (json == null) {
            return low;
        }
        String belongs = low == Long.MIN_VALUE
                ? "a whole number"
                : high == Long.MAX_VALUE
                        ? "a whole number of at least " + low
                        : "a whole number from " + low + " to " + high;
        if (json instanceof Json.Number n) {
            try {
                long value = Long.parseLong(n.digits());
                if (value >= low && value <= high) {
                    return value;
                }
            } catch (NumberFormatException e) {
                return wrong(json, key, belongs, low);
            }
        }
        return wrong(json, key, belongs, low);
    }

    /** The items of a list; none where it is absent. */
    List<Json> list(String key) {
        Json json = optional(key);
        if (json == null) {
            return List.of();
        }
        return json instanceof Json.Items i ? i.of() : wrong(json, key, "a list in brackets", List.of());
    }

    /** A list of texts; none where it is absent. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Json item : list(key)) {
            if (item instanceof Json.Text t) {
                texts.add(t.value());
            } else {
                wrong(item, key, "text in quotes", "");
            }
        }
        return texts;
    }

    /** Exit names: not blank and without repeats. */
    List<String> exits(String key) {
        List<String> names = new ArrayList<>();
        for (Json item : list(key)) {
            if (!(item instanceof Json.Text t)) {
                wrong(item, key, "the name of an exit in quotes", "");
            } else if (t.value().isBlank()) {
                problems.at(item.spot(), "An exit's name is blank.", "Maybe name it after where it leads.");
            } else if (names.contains(t.value())) {
                problems.at(
                        item.spot(),
                        "Two exits are called " + Quote.json(t.value()) + ".",
                        "Maybe give one another name.");
            } else {
                names.add(t.value());
            }
        }
        return names;
    }

    /** The members of an object; none where it is absent. */
    Json.@Nullable Members members(String key) {
        Json json = required(key);
        if (json == null) {
            return null;
        }
        return json instanceof Json.Members m ? m : wrong(json, key, "an object in braces", null);
    }

    /** One of some words, or null where it is none of them, which is a problem. */
    @Nullable
    String word(String key, List<String> words) {
        Json json = required(key);
        if (json == null) {
            return null;
        }
        if (json instanceof Json.Text t && words.contains(t.value())) {
            return t.value();
        }
        problems.at(
                json.spot(),
                Quote.json(key) + " is " + json.described() + "; this Routewright knows " + String.join(", ", words)
                        + ".",
                "Maybe it is misspelt, or the file is from a newer Routewright.");
        return null;
    }

    static double number(String key, Json json, Problems problems) {
        if (json instanceof Json.Number n) {
            double value = Double.parseDouble(
                    n.digits().equals("INF")
                            ? "Infinity"
                            : n.digits().equals("-INF")
                                    ? "-Infinity"
                                    : n.digits().equals("+INF") ? "Infinity" : n.digits());
            if (Double.isFinite(value)) {
                return value;
            }
            problems.at(
                    json.spot(),
                    Quote.json(key) + " is " + json.described().substring("the number ".length())
                            + ", which is not a finite number.",
                    "Maybe a division by zero was written to the file; put a number there.");
            return 0;
        }
        problems.at(
                json.spot(),
                Quote.json(key) + " is " + json.described() + " where a number belongs.",
                json instanceof Json.Text t && t.value().matches("-?[0-9.]+")
                        ? "Maybe take the quotes away."
                        : "Maybe compare with a file that Routewright saved.");
        return 0;
    }

    private <T extends @Nullable Object> T wrong(Json json, String key, String belongs, T otherwise) {
        problems.at(
                json.spot(),
                Quote.json(key) + " is " + json.described() + " where " + belongs + " belongs.",
                "Maybe compare with a file that Routewright saved.");
        return otherwise;
    }

    /** Reports every key that nobody took: to drop it on the next save would lose it silently. */
    void done() {
        if (silent) {
            return;
        }
        object.of().forEach((key, json) -> {
            if (!taken.contains(key)) {
                problems.at(
                        json.spot(),
                        "The key " + Quote.json(key) + " is not known here.",
                        "Maybe it is misspelt, or it was written by a newer Routewright.");
            }
        });
    }
}
