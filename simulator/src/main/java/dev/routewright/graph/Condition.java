package dev.routewright.graph;

import java.util.List;
import java.util.Set;

/**
 * A statement about one query, used by Task matchers and by Rules.
 *
 * <p>A field is {@code task} (the label given by the last Task, else the recorded one), {@code task.recorded},
 * {@code text}, {@code length} (characters of the text) or the name of a column of the dataset. A field that a row does
 * not have makes every comparison on it false.
 */
public sealed interface Condition {

    /** Holds for every query. */
    record Everything() implements Condition {}

    /** How a number is compared. */
    enum Comparison {
        EQ("="),
        NE("≠"),
        LT("<"),
        LE("≤"),
        GT(">"),
        GE("≥");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        /** As people write it. */
        public String sign() {
            return sign;
        }
    }

    /** Compares a numeric field with a number. */
    record Compare(String field, Comparison op, double value) implements Condition {}

    /** Whether a text field is one of some values. */
    record OneOf(String field, Set<String> values) implements Condition {
        public OneOf {
            values = java.util.Collections.unmodifiableSortedSet(new java.util.TreeSet<>(values));
        }
    }

    /** Whether a regular expression (java.util.regex) is found anywhere in a text field. */
    record Matches(String field, String regex) implements Condition {}

    /** All of some; true when empty. */
    record And(List<Condition> of) implements Condition {
        public And {
            of = List.copyOf(of);
        }
    }

    /** At least one of some; false when empty. */
    record Or(List<Condition> of) implements Condition {
        public Or {
            of = List.copyOf(of);
        }
    }

    /** The opposite. */
    record Not(Condition of) implements Condition {}
}
