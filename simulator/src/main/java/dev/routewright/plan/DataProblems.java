package dev.routewright.plan;

import dev.routewright.dataset.Column;
import dev.routewright.dataset.Dataset;
import dev.routewright.graph.Agent;
import dev.routewright.graph.Condition;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.Person;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Task;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Verifier;
import dev.routewright.graph.check.Codes;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.check.Finding.Severity;
import dev.routewright.policy.Conditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a drawing reads and a dataset does not have. Errors stop a compilation; warnings do not. */
public final class DataProblems {
    /** An exit that is weighed leads nowhere, needs itself or cannot be followed (error); or has no profile (warning). */
    public static final String EXIT_WITHOUT_WORTH = "exit-without-worth";
    /** No answer that reaches a Verifier has a score (error), or some have none (warning). */
    public static final String VERIFIER_WITHOUT_SCORE = "verifier-without-score";
    /** A Model calls a profile that the dataset has no outcomes of (error). */
    public static final String PROFILE_NOT_IN_DATASET = "profile-not-in-dataset";
    /** A trained router, verifier or guard has left no scores in the dataset (error), or not all (warning). */
    public static final String LEARNED_WITHOUT_SCORES = "learned-without-scores";
    /** No train row tells what an exit is expected to give (warning). */
    public static final String EXIT_WITHOUT_PREDICTION = "exit-without-prediction";
    /** A column that a node or the split reads is not in the dataset (error). */
    public static final String COLUMN_MISSING = "column-missing";

    private final RoutingGraph graph;
    private final Dataset dataset;
    private final DatasetRef.Split split;
    private final Map<String, Profile> catalog;
    private final Set<String> set;
    private final ProfilesBefore before;
    private final PolicyData policies;
    private final List<Finding> findings = new ArrayList<>();

    private DataProblems(RoutingGraph graph, Dataset dataset, DatasetRef.Split split, Map<String, Profile> catalog) {
        this.graph = graph;
        this.dataset = dataset;
        this.split = split;
        this.catalog = catalog;
        set = Reach.givenAttributes(graph);
        before = new ProfilesBefore(graph);
        policies = new PolicyData(graph, dataset, split);
    }

    /** All of them where the catalog states nothing; see the other method. */
    public static List<Finding> of(RoutingGraph graph, Dataset dataset, DatasetRef.Split split) {
        return of(graph, dataset, split, Map.of());
    }

    /**
     * All of them, in graph order; only nodes that queries can reach are asked.
     *
     * @param catalog profiles by name
     */
    public static List<Finding> of(
            RoutingGraph graph, Dataset dataset, DatasetRef.Split split, Map<String, Profile> catalog) {
        DataProblems problems = new DataProblems(graph, dataset, split, catalog);
        problems.split();
        Reach.fromQueries(graph).forEach(problems::node);
        return problems.findings;
    }

    private void split() {
        if (split instanceof DatasetRef.Split.ByColumn c
                && !(dataset.queries().columns().get(c.column()) instanceof Column.Words)) {
            add(
                    COLUMN_MISSING,
                    Severity.ERROR,
                    null,
                    "Dataset '" + dataset.name() + "' has no column of words called '" + c.column() + "' to split by.",
                    "Choose another split, or a column that it has.");
        }
    }

    private void node(Node node) {
        switch (node) {
            case Llm llm -> profile(llm, llm.profile());
            case Agent a -> profile(a, dataset.outcomes().profile(a.profile()) >= 0 ? a.profile() : a.backbone());
            case Person h -> profile(h, h.profile());
            case Tool t -> tool(t);
            case Guard g -> {
                detector(g);
                decider(g, g.decider());
            }
            case Verifier v -> {
                score(v);
                decider(v, v.decider());
            }
            case Query q -> {
                fields(q, q.filter());
                matchers(q);
            }
            case Router r -> decider(r, r.decider());
            case Task t when t.exits().size() > 1 -> decider(t, t.decider());
            case Fan f when f.mode() instanceof FanMode.TopK -> decider(f, f.decider());
            case Join j -> merge(j);
            case Loop l -> fields(l, l.stop());
            default -> {}
        }
        policy(node, Reach.policyOf(node));
    }

    private void profile(Node node, String profile) {
        if (profile.isEmpty()) {
            add(
                    Codes.NO_PROFILE,
                    Severity.ERROR,
                    node,
                    "No profile is chosen for '" + node.label() + "'.",
                    "Choose one in the inspector.");
        } else if (dataset.outcomes().profile(profile) < 0) {
            add(
                    PROFILE_NOT_IN_DATASET,
                    Severity.ERROR,
                    node,
                    "Dataset '" + dataset.name() + "' has no outcomes of '" + profile + "', which '" + node.label()
                            + "' calls.",
                    "Choose one of " + some(dataset.profiles()) + ", or a dataset that has it.");
        }
    }

    /** What gives no answer may also be called where only the catalog knows it. */
    private void recordedOrStated(Node node, String profile) {
        if (dataset.outcomes().profile(profile) < 0 && !catalog.containsKey(profile)) {
            add(
                    PROFILE_NOT_IN_DATASET,
                    Severity.ERROR,
                    node,
                    "Neither dataset '" + dataset.name() + "' nor the catalog has '" + profile + "', which '"
                            + node.label() + "' calls.",
                    "Choose one of " + some(dataset.profiles()) + ", or add it to the catalog.");
        }
    }

