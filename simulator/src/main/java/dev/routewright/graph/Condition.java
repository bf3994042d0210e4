package dev.routewright.graph;

import java.util.List;
import java.util.Set;

/**
 * A statement about one query, used by Task matchers and by Rules.
 *
 * <p>A field is {@code task} (the label given by the last Task, else the recorded one), {@code task.recorded},
 * {@code text}, {@code length} (characters of the text), what the query has used so far ({@code path.cost},
 * {@code path.millis}, {@code path.calls}, {@code path.answers}), an attribute that a Tool has set, or the name of a
 * column of the dataset. A field that a row does not have makes every comparison on it false.
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

    /** Whether a tag was set on the query's way, by a Tool or by a Cache of examples. */
    record HasTag(String tag) implements Condition {}

    /** Whether the query's way has passed a node. */
    record Visited(NodeId node) implements Condition {}

    /** Whether it passed both nodes, the one for the first time before the other was passed for the first time. */
    record Before(NodeId first, NodeId then) implements Condition {}

    /** Whether it did not pass a node. */
    record Never(NodeId node) implements Condition {}

    /** Whether it did not pass {@code node} until it had passed {@code until}: nothing happened too early. */
    record Until(NodeId node, NodeId until) implements Condition {}

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
