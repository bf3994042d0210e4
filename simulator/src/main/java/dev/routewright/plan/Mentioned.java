package dev.routewright.plan;

import dev.routewright.graph.Condition;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.Task;
import dev.routewright.policy.Conditions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** Task labels that a drawing names. */
final class Mentioned {
    private Mentioned() {}

    /**
     * All labels that a live query can be told apart by: the recorded ones, those that Task nodes give, and those that
     * policies and conditions ask for. Without repeats, and in this order, which keeps the codes of a replay.
     */
    static List<String> all(Fitted fitted) {
        SequencedSet<String> names = new LinkedHashSet<>(fitted.tasks());
        names.addAll(PlanCompiler.givenTasks(fitted.graph()));
        names.addAll(asked(fitted.graph()));
        return List.copyOf(names);
    }

    /** The labels that policies and conditions of reachable nodes ask for, repeats included. */
    private static List<String> asked(RoutingGraph graph) {
        List<String> names = new ArrayList<>();
        for (Node node : Reach.fromQueries(graph)) {
            switch (Reach.policyOf(node)) {
                case PolicySpec.ByTask b -> names.addAll(b.exitByTask().keySet());
                case PolicySpec.Rules r -> r.rules().forEach(rule -> add(rule.when(), names));
                case null, default -> {}
            }
            switch (node) {
                case Query q -> add(q.filter(), names);
                case Task t -> add(t.matcher(), names);
                case Guard g when g.detector() instanceof Detector.ByRule r -> add(r.blocks(), names);
                case Loop l -> add(l.stop(), names);
                default -> {}
            }
        }
        return names;
    }

    private static void add(Condition condition, List<String> names) {
        switch (condition) {
            case Condition.OneOf o when o.field().equals(Conditions.TASK) -> names.addAll(o.values());
            case Condition.And a -> a.of().forEach(c -> add(c, names));
            case Condition.Or o -> o.of().forEach(c -> add(c, names));
            case Condition.Not n -> add(n.of(), names);
            default -> {}
        }
    }
}
