package dev.routewright.plan;

import dev.routewright.graph.Condition;
import dev.routewright.graph.Flow;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.Task;
import dev.routewright.policy.Conditions;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells plans that a walk with little state can run, see {@link ExecutionPlan#isPlain}. */
final class Plainness {
    private static final String PATH = "path.";

    private final RoutingGraph graph;
    private final PlanParts parts;

    private Plainness(RoutingGraph graph, PlanParts parts) {
        this.graph = graph;
        this.parts = parts;
    }

    static boolean of(RoutingGraph graph, PlanParts parts) {
        Plainness plainness = new Plainness(graph, parts);
        return plainness.hasPlainNodes()
                && plainness.callsOncePerWay()
                && Reach.fromQueries(graph).stream().noneMatch(Plainness::looksBack);
    }

    private boolean hasPlainNodes() {
        for (int n = 0; n < parts.op.length; n++) {
            boolean plain = switch (parts.op[n]) {
                case Op.PASS, Op.END -> true;
                case Op.DISPATCH -> isFree(parts.asking[n]);
                case Op.CHOOSE, Op.ORACLE -> parts.deciding[n] == null;
                case Op.CALL -> Objects.requireNonNull(parts.calls[n]).isPlain();
                case Op.JUDGE -> isPlain(Objects.requireNonNull(parts.judges[n]), parts.deciding[n]);
                default -> false;
            };
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFree(@Nullable Deciding[] asking) {
        for (Deciding deciding : asking) {
            if (deciding != null) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(Judge judge, @Nullable Deciding deciding) {
        return !judge.isAgreement() && (deciding == null || !deciding.calls());
    }

    /** A second call of the same profile on one way is a second sample, which has a cell of its own. */
    private boolean callsOncePerWay() {
        Map<NodeId, BitSet> called = new HashMap<>();
        for (int n = 0; n < parts.op.length; n++) {
            BitSet own = new BitSet();
            if (parts.op[n] == Op.CALL) {
                own.set(parts.profileAt[n]);
            }
            called.put(parts.nodes.get(n).id(), own);
        }
        return Flow.along(graph).before(id -> Objects.requireNonNull(called.get(id))).entrySet().stream()
                .noneMatch(before -> before.getValue().intersects(Objects.requireNonNull(called.get(before.getKey()))));
    }

    private static boolean looksBack(Node node) {
        List<Condition> conditions = new ArrayList<>();
        PolicySpec policy = Reach.policyOf(node);
        if (node instanceof Task task) {
            conditions.add(task.matcher());
        }
        if (policy instanceof PolicySpec.Rules rules) {
            rules.rules().forEach(rule -> conditions.add(rule.when()));
        }
        boolean learns =
                policy instanceof PolicySpec.Bandit || policy instanceof PolicySpec.Budget budget && budget.paced();
        return learns || conditions.stream().anyMatch(Plainness::looksBack);
    }

    private static boolean looksBack(Condition condition) {
        return switch (condition) {
            case Condition.Visited v -> true;
            case Condition.Before b -> true;
            case Condition.Never n -> true;
            case Condition.Until u -> true;
            case Condition.And a -> a.of().stream().anyMatch(Plainness::looksBack);
            case Condition.Or o -> o.of().stream().anyMatch(Plainness::looksBack);
            case Condition.Not n -> looksBack(n.of());
            default -> Conditions.fields(condition).stream().anyMatch(field -> field.startsWith(PATH));
        };
    }
}
