package dev.routewright.export.portkey;

import dev.routewright.export.JsonText;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Condition.Comparison;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes conditions as the gateway's queries over {@code metadata.KEY}. There a missing key fails every comparison, as
 * here; but it passes {@code $ne} and {@code $nin}, and a regular expression is tried on the word "undefined". There is
 * no {@code $not}, so a negation is pushed inwards.
 */
final class PortkeyConditions {
    private static final String PRESENT = "^(?!undefined$)";
    private static final String ABSENT = "^undefined$";

    private final MetadataKeys keys;

    PortkeyConditions(MetadataKeys keys) {
        this.keys = keys;
    }

    /** A condition that the gateway cannot say, and why. */
    static final class Unsayable extends Exception {
        private static final long serialVersionUID = 1L;

        Unsayable(String why) {
            super(why);
        }
    }

    /**
     * The query that holds exactly where the condition holds.
     *
     * @param task the label given by a Task on the way here, or null where the recorded one is still in force
     * @throws Unsayable with the reason in words
     */
    ObjectNode write(Condition condition, @Nullable String task) throws Unsayable {
        return write(condition, task, false);
    }

    /** The query that holds where a numeric field is at least a bound. */
    ObjectNode atLeast(String field, double bound) {
        return compare(keys.number(field), Comparison.GE, bound, false);
    }

    private ObjectNode write(Condition condition, @Nullable String task, boolean negated) throws Unsayable {
        return switch (condition) {
            case Condition.Everything e -> constant(!negated);
            case Condition.Compare c -> compare(c, negated);
            case Condition.OneOf o -> oneOf(o, task, negated);
            case Condition.Matches m -> matches(m, task, negated);
            case Condition.And a -> group(a.of(), task, negated, negated ? "$or" : "$and");
            case Condition.Or o -> group(o.of(), task, negated, negated ? "$and" : "$or");
            case Condition.Not n -> write(n.of(), task, !negated);
            case Condition.HasTag t -> throw new Unsayable("asks for a tag");
            case Condition.Visited v -> throw new Unsayable("asks which nodes a query passed");
            case Condition.Before b -> throw new Unsayable("asks which nodes a query passed");
            case Condition.Never n -> throw new Unsayable("asks which nodes a query passed");
            case Condition.Until u -> throw new Unsayable("asks which nodes a query passed");
        };
    }

    private ObjectNode group(List<Condition> of, @Nullable String task, boolean negated, String operator)
            throws Unsayable {
        if (of.size() == 1) {
            return write(of.getFirst(), task, negated);
        }
        ObjectNode query = JsonText.object();
        ArrayNode parts = query.putArray(operator);
        for (Condition part : of) {
            parts.add(write(part, task, negated));
        }
        return query;
    }

    private ObjectNode compare(Condition.Compare c, boolean negated) throws Unsayable {
        if (c.field().startsWith("path.")) {
            throw new Unsayable("asks what a query has used on its way");
        }
        boolean word = Set.of("task", "task.recorded", "text").contains(c.field());
        if (word || !keys.mayBeNumber(c.field())) {
            return constant(negated);
        }
        return compare(keys.number(c.field()), c.op(), c.value(), negated);
    }

    private static ObjectNode compare(String key, Comparison op, double value, boolean negated) {
        // The dataset keeps numbers as float and compares as float; the shortest decimal of the float keeps the order.
        BigDecimal bound = new BigDecimal(Float.toString((float) value));
        ObjectNode holds = switch (op) {
            case GE -> operator(key, "$gte", bound);
            case GT -> operator(key, "$gt", bound);
            case LE -> operator(key, "$lte", bound);
            case LT -> operator(key, "$lt", bound);
            case EQ -> both("$and", operator(key, "$gte", bound), operator(key, "$lte", bound));
            case NE -> both("$or", operator(key, "$lt", bound), operator(key, "$gt", bound));
        };
        if (!negated) {
            return holds;
        }
        Comparison opposite = switch (op) {
            case GE -> Comparison.LT;
            case GT -> Comparison.LE;
            case LE -> Comparison.GT;
            case LT -> Comparison.GE;
            case EQ -> Comparison.NE;
            case NE -> Comparison.EQ;
        };
        return both("$or", compare(key, opposite, value, false), regex(key, ABSENT));
    }

    private ObjectNode oneOf(Condition.OneOf o, @Nullable String task, boolean negated) throws Unsayable {
        if (o.field().equals("text")) {
            throw new Unsayable("compares the query's text, and a gateway config cannot read it");
        }
        if (o.field().equals("task") && task != null) {
            return constant(o.values().contains(task) != negated);
        }
        if (o.field().equals("length") || !keys.mayBeWords(o.field())) {
            return constant(negated);
        }
        return in(keys.words(o.field(), o.values()), o.values(), negated);
    }

    /** The query that holds where a key has one of some values. */
    static ObjectNode in(String key, Collection<String> values, boolean negated) {
        ObjectNode query = JsonText.object();
        ObjectNode operator = query.putObject("metadata." + key);
        if (values.size() == 1) {
            operator.put(negated ? "$ne" : "$eq", values.iterator().next());
        } else {
            ArrayNode list = operator.putArray(negated ? "$nin" : "$in");
            values.forEach(list::add);
        }
        return query;
    }

    private ObjectNode matches(Condition.Matches m, @Nullable String task, boolean negated) throws Unsayable {
        if (m.field().equals("text")) {
            throw new Unsayable(
                    "looks for /" + m.regex() + "/ in the query's text, and a gateway config cannot read it");
        }
        if (m.field().equals("task") && task != null) {
            return constant(
                    java.util.regex.Pattern.compile(m.regex()).matcher(task).find() != negated);
        }
        if (m.field().equals("length") || !keys.mayBeWords(m.field())) {
            return constant(negated);
        }
        String obstacle = PortableRegex.obstacle(m.regex());
        if (obstacle != null) {
            throw new Unsayable("looks for /" + m.regex() + "/ in " + m.field() + ", and '" + obstacle
                    + "' means something else in the gateway's language");
        }
        String key = keys.words(m.field(), List.of());
        return negated
                ? both("$or", regex(key, ABSENT), regex(key, "^(?![\\s\\S]*(?:" + m.regex() + "))"))
                : both("$and", regex(key, PRESENT), regex(key, m.regex()));
    }

    private static ObjectNode operator(String key, String operator, BigDecimal bound) {
        ObjectNode query = JsonText.object();
        query.putObject("metadata." + key).put(operator, bound);
        return query;
    }

    private static ObjectNode regex(String key, String regex) {
        ObjectNode query = JsonText.object();
        query.putObject("metadata." + key).put("$regex", regex);
        return query;
    }

    private static ObjectNode both(String operator, ObjectNode one, ObjectNode other) {
        ObjectNode query = JsonText.object();
        query.putArray(operator).add(one).add(other);
        return query;
    }

    private static ObjectNode constant(boolean holds) {
        ObjectNode query = JsonText.object();
        query.putArray(holds ? "$and" : "$or");
        return query;
    }
}
