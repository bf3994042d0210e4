package dev.routewright.graph.diff;

import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.FreeParameter;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Uncertainty;
import dev.routewright.graph.diff.Difference.Change;
import dev.routewright.graph.diff.Difference.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Compares two documents. Things are the same where they have the same id, whatever they are called. */
public final class DocumentDiff {
    private static final int NAMED = 4;

    private final Document before;
    private final Document after;
    private final List<Difference> found = new ArrayList<>();

    private DocumentDiff(Document before, Document after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Every difference: the design's name first, then nodes, edges, profiles, datasets, free numbers, boxes and order.
     * Empty exactly where both would be written as the same file. Moved boxes are one difference, however many they are.
     */
    public static List<Difference> between(Document before, Document after) {
        return new DocumentDiff(before, after).differences();
    }

    private List<Difference> differences() {
        changed(Subject.DESIGN, "", "Design", "name", Words.quoted(before.name()), Words.quoted(after.name()));
        changed(Subject.DESIGN, "", "Design", "marked synthetic", yes(before.synthetic()), yes(after.synthetic()));
        compare(
                Subject.NODE,
                before.graph().nodes(),
                after.graph().nodes(),
                NodeId::value,
                (node, in) -> Words.node(node),
                (node, in) -> FieldWords.of(node));
        compare(
                Subject.EDGE,
                before.graph().edges(),
                after.graph().edges(),
                id -> id.value(),
                DocumentDiff::edgeName,
                FieldWords::of);
        compare(
                Subject.PROFILE,
                before.catalog(),
                after.catalog(),
                name -> name,
                (profile, in) -> "Profile " + Words.quoted(profile.name()),
                (profile, in) -> FieldWords.of(profile));
        compare(
                Subject.DATASET,
                byKey(before.datasets(), DatasetRef::id),
                byKey(after.datasets(), DatasetRef::id),
                id -> id,
                (ref, in) -> "Dataset " + Words.quoted(ref.id()),
                (ref, in) -> FieldWords.of(ref));
        compare(
                Subject.UNCERTAIN,
                byKey(before.uncertain(), Uncertainty::address),
                byKey(after.uncertain(), Uncertainty::address),
                address -> address,
                (u, in) -> "Uncertainty of " + Words.quoted(u.parameter()) + " of " + Words.nodeOf(in, u.node()),
                (u, in) -> FieldWords.of(u));
        compare(
                Subject.FREE,
                byKey(before.free(), FreeParameter::address),
                byKey(after.free(), FreeParameter::address),
                address -> address,
                DocumentDiff::freeName,
                (free, in) -> FieldWords.of(free));
        boxes();
        orders();
        if (found.isEmpty() && !before.equals(after)) {
            found.add(new Difference(
                    Change.CHANGED, Subject.DESIGN, "", "A value changed that has no words of its own", "", "", ""));
        }
        return List.copyOf(found);
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }

    private static String edgeName(Edge edge, Document in) {
        return "Edge " + Words.nodeOf(in, edge.from()) + " " + edge.exit() + " → " + Words.nodeOf(in, edge.to());
    }

    private static String freeName(FreeParameter free, Document in) {
        return "Free number " + Words.quoted(free.parameter()) + " of " + Words.nodeOf(in, free.node());
    }

    private static <T> SequencedMap<String, T> byKey(List<T> of, Function<T, String> key) {
        SequencedMap<String, T> map = new LinkedHashMap<>();
        of.forEach(one -> map.put(key.apply(one), one));
        return map;
    }

    private <K, T> void compare(
            Subject subject,
            SequencedMap<K, T> was,
            SequencedMap<K, T> is,
            Function<K, String> id,
            BiFunction<T, Document, String> name,
            BiFunction<T, Document, SequencedMap<String, String>> fields) {
        was.forEach((key, old) -> {
            T now = is.get(key);
            if (now == null) {
                found.add(Difference.removed(subject, id.apply(key), name.apply(old, before)));
            } else if (!now.equals(old) || !fields.apply(old, before).equals(fields.apply(now, before))) {
                changedFields(
                        subject,
                        id.apply(key),
                        name.apply(old, before),
                        fields.apply(old, before),
                        fields.apply(now, after));
            }
        });
        is.forEach((key, now) -> {
            if (!was.containsKey(key)) {
                found.add(Difference.added(subject, id.apply(key), name.apply(now, after)));
            }
        });
    }

    private void changedFields(
            Subject subject,
            String id,
            String name,
            SequencedMap<String, String> was,
            SequencedMap<String, String> is) {
        Set<String> keys = new LinkedHashSet<>(was.keySet());
        keys.addAll(is.keySet());
        int told = found.size();
        for (String key : keys) {
            changed(subject, id, name, key, was.getOrDefault(key, ""), is.getOrDefault(key, ""));
        }
        if (found.size() == told) {
            found.add(new Difference(Change.CHANGED, subject, id, name + " changed", "", "", ""));
        }
    }

    private void changed(Subject subject, String id, String name, String field, String was, String is) {
        if (!was.equals(is)) {
            found.add(new Difference(Change.CHANGED, subject, id, name, field, was, is));
        }
    }

    private void boxes() {
        List<NodeId> moved = new ArrayList<>();
        List<NodeId> pinned = new ArrayList<>();
        List<NodeId> released = new ArrayList<>();
        Set<NodeId> all = new LinkedHashSet<>(before.placement().positions().keySet());
        all.addAll(after.placement().positions().keySet());
        for (NodeId id : all) {
            if (before.graph().nodes().containsKey(id) != after.graph().nodes().containsKey(id)) {
                continue;
            }
            if (!Objects.equals(
                    before.placement().positions().get(id),
                    after.placement().positions().get(id))) {
                moved.add(id);
            }
            boolean was = before.placement().pinned().contains(id);
            boolean is = after.placement().pinned().contains(id);
            if (was != is) {
                (is ? pinned : released).add(id);
            }
        }
        summarise("moved", moved);
        summarise("pinned", pinned);
        summarise("no longer pinned", released);
    }

    private void summarise(String what, List<NodeId> boxes) {
        if (boxes.isEmpty()) {
            return;
        }
        List<String> names =
                boxes.stream().limit(NAMED).map(id -> Words.nodeOf(after, id)).toList();
        String more = boxes.size() > NAMED ? " and " + (boxes.size() - NAMED) + " more" : "";
        String only = boxes.size() == 1 ? boxes.getFirst().value() : "";
        String was = boxes.size() == 1
                ? Words.position(before.placement().positions().get(boxes.getFirst()))
                : "";
        String is =
                boxes.size() == 1 ? Words.position(after.placement().positions().get(boxes.getFirst())) : "";
        found.add(new Difference(
                Change.CHANGED,
                Subject.POSITION,
                only,
                (boxes.size() == 1 ? "Box " : boxes.size() + " boxes ") + what + ": " + String.join(", ", names) + more,
                "",
                was,
                is));
    }

    private void orders() {
        order("nodes", before.graph().nodes().keySet(), after.graph().nodes().keySet());
        order("edges", before.graph().edges().keySet(), after.graph().edges().keySet());
        order("profiles", before.catalog().keySet(), after.catalog().keySet());
        order(
                "datasets",
                before.datasets().stream().map(DatasetRef::id).toList(),
                after.datasets().stream().map(DatasetRef::id).toList());
        order(
                "uncertainties",
                before.uncertain().stream().map(Uncertainty::address).toList(),
                after.uncertain().stream().map(Uncertainty::address).toList());
        order(
                "free numbers",
                before.free().stream().map(FreeParameter::address).toList(),
                after.free().stream().map(FreeParameter::address).toList());
        order(
                "boxes",
                before.placement().positions().keySet(),
                after.placement().positions().keySet());
    }

    /** The order of what both have; what only one has is told as added or removed. */
    private void order(String of, Collection<?> was, Collection<?> is) {
        List<?> kept = was.stream().filter(is::contains).toList();
        List<?> keptNow = is.stream().filter(was::contains).toList();
        if (!kept.equals(keptNow)) {
            found.add(new Difference(
                    Change.CHANGED, Subject.ORDER, "", "Another order of " + of + " in the file", "", "", ""));
        }
    }
}
