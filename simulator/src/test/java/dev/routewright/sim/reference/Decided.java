package dev.routewright.sim.reference;

import dev.routewright.graph.Detector;
import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Verifier;
import dev.routewright.plan.Reach;
import dev.routewright.sim.NodeStats;
import dev.routewright.sim.SimulationResult;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts by what queries were decided on, once per drawing: kinds of nodes, and policies with their variants. */
final class Decided {
    /** Every policy that can be live, and every kind of node and of judging. */
    static final List<String> LIVE = List.of(
            "agent",
            "always",
            "answer",
            "bandit",
            "best by learned",
            "best by utility",
            "budget offline",
            "budget paced",
            "by-task",
            "cache",
            "eliminate",
            "fan",
            "guard by ByRule",
            "guard by Learned",
            "guard by Score",
            "join",
            "learned",
            "llm",
            "load-aware CHEAPEST_IN_TIME",
            "load-aware LEAST_LATENCY",
            "load-aware LEAST_OUTSTANDING",
            "loop",
            "person",
            "query",
            "random",
            "router",
            "rules",
            "split",
            "task",
            "threshold",
            "tool",
            "utility",
            "verifier by Agreement",
            "verifier by Column",
            "verifier by Learned",
            "verifier by PerProfile");

    private final Map<String, Integer> counts = new TreeMap<>();

    Map<String, Integer> counts() {
        return counts;
    }

    /** Those of some that were met in fewer drawings, with their counts. */
    List<String> under(int least, List<String> of) {
        return of.stream()
                .filter(what -> counts.getOrDefault(what, 0) < least)
                .map(what -> what + ": " + counts.getOrDefault(what, 0))
                .toList();
    }

    void add(RandomRun run) {
        Document document = run.document();
        SimulationResult result = run.replay();
        Set<String> met = new TreeSet<>();
        for (NodeStats stats : result.nodes()) {
            if (stats.visits() > 0) {
                node(document.graph().node(stats.id()), met);
            }
        }
        met.forEach(what -> counts.merge(what, 1, Integer::sum));
    }

    private static void node(Node node, Set<String> met) {
        met.add(node.kind());
        switch (node) {
            case Verifier v -> met.add("verifier by " + source(v.source()));
            case Guard g -> met.add("guard by " + detector(g.detector()));
            default -> {}
        }
        PolicySpec policy = Reach.policyOf(node);
        if (policy != null) {
            met.add((node instanceof Fan ? "best by " : "") + name(policy));
        }
    }

    private static String source(ScoreSource source) {
        return source.getClass().getSimpleName();
    }

    private static String detector(Detector detector) {
        return detector.getClass().getSimpleName();
    }

    private static String name(PolicySpec policy) {
        return switch (policy) {
            case PolicySpec.Budget b -> b.paced() ? "budget paced" : "budget offline";
            case PolicySpec.LoadAware l -> "load-aware " + l.rule();
            default -> policy.name();
        };
    }
}
