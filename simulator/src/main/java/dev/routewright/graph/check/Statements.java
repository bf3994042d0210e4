package dev.routewright.graph.check;

import dev.routewright.graph.Condition;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.Task;
import java.util.stream.Stream;

/** What the conditions of a node state, down to their smallest parts. */
final class Statements {
    private Statements() {}

    /** The parts of all its conditions, in order, And, Or and Not taken apart. */
    static Stream<Condition> of(Node node) {
        Stream<Condition> own = switch (node) {
            case Query q -> Stream.of(q.filter());
            case Task t -> Stream.of(t.matcher());
            case Guard g when g.detector() instanceof Detector.ByRule rule -> Stream.of(rule.blocks());
            case Loop l -> Stream.of(l.stop());
            default -> Stream.of();
        };
        Stream<Condition> ofRules = Policies.of(node) instanceof PolicySpec.Rules rules
                ? rules.rules().stream().map(PolicySpec.Rule::when)
                : Stream.of();
        return Stream.concat(own, ofRules).flatMap(Statements::parts);
    }

    private static Stream<Condition> parts(Condition condition) {
        return switch (condition) {
            case Condition.And a -> a.of().stream().flatMap(Statements::parts);
            case Condition.Or o -> o.of().stream().flatMap(Statements::parts);
            case Condition.Not n -> parts(n.of());
            default -> Stream.of(condition);
        };
    }
}
