package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.Form;
import dev.routewright.desktop.form.Numbers;
import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.graph.Condition;
import dev.routewright.graph.ConditionText;
import dev.routewright.graph.Loop;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The rows that edit one condition: its kind, then what that kind needs. */
final class ConditionRows {
    private static final String TASK = "task";
    private static final String TEXT = "text";
    private static final String NOTHING = "nothing";

    private final DatasetFacts facts;
    private final String idPrefix;
    private final Supplier<Condition> source;
    private final Function<Condition, @Nullable String> apply;
    private final WayRows way;
    private boolean atTheStart;

    /** @param idPrefix begins the ids of all its fields */
    ConditionRows(
            NodeEdits edits,
            DatasetFacts facts,
            String idPrefix,
            Supplier<Condition> source,
            Function<Condition, @Nullable String> apply) {
        this.facts = facts;
        this.idPrefix = idPrefix;
        this.source = source;
        this.apply = apply;
        this.way = new WayRows(edits, idPrefix, source, apply);
    }

    /** Offers nothing about the query's way: it is asked before there is one. */
    ConditionRows atTheStart() {
        atTheStart = true;
        return this;
    }

    void addTo(Form form, String caption) {
        form.choice(caption, idPrefix, this::kinds, () -> kind(source.get()), kind -> apply.apply(first(kind)));
        switch (kind(source.get())) {
            case "label" -> words(form, "Labels", TASK);
            case "word" -> {
                column(form, facts.wordColumns());
                words(form, "Values", null);
            }
            case "text" ->
                form.text(
                        "Expression",
                        idPrefix + "-regex",
                        () -> source.get() instanceof Condition.Matches m ? m.regex() : "",
                        this::acceptRegex);
            case "number" -> {
                column(form, numbers());
                comparison(form);
            }
            case "compound" ->
                form.note(ConditionText.of(source.get(), way::label) + ". A condition of several parts"
                        + " is kept as it is; pick another kind to replace it.");
            default -> way.addTo(form);
        }
    }

    private SequencedMap<String, String> kinds() {
        SequencedMap<String, String> kinds = new LinkedHashMap<>();
        kinds.put("everything", "everything");
        kinds.put(NOTHING, "nothing");
        kinds.put("label", "task label is …");
        kinds.put("text", "text matches …");
        kinds.put("number", "a number is …");
        if (!facts.wordColumns().isEmpty()) {
            kinds.put("word", "a column is …");
        }
        if (!atTheStart) {
            kinds.putAll(WayRows.kinds());
        }
        String now = kind(source.get());
        kinds.putIfAbsent(now, WayRows.kinds().getOrDefault(now, "several parts"));
        return kinds;
    }

    /** What decides which rows there are. */
    static String kind(Condition condition) {
        return switch (condition) {
            case Condition.Everything e -> "everything";
            case Condition.Compare c -> "number";
            case Condition.OneOf o -> o.field().equals(TASK) || o.field().equals("task.recorded") ? "label" : "word";
            case Condition.Matches m -> m.field().equals(TEXT) ? "text" : "compound";
            case Condition.Not n -> n.equals(Loop.NEVER) ? NOTHING : "compound";
            case Condition.And a -> "compound";
            case Condition.Or o -> "compound";
            default -> WayRows.kind(condition);
        };
    }

    private Condition first(String kind) {
        return switch (kind) {
            case "label" ->
                new Condition.OneOf(
                        TASK,
                        facts.tasks().isEmpty()
                                ? Set.of()
                                : Set.of(facts.tasks().getFirst()));
            case "word" -> new Condition.OneOf(facts.wordColumns().getFirst(), Set.of());
            case "text" -> new Condition.Matches(TEXT, "");
            case "number" -> new Condition.Compare(facts.scores().getFirst(), Condition.Comparison.GE, 0);
            case "compound" -> source.get();
            case NOTHING -> Loop.NEVER;
            case "everything" -> new Condition.Everything();
            default -> way.first(kind);
        };
    }

    private void words(Form form, String caption, @Nullable String field) {
        form.text(
                caption,
                idPrefix + "-values",
                () -> source.get() instanceof Condition.OneOf o ? String.join(", ", o.values()) : "",
                text -> apply.apply(new Condition.OneOf(field != null ? fieldOr(field) : fieldOr(""), values(text))));
    }

    private String fieldOr(String otherwise) {
        return source.get() instanceof Condition.OneOf o ? o.field() : otherwise;
    }

    private static TreeSet<String> values(String text) {
        TreeSet<String> values = new TreeSet<>();
        Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .forEach(values::add);
        return values;
    }

    /** Fields with a number, by what people call them. */
    private SequencedMap<String, String> numbers() {
        SequencedMap<String, String> numbers = new LinkedHashMap<>();
        facts.scores().forEach(c -> numbers.put(c, c.equals(DatasetFacts.LENGTH) ? "length of the text" : c));
        if (!atTheStart) {
            numbers.putAll(WayRows.numbers());
        }
        return numbers;
    }

    private void column(Form form, List<String> columns) {
        SequencedMap<String, String> named = new LinkedHashMap<>();
        columns.forEach(c -> named.put(c, c));
        column(form, named);
    }

    private void column(Form form, SequencedMap<String, String> columns) {
        form.choice(
                "Column",
                idPrefix + "-column",
                () -> columns,
                () -> switch (source.get()) {
                    case Condition.OneOf o -> o.field();
                    case Condition.Compare c -> c.field();
                    default -> "";
                },
                column -> apply.apply(
                        switch (source.get()) {
                            case Condition.Compare c -> new Condition.Compare(column, c.op(), c.value());
                            default -> new Condition.OneOf(column, Set.of());
                        }));
    }

    private void comparison(Form form) {
        form.choice(
                "Is",
                idPrefix + "-op",
                () -> {
                    SequencedMap<String, String> options = new LinkedHashMap<>();
                    for (Condition.Comparison op : Condition.Comparison.values()) {
                        options.put(op.name(), op.sign());
                    }
                    return options;
                },
                () -> source.get() instanceof Condition.Compare c ? c.op().name() : "",
                op -> source.get() instanceof Condition.Compare c
                        ? apply.apply(new Condition.Compare(c.field(), Condition.Comparison.valueOf(op), c.value()))
                        : null);
        form.text(
                "Number",
                idPrefix + "-number",
                () -> source.get() instanceof Condition.Compare c ? NumberWords.plain(c.value()) : "",
                text -> {
                    Numbers.Read read = Numbers.within(text, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
                    return read.wrong() != null
                            ? read.wrong()
                            : source.get() instanceof Condition.Compare c
                                    ? apply.apply(new Condition.Compare(c.field(), c.op(), read.value()))
                                    : null;
                });
    }

    private @Nullable String acceptRegex(String text) {
        try {
            Pattern.compile(text);
            return apply.apply(new Condition.Matches(TEXT, text));
        } catch (PatternSyntaxException e) {
            return "The expression cannot be read: " + e.getDescription() + ". Maybe a bracket is not closed.";
        }
    }
}
