package dev.routewright.plan;

import dev.routewright.graph.Detector;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Unknown;
import dev.routewright.graph.Verifier;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.check.Finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a plan needs and a live world does not supply. All of it is an error: without it the plan decides otherwise. */
public final class WorldProblems {
    /** An Oracle outside of saved outcomes. */
    public static final String ORACLE_NOT_LIVE = "oracle-not-live";
    /** A Verifier or a Guard that decides by stated rates outside of saved outcomes. */
    public static final String STATED_RATES_NOT_LIVE = "stated-rates-not-live";
    /** A node goes by the query's task, and callers do not send it. */
    public static final String LABEL_NOT_SENT = "label-not-sent";
    /** A node reads a column that callers do not send. */
    public static final String COLUMN_NOT_SENT = "column-not-sent";
    /** A node asks what was trained, and callers do not send its scores either. */
    public static final String ARTIFACT_MISSING = "artifact-missing";
    /** A bandit learns from qualities, and nobody tells them. */
    public static final String FEEDBACK_MISSING = "feedback-missing";
    /** A policy weighs what train rows tell, and nothing was fitted for it. */
    public static final String NOT_FITTED = "not-fitted";
    /** A kind that this program does not know. */
    public static final String UNKNOWN_KIND = "unknown-kind-not-live";

    private final Fitted fitted;
    private final World.Live world;
    private final String unfitted;
    private final LiveNeeds needs;
    private final Map<NodeId, List<LiveNeeds.OfColumn>> columnsOf;
    private final List<Finding> findings = new ArrayList<>();

    private WorldProblems(Fitted fitted, World.Live world, String unfitted) {
        this.fitted = fitted;
        this.world = world;
        this.unfitted = unfitted;
        needs = new LiveNeeds(fitted.graph(), fitted.profiles());
        columnsOf = needs.columns().stream()
                .collect(Collectors.groupingBy(need -> need.node().id()));
    }

    /** All of them, in graph order; only nodes that queries can reach are asked. */
    public static List<Finding> of(Fitted fitted, World.Live world) {
        return of(fitted, world, null);
    }

    /** @param unfitted why policies were not fitted, the rest of a sentence; null where that is not known */
    public static List<Finding> of(Fitted fitted, World.Live world, @Nullable String unfitted) {
        String why = unfitted == null ? "the plan was written without its dataset" : unfitted;
        WorldProblems problems = new WorldProblems(fitted, world, why);
        Reach.fromQueries(fitted.graph()).forEach(problems::node);
        return problems.findings;
    }

    /** Of a world of saved outcomes only what was not fitted. */
    static List<Finding> unfitted(Fitted fitted) {
        return of(fitted, World.Live.sending(fitted.asks(), true)).stream()
                .filter(finding -> finding.code().equals(NOT_FITTED))
                .toList();
    }

    private void node(Node node) {
        switch (node) {
            case Verifier v
            when v.source() instanceof ScoreSource.Stated s ->
                add(
                        STATED_RATES_NOT_LIVE,
                        v,
                        "accepts right answers with a stated chance of " + s.acceptRight() + " and wrong ones with "
                                + s.acceptWrong() + ", and only a saved outcome tells which are right",
                        "Maybe let it go by a score, which a live query has too.");
            case Guard g
            when g.detector() instanceof Detector.Stated s ->
                add(
                        STATED_RATES_NOT_LIVE,
                        g,
                        "blocks with stated rates of " + s.hitRate() + " and " + s.falseAlarmRate()
                                + " by the truth in '" + s.truth() + "', which only a saved query tells",
                        "Maybe let it go by a rule or a score, which a live query has too.");
            case Unknown u ->
                add(
                        UNKNOWN_KIND,
                        u,
                        "is of the kind '" + u.kind() + "', which this program does not run",
                        "Maybe a newer Routewright drew it; update this one.");
            default -> {}
        }
        PolicySpec policy = Reach.policyOf(node);
        if (policy != null) {
            policy(node, policy);
        }
        columns(node);
        if (needs.labels().contains(node) && fitted.asks().task() && !world.labels()) {
            add(
                    LABEL_NOT_SENT,
                    node,
                    "goes by the task that a query came with, and callers do not send it",
                    "Maybe let callers send the task, or lead queries through Tasks that give one.");
        }
    }

    private void policy(Node node, PolicySpec policy) {
        switch (policy) {
            case PolicySpec.Oracle o ->
                add(
                        ORACLE_NOT_LIVE,
                        node,
                        "picks the best exit in hindsight, which exists only where outcomes are recorded",
                        "Maybe let Utility weigh the exits by what train rows predict.");
            case PolicySpec.Bandit b
            when b.quality() != 0 && !world.feedback() ->
                add(
                        FEEDBACK_MISSING,
                        node,
                        "learns from qualities, which weigh " + b.quality()
                                + " in its reward, and nobody tells them outside of saved outcomes",
                        "Maybe name a source of feedback, or weigh cost only, which every call tells.");
            default -> {}
        }
        if (PolicyCompiler.takesFromTrainRows(policy) && !fitted.nodes().containsKey(node.id())) {
            add(
                    NOT_FITTED,
                    node,
                    "weighs what train rows tell of its exits (" + policy.name() + "), and nothing could be fitted: "
                            + unfitted,
                    "Maybe load its dataset, or mend that, and export again.");
        }
    }

    private void columns(Node node) {
        SequencedSet<String> plain = new LinkedHashSet<>();
        SequencedSet<String> scores = new LinkedHashSet<>();
        String trained = "";
        for (LiveNeeds.OfColumn need : columnsOf.getOrDefault(node.id(), List.of())) {
            boolean isAsked = fitted.asks().columns().containsKey(need.column());
            if (isAsked && !world.columns().contains(need.column())) {
                (need.trained().isEmpty() ? plain : scores).add(need.column());
                trained = need.trained().isEmpty() ? trained : need.trained();
            }
        }
        if (!plain.isEmpty()) {
            add(
                    COLUMN_NOT_SENT,
                    node,
                    "reads " + String.join(", ", plain) + ", which callers do not send",
                    "Maybe let callers send " + (plain.size() == 1 ? "it" : "them") + " with each query.");
        }
        if (!scores.isEmpty()) {
            add(
                    ARTIFACT_MISSING,
                    node,
                    "asks the trained '" + trained + "', which is not there, and callers do not send its scores "
                            + String.join(", ", scores),
                    "Maybe let callers send the scores, or train it first.");
        }
    }

    private void add(String code, Node node, String does, String fix) {
        String says = "'" + node.label() + "' " + does + ".";
        findings.add(new Finding(code, Severity.ERROR, Objects.requireNonNull(node.id()), says, fix));
    }
}
