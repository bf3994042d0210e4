package dev.routewright.plan;

import dev.routewright.dataset.Column;
import dev.routewright.dataset.QueryTable;
import dev.routewright.dataset.RowRelations;
import dev.routewright.graph.Agent;
import dev.routewright.graph.Cache;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Join;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Task;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Verifier;
import dev.routewright.policy.Conditions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;

/** What the nodes that queries can reach read of a query beside its text, node by node in graph order. */
final class LiveNeeds {
    private final RoutingGraph graph;
    private final List<String> profiles;
    private final Set<NodeId> labelled;
    private final Set<String> given;
    private final List<String> ofEarlierQueries;
    private final List<Agent> agents;
    private final ProfilesBefore before;
    private final List<OfColumn> columns = new ArrayList<>();
    private final SequencedSet<Node> labels = new LinkedHashSet<>();

    /**
     * A column.
     *
     * @param kind how the node reads it
     * @param trained what leaves its scores in the column; empty for a column that nothing trained fills
     * @param lack what a dataset may have instead of it
     */
    record OfColumn(Node node, String column, Asks.Kind kind, String trained, Lack lack) {}

    /** What a dataset may have instead of a column, and still run the drawing. */
    enum Lack {
        /** No other column. */
        NONE,
        /** A column of the other kind. */
        OTHER_KIND,
        /** No column, where it has the scores of another profile that the node asks for. */
        SCORE,
        /** No column. */
        WHOLE
    }

    /** @param profiles those that are recorded, by which an Agent tells whether it has outcomes of its own */
    LiveNeeds(RoutingGraph graph, List<String> profiles) {
        this.graph = graph;
        this.profiles = profiles;
        labelled = RecordedLabels.reach(graph);
        given = Set.copyOf(Reach.givenAttributes(graph));
        before = new ProfilesBefore(graph);
        List<Node> reached = Reach.fromQueries(graph);
        boolean remembers = reached.stream().anyMatch(Cache.class::isInstance);
        ofEarlierQueries = remembers
                ? reached.stream()
                        .map(Reach::answersAs)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()
                : List.of();
        agents = reached.stream()
                .filter(Agent.class::isInstance)
                .map(Agent.class::cast)
                .filter(agent -> !profiles.contains(agent.profile()))
                .toList();
        reached.forEach(this::node);
    }

    List<OfColumn> columns() {
        return columns;
    }

    /** The nodes that go by the task that a query came with. */
    SequencedSet<Node> labels() {
        return labels;
    }

    /** All of it; a column that is read as a number and as a word is a number. */
    Asks asks() {
        SequencedMap<String, Asks.Kind> kinds = new LinkedHashMap<>();
        for (OfColumn need : columns) {
            kinds.merge(need.column(), need.kind(), (a, b) -> a == b ? a : Asks.Kind.NUMBER);
        }
        return new Asks(!labels.isEmpty(), kinds);
    }

    /** What of it a dataset has, as the kind of column that it has. */
    Asks asks(QueryTable queries) {
        SequencedMap<String, Asks.Kind> kinds = new LinkedHashMap<>();
        for (OfColumn need : columns) {
            Column column = queries.columns().get(need.column());
            if (column != null) {
                kinds.put(need.column(), column instanceof Column.Numbers ? Asks.Kind.NUMBER : Asks.Kind.WORD);
            }
        }
        return new Asks(!labels.isEmpty() && !queries.taskNames().isEmpty(), kinds);
    }

    private void node(Node node) {
        switch (node) {
            case Query q -> {
                fields(q, q.filter());
                matchers(q);
            }
            case Tool t
            when !t.profileColumn().isEmpty() ->
                columns.add(new OfColumn(t, t.profileColumn(), Asks.Kind.WORD, "", Lack.OTHER_KIND));
            case Guard g -> detector(g);
            case Verifier v -> source(v);
            case Loop l -> {
                fields(l, l.stop());
                if (l.whole() != null) {
                    columns.add(parent(l));
                }
            }
            case Join j when j.merge() instanceof Merge.BestScore b -> scores(j, b.prefix(), judged(j), "");
            case Fan f when f.mode() instanceof FanMode.Parts -> columns.add(parent(f));
            default -> {}
        }
        PolicySpec policy = Reach.policyOf(node);
        if (policy != null) {
            policy(node, policy);
        }
    }

    private void matchers(Query query) {
        for (String exit : query.dispatch()) {
            Edge edge = graph.edgeAt(query.id(), exit);
            if (edge != null && graph.nodes().get(edge.to()) instanceof Task task) {
                // The Query asks it, so that the task is still the one that the query came with.
                fields(task, task.matcher(), true);
            }
        }
    }

