package dev.routewright.sim.reference;

import dev.routewright.graph.Agent;
import dev.routewright.graph.ContextRule;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Document;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Router;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Task;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Verifier;
import dev.routewright.sim.NodeStats;
import dev.routewright.sim.SimulationResult;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What draws in a drawing. */
final class Luck {
    private final Document document;

    private Luck(Document document) {
        this.document = document;
    }

    /** Whether something can draw that a run's queries have passed, or that an Oracle may have looked at. */
    static boolean isMet(Document document, SimulationResult run) {
        Luck luck = new Luck(document);
        boolean looksAhead = document.graph().nodes().values().stream().anyMatch(Luck::looksAhead);
        Set<NodeId> passed = run.nodes().stream()
                .filter(stats -> stats.visits() > 0 || looksAhead)
                .map(NodeStats::id)
                .collect(Collectors.toSet());
        return document.graph().nodes().values().stream()
                .anyMatch(node -> passed.contains(node.id()) && luck.draws(node));
    }

    private static boolean looksAhead(Node node) {
        return node instanceof Router r && r.policy() instanceof PolicySpec.Oracle
                || node instanceof Task t && t.policy() instanceof PolicySpec.Oracle;
    }

    private boolean draws(Node node) {
        return switch (node) {
            case Router r -> draws(r.policy());
            case Task t -> draws(t.policy());
            case Verifier v -> v.source() instanceof ScoreSource.Stated;
            case Guard g -> g.detector() instanceof Detector.Stated;
            case Join j -> j.merge() instanceof Merge.Synthesis;
            case Llm l -> fails(l.profile()) || l.rule() instanceof ContextRule.FixesBreaks;
            case Agent a ->
                fails(a.profile())
                        || fails(a.backbone())
                        || a.rule() instanceof ContextRule.FixesBreaks
                        || a.fixes() > 0
                        || a.breaks() > 0;
            case Tool t -> !t.profileColumn().isEmpty() || fails(t.profile());
            default -> false;
        };
    }

    private boolean fails(String profile) {
        Profile stated = document.catalog().get(profile);
        return stated != null && stated.limits().failureRate() > 0;
    }

    private static boolean draws(@Nullable PolicySpec policy) {
        return policy instanceof PolicySpec.Random
                || policy instanceof PolicySpec.Split
                || policy instanceof PolicySpec.Bandit;
    }
}
