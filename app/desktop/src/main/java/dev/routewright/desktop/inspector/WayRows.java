package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.Form;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rows of conditions about what a query has passed so far: tags and nodes, these by their names. */
final class WayRows {
    private static final String TAG = "tag";
    private static final String VISITED = "visited";
    private static final String NEVER = "never";
    private static final String BEFORE = "before";
    private static final String UNTIL = "until";

    private final NodeEdits edits;
    private final String idPrefix;
    private final Supplier<Condition> source;
    private final Function<Condition, @Nullable String> apply;

    WayRows(NodeEdits edits, String idPrefix, Supplier<Condition> source, Function<Condition, @Nullable String> apply) {
        this.edits = edits;
        this.idPrefix = idPrefix;
        this.source = source;
        this.apply = apply;
    }

    /** The kinds of conditions that it has rows for, and what people call them. */
    static SequencedMap<String, String> kinds() {
        SequencedMap<String, String> kinds = new LinkedHashMap<>();
        kinds.put(TAG, "has a tag …");
        kinds.put(VISITED, "passed …");
        kinds.put(NEVER, "never passed …");
        kinds.put(BEFORE, "passed … before …");
        kinds.put(UNTIL, "not … until …");
        return kinds;
    }

    /** What a query has used so far, and what people call it. */
    static SequencedMap<String, String> numbers() {
        SequencedMap<String, String> numbers = new LinkedHashMap<>();
        numbers.put("path.cost", "cost so far");
        numbers.put("path.millis", "time so far, ms");
        numbers.put("path.calls", "calls so far");
        numbers.put("path.answers", "answers so far");
        return numbers;
    }

    /** @throws IllegalArgumentException for a condition that is not about the way */
    static String kind(Condition condition) {
        return switch (condition) {
            case Condition.HasTag t -> TAG;
            case Condition.Visited v -> VISITED;
            case Condition.Never n -> NEVER;
            case Condition.Before b -> BEFORE;
            case Condition.Until u -> UNTIL;
            default ->
                throw new IllegalArgumentException(
                        condition + " is not about the way of a query. Maybe ask ConditionRows.");
        };
    }

    Condition first(String kind) {
        NodeId node = edits.document().graph().nodes().firstEntry().getKey();
        return switch (kind) {
            case TAG -> new Condition.HasTag("rag");
            case VISITED -> new Condition.Visited(node);
            case NEVER -> new Condition.Never(node);
            case BEFORE -> new Condition.Before(node, edits.id());
            default -> new Condition.Until(node, edits.id());
        };
    }

    void addTo(Form form) {
        switch (source.get()) {
            case Condition.HasTag t ->
                form.text(
                        "Tag",
                        idPrefix + "-tag",
                        () -> source.get() instanceof Condition.HasTag now ? now.tag() : "",
                        tag -> tag.isEmpty()
                                ? "A tag needs a name. Maybe use the one that a Tool sets."
                                : apply.apply(new Condition.HasTag(tag)));
            case Condition.Visited v ->
                node(form, "Node", "", now -> ((Condition.Visited) now).node(), (now, id) -> new Condition.Visited(id));
            case Condition.Never n ->
                node(form, "Node", "", now -> ((Condition.Never) now).node(), (now, id) -> new Condition.Never(id));
            case Condition.Before b -> {
                node(
                        form,
                        "First",
                        "",
                        now -> ((Condition.Before) now).first(),
                        (now, id) -> new Condition.Before(id, ((Condition.Before) now).then()));
                node(
                        form,
                        "Before",
                        "-then",
                        now -> ((Condition.Before) now).then(),
                        (now, id) -> new Condition.Before(((Condition.Before) now).first(), id));
            }
            case Condition.Until u -> {
                node(
                        form,
                        "Not",
                        "",
                        now -> ((Condition.Until) now).node(),
                        (now, id) -> new Condition.Until(id, ((Condition.Until) now).until()));
                node(
                        form,
                        "Until",
                        "-then",
                        now -> ((Condition.Until) now).until(),
                        (now, id) -> new Condition.Until(((Condition.Until) now).node(), id));
            }
            default -> {}
        }
    }

    private interface Change {
        Condition with(Condition now, NodeId node);
    }

    private void node(Form form, String caption, String suffix, Function<Condition, NodeId> part, Change change) {
        form.choice(
                caption,
                idPrefix + "-node" + suffix,
                this::nodes,
                () -> part.apply(source.get()).value(),
                id -> apply.apply(change.with(source.get(), new NodeId(id))));
    }

    /** All nodes by id; where two have the same name, the id tells them apart. */
    private SequencedMap<String, String> nodes() {
        SequencedMap<String, String> nodes = new LinkedHashMap<>();
        for (Node node : edits.document().graph().nodes().values()) {
            boolean taken = nodes.containsValue(node.label());
            nodes.put(node.id().value(), taken ? node.label() + " (" + node.id().value() + ")" : node.label());
        }
        return nodes;
    }

    /** What a person calls a node; its id where it is gone. */
    String label(NodeId id) {
        Node node = edits.document().graph().nodes().get(id);
        return node == null ? id.value() : node.label();
    }
}