    private void decider(Node node, Decider decider) {
        if (!decider.profile().isEmpty()) {
            recordedOrStated(node, decider.profile());
        }
    }

    private void tool(Tool tool) {
        if (tool.profile().isEmpty() && tool.profileColumn().isEmpty()) {
            add(
                    Codes.NO_PROFILE,
                    Severity.ERROR,
                    tool,
                    "No profile is chosen for '" + tool.label() + "'.",
                    "Choose one in the inspector.");
        }
        if (!tool.profile().isEmpty()) {
            recordedOrStated(tool, tool.profile());
        }
        if (!tool.profileColumn().isEmpty()) {
            if (dataset.queries().columns().get(tool.profileColumn()) instanceof Column.Words words) {
                words.words().forEach(word -> recordedOrStated(tool, word));
            } else {
                missing(tool, "column of words '" + tool.profileColumn() + "'");
            }
        }
    }

    private void detector(Guard guard) {
        switch (guard.detector()) {
            case Detector.ByRule r -> fields(guard, r.blocks());
            case Detector.Score s -> numbers(guard, s.column());
            case Detector.Learned l -> LearnedScores.ofGuard(dataset, guard, l).ifPresent(findings::add);
            case Detector.Stated s -> numbers(guard, s.truth());
        }
    }

    private void merge(Join join) {
        switch (join.merge()) {
            case Merge.Synthesis s -> profile(join, s.profile());
            case Merge.BestScore b -> perProfile(join, b.prefix());
            default -> {}
        }
    }

    private void score(Verifier verifier) {
        switch (verifier.source()) {
            case ScoreSource.Stated s -> {}
            case ScoreSource.Agreement a -> {}
            case ScoreSource.Learned l ->
                LearnedScores.ofAnswers(dataset, verifier, before.at(verifier.id()), l)
                        .ifPresent(findings::add);
            case ScoreSource.Column c -> numbers(verifier, c.column());
            case ScoreSource.PerProfile p -> perProfile(verifier, p.prefix());
        }
    }

    private void perProfile(Node judge, String prefix) {
        var there = before.at(judge.id());
        List<String> without = there.stream()
                .filter(name -> dataset.queries().numbers(prefix + ":" + name) == null)
                .toList();
        if (!without.isEmpty()) {
            boolean none = without.size() == there.size();
            add(
                    VERIFIER_WITHOUT_SCORE,
                    none ? Severity.ERROR : Severity.WARNING,
                    judge,
                    "Dataset '"
                            + dataset.name() + "' has no score column '" + prefix + ":" + without.getFirst() + "'"
                            + (without.size() > 1 ? " and lacks " + (without.size() - 1) + " more" : "")
                            + ", so '" + judge.label() + "' cannot judge those answers.",
                    "Choose another score source, or state how often right and wrong answers are accepted.");
        }
    }

    private void matchers(Query query) {
        for (String exit : query.dispatch()) {
            Edge edge = graph.edgeAt(query.id(), exit);
            if (edge != null && graph.nodes().get(edge.to()) instanceof Task task) {
                fields(task, task.matcher());
                decider(task, task.decider());
            }
        }
    }

    private void policy(Node node, @Nullable PolicySpec policy) {
        switch (policy) {
            case PolicySpec.Rules r -> r.rules().forEach(rule -> fields(node, rule.when()));
            case PolicySpec.Threshold t when !t.score().equals(Conditions.LENGTH) -> numbers(node, t.score());
            case null, default -> {}
        }
        if (policy != null) {
            if (node instanceof Fan fan) {
                findings.addAll(PolicyProblems.ofBest(fan, policy));
            }
            findings.addAll(policies.of(node, policy));
        }
    }

    private void fields(Node node, Condition condition) {
        for (String field : Conditions.fields(condition)) {
            boolean isGiven = Conditions.isBuiltIn(field) || set.contains(field);
            if (!isGiven && !dataset.queries().columns().containsKey(field)) {
                missing(node, "column '" + field + "'");
            }
        }
    }

    private void numbers(Node node, String column) {
        if (dataset.queries().numbers(column) == null) {
            missing(node, "numeric column '" + column + "'");
        }
    }

    private void missing(Node node, String what) {
        add(
                COLUMN_MISSING,
                Severity.ERROR,
                node,
                "Dataset '" + dataset.name() + "' has no " + what + ", which '" + node.label() + "' reads.",
                "Choose one of " + some(List.copyOf(dataset.queries().columns().keySet()))
                        + ", or a dataset that has it.");
    }

    private static String some(List<String> names) {
        int shown = Math.min(6, names.size());
        String list = String.join(", ", names.subList(0, shown));
        return names.isEmpty() ? "none" : names.size() > shown ? list + " …" : list;
    }

    private void add(String code, Severity severity, @Nullable Node node, String says, String fix) {
        findings.add(new Finding(code, severity, node == null ? null : node.id(), says, fix));
    }
}
