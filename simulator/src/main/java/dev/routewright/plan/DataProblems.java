package dev.routewright.plan;

import dev.routewright.dataset.Column;
import dev.routewright.dataset.Dataset;
import dev.routewright.graph.Condition;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Fan;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Task;
import dev.routewright.graph.Verifier;
import dev.routewright.graph.check.Codes;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.check.Finding.Severity;
import dev.routewright.policy.Conditions;
import java.util.ArrayList;
import java.util.List;
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
    private final Set<String> set;
    private final List<Finding> findings = new ArrayList<>();

    private DataProblems(RoutingGraph graph, Dataset dataset, DatasetRef.Split split) {
        this.graph = graph;
        this.dataset = dataset;
        this.split = split;
        set = Reach.givenAttributes(graph);
    }

    /** All of them, in graph order; only nodes that queries can reach are asked. */
    public static List<Finding> of(RoutingGraph graph, Dataset dataset, DatasetRef.Split split) {
        DataProblems problems = new DataProblems(graph, dataset, split);
        problems.split();
        Reach.fromQueries(graph).forEach(problems::node);
        return problems.findings;
    }

    private void split() {
        if (split instanceof DatasetRef.Split.ByColumn c
                && !(dataset.queries().columns().get(c.column()) instanceof Column.Words)) {
            add(COLUMN_MISSING, Severity.ERROR, null, "Dataset '" + dataset.name() + "' has no column of words called '"
                    + c.column() + "' to split by.", "Choose another split, or a column that it has.");
        }
    }

    private void node(Node node) {
        switch (node) {
            case Llm llm -> profile(llm);
            case Verifier v -> score(v);
            case Query q -> matchers(q);
            case Guard g when g.detector() instanceof Detector.Learned l ->
                LearnedScores.ofGuard(dataset, g, l).ifPresent(findings::add);
            default -> {}
        }
        policy(node, Reach.policyOf(node));
    }

    private void profile(Llm llm) {
        if (llm.profile().isEmpty()) {
            add(Codes.NO_PROFILE, Severity.ERROR, llm, "No profile is chosen for '" + llm.label() + "'.",
                    "Choose one in the inspector.");
        } else if (dataset.outcomes().profile(llm.profile()) < 0) {
            add(PROFILE_NOT_IN_DATASET, Severity.ERROR, llm, "Dataset '" + dataset.name() + "' has no outcomes of '"
                    + llm.profile() + "', which '" + llm.label() + "' calls.", "Choose one of " + some(dataset.profiles())
                    + ", or a dataset that has it.");
        }
    }

    private void score(Verifier verifier) {
        switch (verifier.source()) {
            case ScoreSource.Stated s -> {}
            case ScoreSource.Agreement a -> {}
            case ScoreSource.Learned l -> LearnedScores.ofAnswers(
                            dataset, verifier, Reach.profilesBefore(graph, verifier.id()), l)
                    .ifPresent(findings::add);
            case ScoreSource.Column c -> numbers(verifier, c.column());
            case ScoreSource.PerProfile p -> perProfile(verifier, p.prefix());
        }
    }

    private void perProfile(Verifier verifier, String prefix) {
        var before = Reach.profilesBefore(graph, verifier.id());
        List<String> without = before.stream()
                .filter(name -> dataset.queries().numbers(prefix + ":" + name) == null)
                .toList();
        if (!without.isEmpty()) {
            boolean none = without.size() == before.size();
            add(VERIFIER_WITHOUT_SCORE, none ? Severity.ERROR : Severity.WARNING, verifier, "Dataset '"
                    + dataset.name() + "' has no score column '" + prefix + ":" + without.getFirst() + "'"
                    + (without.size() > 1 ? " and lacks " + (without.size() - 1) + " more" : "")
                    + ", so '" + verifier.label() + "' cannot judge those answers.",
                    "Choose another score source, or state how often right and wrong answers are accepted.");
        }
    }

    private void matchers(Query query) {
        for (String exit : query.dispatch()) {
            Edge edge = graph.edgeAt(query.id(), exit);
            if (edge != null && graph.nodes().get(edge.to()) instanceof Task task) {
                fields(task, task.matcher());
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
            findings.addAll(PolicyData.of(graph, dataset, split, node, policy));
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
        add(COLUMN_MISSING, Severity.ERROR, node, "Dataset '" + dataset.name() + "' has no " + what + ", which '"
                + node.label() + "' reads.", "Choose one of " + some(List.copyOf(dataset.queries().columns().keySet()))
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
