package dev.routewright.graph;

import java.util.List;
import java.util.function.UnaryOperator;

/** Changes the conditions of a node in their smallest parts: those that are no And, Or or Not. */
public final class NodeConditions {
    private NodeConditions() {}

    /** The same node with another part for each part of its conditions. */
    public static Node changed(Node node, UnaryOperator<Condition> part) {
        return switch (node) {
            case Query q -> new Query(q.id(), q.label(), q.dataset(), q.rows(), of(q.filter(), part), q.dispatch());
            case Task t ->
                new Task(
                        t.id(),
                        t.label(),
                        t.name(),
                        of(t.matcher(), part),
                        t.exits(),
                        t.policy() == null ? null : of(t.policy(), part),
                        t.decider());
            case Router r -> new Router(r.id(), r.label(), r.exits(), of(r.policy(), part), r.decider());
            case Guard g
            when g.detector() instanceof Detector.ByRule rule ->
                new Guard(g.id(), g.label(), new Detector.ByRule(of(rule.blocks(), part)), g.decider());
            case Loop l -> new Loop(l.id(), l.label(), l.mostRounds(), of(l.stop(), part), l.whole());
            case Fan f
            when f.mode() instanceof FanMode.TopK top ->
                new Fan(f.id(), f.label(), f.exits(), new FanMode.TopK(top.k(), of(top.by(), part)), f.decider());
            default -> node;
        };
    }

    private static PolicySpec of(PolicySpec policy, UnaryOperator<Condition> part) {
        return policy instanceof PolicySpec.Rules rules
                ? new PolicySpec.Rules(
                        rules.rules().stream()
                                .map(rule -> new PolicySpec.Rule(of(rule.when(), part), rule.exit()))
                                .toList(),
                        rules.otherwise())
                : policy;
    }

    private static Condition of(Condition condition, UnaryOperator<Condition> part) {
        return switch (condition) {
            case Condition.And a -> new Condition.And(all(a.of(), part));
            case Condition.Or o -> new Condition.Or(all(o.of(), part));
            case Condition.Not n -> new Condition.Not(of(n.of(), part));
            default -> part.apply(condition);
        };
    }

    private static List<Condition> all(List<Condition> conditions, UnaryOperator<Condition> part) {
        return conditions.stream().map(condition -> of(condition, part)).toList();
    }
}
