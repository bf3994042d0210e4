package dev.routewright.graph.file;

import dev.routewright.graph.Condition;
import dev.routewright.graph.Condition.Comparison;
import dev.routewright.graph.NodeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conditions in and out. */
final class ConditionJson {
    private static final List<String> KINDS = List.of(
            "everything",
            "compare",
            "one-of",
            "matches",
            "tag",
            "visited",
            "before",
            "never",
            "until",
            "and",
            "or",
            "not");
    private static final List<String> COMPARISONS = List.of("eq", "ne", "lt", "le", "gt", "ge");

    private ConditionJson() {}

    static Condition read(@Nullable Json json, Problems problems) {
        if (json == null) {
            return new Condition.Everything();
        }
        Fields in = Fields.of(json, problems);
        String kind = in.word("kind", KINDS);
        if (kind == null) {
            return new Condition.Everything();
        }
        Condition condition = switch (kind) {
            case "compare" -> {
                String op = in.word("op", COMPARISONS);
                yield new Condition.Compare(
                        in.text("field"),
                        op == null ? Comparison.EQ : Comparison.valueOf(op.toUpperCase(Locale.ROOT)),
                        in.number("value"));
            }
            case "one-of" -> new Condition.OneOf(in.text("field"), Set.copyOf(in.texts("values")));
            case "matches" -> new Condition.Matches(in.text("field"), in.text("regex"));
            case "tag" -> new Condition.HasTag(in.text("tag"));
            case "visited" -> new Condition.Visited(node(in, "node"));
            case "never" -> new Condition.Never(node(in, "node"));
            case "before" -> new Condition.Before(node(in, "first"), node(in, "then"));
            case "until" -> new Condition.Until(node(in, "node"), node(in, "until"));
            case "and" -> new Condition.And(all(in, problems));
            case "or" -> new Condition.Or(all(in, problems));
            case "not" -> new Condition.Not(read(in.required("of"), problems));
            default -> new Condition.Everything();
        };
        in.done();
        return condition;
    }

    private static NodeId node(Fields in, String key) {
        String id = in.name(key);
        return new NodeId(id == null ? "?" : id);
    }

    private static List<Condition> all(Fields in, Problems problems) {
        List<Condition> all = new ArrayList<>();
        for (Json item : in.list("of")) {
            all.add(read(item, problems));
        }
        return all;
    }

    static String write(Condition condition) {
        JsonLine line = new JsonLine();
        switch (condition) {
            case Condition.Everything e -> line.text("kind", "everything");
            case Condition.Compare c ->
                line.text("kind", "compare")
                        .text("field", c.field())
                        .text("op", c.op().name().toLowerCase(Locale.ROOT))
                        .number("value", c.value());
            case Condition.OneOf o ->
                line.text("kind", "one-of").text("field", o.field()).texts("values", o.values());
            case Condition.Matches m ->
                line.text("kind", "matches").text("field", m.field()).text("regex", m.regex());
            case Condition.HasTag t -> line.text("kind", "tag").text("tag", t.tag());
            case Condition.Visited v ->
                line.text("kind", "visited").text("node", v.node().value());
            case Condition.Never n ->
                line.text("kind", "never").text("node", n.node().value());
            case Condition.Before b ->
                line.text("kind", "before")
                        .text("first", b.first().value())
                        .text("then", b.then().value());
            case Condition.Until u ->
                line.text("kind", "until")
                        .text("node", u.node().value())
                        .text("until", u.until().value());
            case Condition.And a -> line.text("kind", "and").raw("of", list(a.of()));
            case Condition.Or o -> line.text("kind", "or").raw("of", list(o.of()));
            case Condition.Not n -> line.text("kind", "not").raw("of", write(n.of()));
        }
        return line.done();
    }

    private static String list(List<Condition> of) {
        return JsonLine.list(of.stream().map(ConditionJson::write).toList());
    }
}
