package dev.routewright.export.portkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.routewright.graph.Condition;
import dev.routewright.graph.Condition.Comparison;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The written query must hold exactly where the condition holds, also for queries that lack a field. */
final class PortkeyConditionsTest {
    private static final List<String> WORDS = List.of("free", "pro", "defined", "undefined?", "");

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aWrittenConditionHoldsForTheSameQueries(long seed) throws Exception {
        Random random = new Random(seed);
        Condition condition = condition(random, 3);
        JsonNode query = new PortkeyConditions(new MetadataKeys(null)).write(condition, null);
        for (int i = 0; i < 40; i++) {
            Map<String, Object> row = row(random);
            assertThat(gateway(query, row))
                    .as("%s on %s as %s", condition, row, query)
                    .isEqualTo(holds(condition, row));
        }
    }

    @Test
    void theTextCannotBeRead() {
        PortkeyConditions writer = new PortkeyConditions(new MetadataKeys(null));
        assertThatThrownBy(() -> writer.write(new Condition.Not(new Condition.Matches("text", "x")), null))
                .isInstanceOf(PortkeyConditions.Unsayable.class)
                .hasMessage("looks for /x/ in the query's text, and a gateway config cannot read it");
    }

    @Test
    void anExpressionThatMeansSomethingElseInTheGatewayIsRefused() {
        PortkeyConditions writer = new PortkeyConditions(new MetadataKeys(null));
        assertThatThrownBy(() -> writer.write(new Condition.Matches("tier", "(?i)pro"), null))
                .hasMessageContaining("'(?i)' means something else");
        for (String javaOnly : List.of("a*+", "(?>a)", "\\Aa", "[a-z&&b]", "\\p{Lu}")) {
            assertThat(PortableRegex.obstacle(javaOnly)).as(javaOnly).isNotNull();
        }
        for (String shared : List.of("^a+$", "(?:a|b)", "[^x]{2,3}?", "\\d+\\s", "(?<=a)b", "a\\\\A")) {
            assertThat(PortableRegex.obstacle(shared)).as(shared).isNull();
        }
    }

    @Test
    void aDotInAFieldIsReplacedBecauseTheGatewayCutsThere() throws Exception {
        MetadataKeys keys = new MetadataKeys(null);
        JsonNode query = new PortkeyConditions(keys).write(new Condition.OneOf("user.tier", Set.of("pro")), null);
        assertThat(query.toString()).isEqualTo("{\"metadata.user_tier\":{\"$eq\":\"pro\"}}");
    }

    private static Condition condition(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 7)) {
            case 0 ->
                new Condition.Compare(
                        random.nextBoolean() ? "n" : "m",
                        Comparison.values()[random.nextInt(6)],
                        random.nextInt(4) / 10.0);
            case 1 -> new Condition.OneOf(random.nextBoolean() ? "tier" : "lang", some(random));
            case 2 ->
                new Condition.Matches(
                        "tier", List.of("^un", "e", "pro|free", "d$", "^$").get(random.nextInt(5)));
            case 3 -> new Condition.And(several(random, depth));
            case 4 -> new Condition.Or(several(random, depth));
            case 5 -> new Condition.Not(condition(random, depth - 1));
            default -> new Condition.Everything();
        };
    }

    private static List<Condition> several(Random random, int depth) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> condition(random, depth - 1))
                .toList();
    }

    private static Set<String> some(Random random) {
        Set<String> some = new TreeSet<>();
        IntStream.range(0, random.nextInt(3)).forEach(i -> some.add(WORDS.get(random.nextInt(WORDS.size()))));
        return some;
    }

    private static Map<String, Object> row(Random random) {
        Map<String, Object> row = new HashMap<>();
        for (String field : List.of("tier", "lang")) {
            if (random.nextInt(3) > 0) {
                row.put(field, WORDS.get(random.nextInt(WORDS.size())));
            }
        }
        for (String field : List.of("n", "m")) {
            if (random.nextInt(3) > 0) {
                row.put(field, random.nextInt(4) / 10f);
            }
        }
        return row;
    }

    /** What the condition means, from its Javadoc. */
    private static boolean holds(Condition condition, Map<String, Object> row) {
        return switch (condition) {
            case Condition.Everything e -> true;
            case Condition.Compare c ->
                row.get(c.field()) instanceof Float value
                        && switch (c.op()) {
                            case EQ -> value == (float) c.value();
                            case NE -> value != (float) c.value();
                            case LT -> value < (float) c.value();
                            case LE -> value <= (float) c.value();
                            case GT -> value > (float) c.value();
                            case GE -> value >= (float) c.value();
                        };
            case Condition.OneOf o -> row.containsKey(o.field()) && o.values().contains(row.get(o.field()));
            case Condition.HasTag t -> throw new IllegalArgumentException("not drawn here");
            case Condition.Visited v -> throw new IllegalArgumentException("not drawn here");
            case Condition.Before b -> throw new IllegalArgumentException("not drawn here");
            case Condition.Never n -> throw new IllegalArgumentException("not drawn here");
            case Condition.Until u -> throw new IllegalArgumentException("not drawn here");
            case Condition.Matches m ->
                row.get(m.field()) instanceof String s
                        && Pattern.compile(m.regex()).matcher(s).find();
            case Condition.And a -> a.of().stream().allMatch(c -> holds(c, row));
            case Condition.Or o -> o.of().stream().anyMatch(c -> holds(c, row));
            case Condition.Not n -> !holds(n.of(), row);
        };
    }

    /** What the gateway does with a query, as it was measured on 1.15.2: all metadata is sent as text. */
    private static boolean gateway(JsonNode query, Map<String, Object> row) {
        for (Map.Entry<String, JsonNode> entry : query.properties()) {
            List<JsonNode> parts = new ArrayList<>();
            entry.getValue().forEach(parts::add);
            if (entry.getKey().equals("$or")) {
                return parts.stream().anyMatch(p -> gateway(p, row));
            }
            if (entry.getKey().equals("$and")) {
                return parts.stream().allMatch(p -> gateway(p, row));
            }
            Object sent = row.get(entry.getKey().substring("metadata.".length()));
            if (!operator(entry.getValue(), sent == null ? null : sent.toString())) {
                return false;
            }
        }
        return true;
    }

    private static boolean operator(JsonNode operators, String sent) {
        Map.Entry<String, JsonNode> only = operators.properties().iterator().next();
        JsonNode value = only.getValue();
        double number = sent == null || sent.isEmpty() ? Double.NaN : parse(sent);
        List<String> list = new ArrayList<>();
        value.forEach(v -> list.add(v.asString()));
        return switch (only.getKey()) {
            case "$eq" -> sent != null && sent.equals(value.asString());
            case "$ne" -> sent == null || !sent.equals(value.asString());
            case "$gt" -> number > value.doubleValue();
            case "$gte" -> number >= value.doubleValue();
            case "$lt" -> number < value.doubleValue();
            case "$lte" -> number <= value.doubleValue();
            case "$in" -> list.contains(sent);
            case "$nin" -> !list.contains(sent);
            case "$regex" ->
                Pattern.compile(value.asString())
                        .matcher(sent == null ? "undefined" : sent)
                        .find();
            default -> throw new AssertionError(only.getKey());
        };
    }

    private static double parse(String sent) {
        try {
            return Double.parseDouble(sent);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
