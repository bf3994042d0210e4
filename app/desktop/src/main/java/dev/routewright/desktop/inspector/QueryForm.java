package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.Form;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Node;
import dev.routewright.graph.Query;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.edit.Edit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where traffic comes from: the dataset, its rows and how they are divided. */
final class QueryForm {
    private final NodeEdits edits;
    private final DatasetFacts facts;

    QueryForm(NodeEdits edits, DatasetFacts facts) {
        this.edits = edits;
        this.facts = facts;
    }

    void addTo(Form form) {
        form.choice(
                "Dataset",
                "inspector-dataset",
                this::datasets,
                () -> query().dataset(),
                id -> change(q -> new Query(q.id(), q.label(), id, q.rows(), q.filter(), q.dispatch())));
        form.choice(
                "Rows",
                "inspector-rows",
                QueryForm::parts,
                () -> query().rows().name(),
                part -> change(q ->
                        new Query(q.id(), q.label(), q.dataset(), SplitPart.valueOf(part), q.filter(), q.dispatch())));
        form.choice("Divided", "inspector-split", this::splits, () -> key(split()), this::setSplit);
        new ConditionRows(
                        edits,
                        facts,
                        "inspector-filter",
                        () -> query().filter(),
                        filter ->
                                change(q -> new Query(q.id(), q.label(), q.dataset(), q.rows(), filter, q.dispatch())))
                .atTheStart()
                .addTo(form, "Rows where");
        if (query().dispatch().isEmpty()) {
            form.note("Every query leaves by one exit. Add exits to send queries to the first Task that accepts them.");
        }
        new Exits(edits, n -> ((Query) n).dispatch(), 0, new Dispatch())
                .addTo(form, "Asks tasks in this order", "task");
    }

    private Query query() {
        return Objects.requireNonNull(edits.as(Query.class));
    }

    private @Nullable String change(UnaryOperator<Query> change) {
        return edits.change(Query.class, change);
    }

    private SequencedMap<String, String> datasets() {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        options.put("", "none");
        edits.document().datasets().forEach(ref -> options.put(ref.id(), ref.id()));
        return options;
    }

    private static SequencedMap<String, String> parts() {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        options.put("ALL", "all");
        options.put("TRAIN", "train");
        options.put("SEARCH", "search");
        options.put("REPORT", "report");
        return options;
    }

    private @Nullable DatasetRef ref() {
        return edits.document().datasets().stream()
                .filter(r -> r.id().equals(query().dataset()))
                .findFirst()
                .orElse(null);
    }

    private DatasetRef.Split split() {
        DatasetRef ref = ref();
        return ref == null ? new DatasetRef.Split.None() : ref.split();
    }

    private SequencedMap<String, String> splits() {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        options.put(key(new DatasetRef.Split.None()), "not divided");
        if (ref() != null) {
            options.put(key(DatasetRef.Split.Hashed.standard()), "50 / 25 / 25");
            new DatasetFacts(edits.workspace().datasets().get(query().dataset()))
                    .wordColumns()
                    .forEach(c -> options.put(key(new DatasetRef.Split.ByColumn(c)), "by " + c));
            options.putIfAbsent(key(split()), words(split()));
        }
        return options;
    }

    private static String key(DatasetRef.Split split) {
        return switch (split) {
            case DatasetRef.Split.None n -> "none";
            case DatasetRef.Split.Hashed h -> "hashed " + h.seed() + " " + h.trainPercent() + " " + h.searchPercent();
            case DatasetRef.Split.ByColumn c -> "column " + c.column();
        };
    }

    private static String words(DatasetRef.Split split) {
        return switch (split) {
            case DatasetRef.Split.None n -> "not divided";
            case DatasetRef.Split.Hashed h ->
                h.trainPercent() + " / " + h.searchPercent() + " / " + (100 - h.trainPercent() - h.searchPercent());
            case DatasetRef.Split.ByColumn c -> "by " + c.column();
        };
    }

    private @Nullable String setSplit(String key) {
        DatasetRef ref = ref();
        if (ref == null || key.equals(key(ref.split()))) {
            return null;
        }
        DatasetRef.Split split = key.equals("none")
                ? new DatasetRef.Split.None()
                : key.startsWith("column ")
                        ? new DatasetRef.Split.ByColumn(key.substring("column ".length()))
                        : DatasetRef.Split.Hashed.standard();
        List<DatasetRef> refs = edits.document().datasets().stream()
                .map(r -> r.equals(ref) ? new DatasetRef(r.id(), r.path(), r.format(), split) : r)
                .toList();
        return edits.workspace().perform(new Edit.SetDatasets(refs));
    }

    /** The exits to Tasks. */
    private static final class Dispatch implements Exits.Change {
        @Override
        public Node renamed(Node node, String from, String to) {
            Query q = (Query) node;
            return with(
                    q, q.dispatch().stream().map(e -> e.equals(from) ? to : e).toList());
        }

        @Override
        public Node removed(Node node, String exit) {
            Query q = (Query) node;
            return with(q, q.dispatch().stream().filter(e -> !e.equals(exit)).toList());
        }

        @Override
        public Node added(Node node, String exit) {
            Query q = (Query) node;
            List<String> more = new ArrayList<>(q.dispatch());
            more.add(exit);
            return with(q, more);
        }

        private static Query with(Query q, List<String> dispatch) {
            return new Query(q.id(), q.label(), q.dataset(), q.rows(), q.filter(), dispatch);
        }
    }
}