    private void detector(Guard guard) {
        switch (guard.detector()) {
            case Detector.ByRule r -> fields(guard, r.blocks());
            case Detector.Score s -> number(guard, s.column(), "");
            case Detector.Learned l -> number(guard, l.column(), l.artifact());
            case Detector.Stated s -> {}
        }
    }

    private void source(Verifier verifier) {
        switch (verifier.source()) {
            case ScoreSource.Column c -> number(verifier, c.column(), "");
            case ScoreSource.PerProfile p -> scores(verifier, p.prefix(), judged(verifier), "");
            case ScoreSource.Learned l -> scores(verifier, l.prefix(), judged(verifier), l.artifact());
            case ScoreSource.Stated s -> {}
            case ScoreSource.Agreement a -> {}
        }
    }

    private void policy(Node node, PolicySpec policy) {
        switch (policy) {
            case PolicySpec.Rules r -> r.rules().forEach(rule -> fields(node, rule.when()));
            case PolicySpec.Threshold t when !t.score().equals(Conditions.LENGTH) -> number(node, t.score(), "");
            case PolicySpec.Eliminate e -> scores(node, e.prefix(), called(node), "");
            case PolicySpec.Learned l -> {
                scores(node, l.prefix(), called(node), l.artifact());
                label(node);
            }
            case PolicySpec.ByTask b -> label(node);
            case PolicySpec.Utility u -> label(node);
            case PolicySpec.Budget b -> label(node);
            case PolicySpec.Bandit b when b.kind() == PolicySpec.Exploration.LINUCB -> label(node);
            default -> {}
        }
    }

    /** The profiles of the first calls behind a node's exits. */
    private SequencedSet<String> called(Node node) {
        SequencedSet<String> called = new LinkedHashSet<>();
        for (String exit : node.exits()) {
            FirstCall call = Reach.firstCall(graph, node.id(), exit);
            if (call != null) {
                called.add(call.profile(profiles));
            }
        }
        return called;
    }

    /** The profiles whose answers can come to a node: through a Cache those of any call of an earlier query. */
    private SequencedSet<String> judged(Node node) {
        SequencedSet<String> judged = new LinkedHashSet<>(before.at(node.id()));
        judged.addAll(ofEarlierQueries);
        for (Agent agent : agents) {
            if (judged.contains(agent.profile())) {
                judged.add(agent.backbone());
            }
        }
        return judged;
    }

    private void scores(Node node, String prefix, Collection<String> of, String trained) {
        of.forEach(profile ->
                columns.add(new OfColumn(node, prefix + ":" + profile, Asks.Kind.NUMBER, trained, Lack.SCORE)));
    }

    private void number(Node node, String column, String trained) {
        columns.add(new OfColumn(node, column, Asks.Kind.NUMBER, trained, Lack.NONE));
    }

    private static OfColumn parent(Node node) {
        return new OfColumn(node, RowRelations.PARENT, Asks.Kind.WORD, "", Lack.WHOLE);
    }

    private void label(Node node) {
        if (labelled.contains(node.id())) {
            labels.add(node);
        }
    }

    private void fields(Node node, Condition condition) {
        fields(node, condition, labelled.contains(node.id()));
    }

    private void fields(Node node, Condition condition, boolean isLabelled) {
        switch (condition) {
            case Condition.Compare c -> field(node, c.field(), Asks.Kind.NUMBER, isLabelled);
            case Condition.OneOf o -> field(node, o.field(), Asks.Kind.WORD, isLabelled);
            case Condition.Matches m -> field(node, m.field(), Asks.Kind.WORD, isLabelled);
            case Condition.And a -> a.of().forEach(c -> fields(node, c, isLabelled));
            case Condition.Or o -> o.of().forEach(c -> fields(node, c, isLabelled));
            case Condition.Not n -> fields(node, n.of(), isLabelled);
            case Condition.Everything e -> {}
            case Condition.HasTag t -> {}
            case Condition.Visited v -> {}
            case Condition.Before b -> {}
            case Condition.Never n -> {}
            case Condition.Until u -> {}
        }
    }

    private void field(Node node, String field, Asks.Kind kind, boolean isLabelled) {
        if (!Conditions.isBuiltIn(field)) {
            columns.add(new OfColumn(node, field, kind, "", given.contains(field) ? Lack.WHOLE : Lack.OTHER_KIND));
        } else if (field.equals(Conditions.RECORDED_TASK) || field.equals(Conditions.TASK) && isLabelled) {
            labels.add(node);
        }
    }
}
