package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Agent;
import dev.routewright.graph.Answer;
import dev.routewright.graph.Cache;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Join;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Parameters;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.Task;
import dev.routewright.graph.Verifier;
import dev.routewright.plan.PlanRefused;
import dev.routewright.run.Cancelled;
import dev.routewright.sim.EdgeStats;
import dev.routewright.sim.NodeStats;
import dev.routewright.sim.SimulationResult;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts what really happened in the random runs: a thing counts once per graph in which queries met it. */
final class Occurrences {
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<Feature> features = Feature.all();
    private final int enough;
    private Set<String> met = new HashSet<>();

    /** @param enough how often a {@link Feature} has to be met before it is not looked for any more */
    Occurrences(int enough) {
        this.enough = enough;
    }

    Map<String, Integer> counts() {
        return counts;
    }

    void add(RandomRun run) throws Cancelled {
        met = new HashSet<>();
        Document document = run.document();
        SimulationResult result = run.replay();
        Map<NodeId, Long> left = new HashMap<>();
        for (EdgeStats edge : result.edges()) {
            if (edge.count() > 0) {
                Node from = document.graph().nodes().get(edge.from());
                boolean named = from instanceof Router || from instanceof Fan || from instanceof Task;
                meet("exit " + from.kind() + (named ? "" : " " + edge.exit()));
                left.merge(edge.from(), edge.count(), Long::sum);
            }
        }
        for (NodeStats stats : result.nodes()) {
            if (stats.visits() > 0) {
                Node node = document.graph().nodes().get(stats.id());
                node(document, node);
                unfinished(node, stats.visits(), left.getOrDefault(stats.id(), 0L));
            }
        }
        for (int i = 0; i < result.perQuery().rows().length; i++) {
            byte packed = result.perQuery().evidence()[i];
            meet("row quality " + Evidence.of(packed & 3));
            meet("row ending " + result.perQuery().use().ending()[i]);
        }
        features(run);
        if (Arrays.stream(Simultaneous.OFTEN).anyMatch(what -> counts.getOrDefault(what, 0) < enough)) {
            met.addAll(Simultaneous.in(run));
        }
        met.forEach(what -> counts.merge(what, 1, Integer::sum));
    }

    private void features(RandomRun run) throws Cancelled {
        Feature.Input input = new Feature.Input(run.document(), run.dataset());
        for (Feature feature : features) {
            String name = "matters: " + feature.name();
            if (counts.getOrDefault(name, 0) < enough && feature.isIn(input)) {
                Feature.Input without = feature.without().apply(input);
                try {
                    SimulationResult result = RandomRun.replay(without.document(), without.dataset(), run.seed());
                    if (!Differences.between(result, run.replay()).isEmpty()) {
                        meet(name);
                    }
                } catch (PlanRefused refused) {
                    // Such as a condition on a column that is not there any more: says nothing.
                }
            }
        }
    }

    private void unfinished(Node node, long visits, long left) {
        if (left < visits && node.exits().contains(Node.FAILED)) {
            meet("ended at an unconnected failed of " + node.kind());
        }
        if (left > visits && node instanceof Fan) {
            meet("several branches");
        }
        if (node instanceof Fan f
                && f.mode() instanceof FanMode.Hedge
                && left < visits * f.exits().size()) {
            meet("branch of a hedge not started");
        }
    }

    private void node(Document document, Node node) {
        meet("kind " + node.kind());
        decider(node, Parameters.deciderOf(node));
        switch (node) {
            case Router r -> {
                meet("box " + r.label());
                policy(document, r, r.policy());
            }
            case Task t -> {
                condition(t.matcher());
                if (t.policy() != null) {
                    policy(document, t, t.policy());
                }
            }
            case Query q -> {
                meet("rows " + q.rows());
                meet("filter " + q.filter().getClass().getSimpleName());
            }
            case Verifier v -> meet("source " + v.source().getClass().getSimpleName());
            case Guard g -> {
                meet("detector " + g.detector().getClass().getSimpleName());
                if (g.detector() instanceof Detector.ByRule rule) {
                    condition(rule.blocks());
                }
            }
            case Cache c -> meet("cache " + c.mode() + (c.threshold() == null ? " exact" : " semantic"));
            case Agent a ->
                meet(
                        a.profile().equals(RandomDataset.AGENT)
                                ? "agent of its own"
                                : a.isParallel() ? "agent side by side" : "agent on a backbone");
            case Fan f -> {
                meet("box " + f.label());
                meet("fan " + f.mode().getClass().getSimpleName());
                if (f.mode() instanceof FanMode.TopK top) {
                    meet("top k by " + top.by().name());
                    policy(document, f, top.by());
                }
            }
            case Join j -> join(j);
            case Loop l -> {
                meet("box " + l.label());
                meet("whole of rounds " + l.whole());
                condition(l.stop());
            }
            case Answer a -> meet("ending " + a.ending());
            default -> {}
        }
    }

    private void join(Join j) {
        String merge = j.merge().getClass().getSimpleName();
        meet("merge " + merge + (j.merge() instanceof Merge.Collect c ? " " + c.whole() : ""));
        meet("wait " + j.waitFor().getClass().getSimpleName() + (j.cancelLosers() ? " cancelling" : ""));
    }

    private void decider(Node node, Decider decider) {
        if (!decider.isFree()) {
            String how = decider.profile().isEmpty() ? "stated" : decider.profile();
            meet("decider " + how + " of " + node.kind());
        }
    }

    private void policy(Document document, Node node, PolicySpec policy) {
        meet("policy " + policy.name());
        switch (policy) {
            case PolicySpec.Utility u -> {
                meet("normaliser " + u.normaliser());
                returns(document, node, policy);
            }
            case PolicySpec.Rules rules -> rules.rules().forEach(rule -> condition(rule.when()));
            case PolicySpec.Threshold t -> meet("threshold " + t.score());
            case PolicySpec.LoadAware l -> meet("load-aware " + l.rule());
            case PolicySpec.Bandit b -> meet("bandit " + b.kind());
            case PolicySpec.Budget b -> {
                meet(b.paced() ? "budget paced" : "budget offline");
                returns(document, node, policy);
            }
            default -> {}
        }
    }

    private void returns(Document document, Node node, PolicySpec policy) {
        if (node.exits().stream().anyMatch(exit -> !Ahead.isCall(document.graph(), node, exit))) {
            meet("worth by return of " + policy.name());
        }
    }

    private void condition(Condition condition) {
        meet("condition " + condition.getClass().getSimpleName());
        switch (condition) {
            case Condition.Compare c -> meet("field " + c.field());
            case Condition.And a -> a.of().forEach(this::condition);
            case Condition.Or o -> o.of().forEach(this::condition);
            case Condition.Not n -> condition(n.of());
            default -> {}
        }
    }

    private void meet(String what) {
        met.add(what);
    }
}
