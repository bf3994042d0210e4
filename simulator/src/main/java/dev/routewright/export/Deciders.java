package dev.routewright.export;

import dev.routewright.graph.Condition;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Node;
import dev.routewright.graph.Parameters;
import dev.routewright.graph.PolicySpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the targets make of nodes that pay for their decisions, and of guards that decide as a rule would. */
public final class Deciders {
    private Deciders() {}

    /** Tells that a decider is not called; stated numbers alone are a replay's own and no loss. */
    public static void tell(Node node, NodeLedger ledger) {
        Decider decider = Parameters.deciderOf(node);
        if (!decider.profile().isEmpty()) {
            ledger.loseNothingMoved(
                    node.id(),
                    Status.APPROXIMATED,
                    "calls '" + decider.profile() + "' to decide",
                    "it is not called, and the decision is made without it");
        }
    }

    /** The rules that decide as a guard does; null where only a replay can, because the guard draws by stated rates. */
    public static PolicySpec.@Nullable Rules asRules(Guard guard) {
        return switch (guard.detector()) {
            case Detector.ByRule r -> rules(r.blocks());
            case Detector.Score s -> rules(atLeast(s.column(), s.cut()));
            case Detector.Learned l -> rules(atLeast(l.column(), l.cut()));
            case Detector.Stated s -> null;
        };
    }

    private static Condition atLeast(String column, double cut) {
        return new Condition.Compare(column, Condition.Comparison.GE, cut);
    }

    private static PolicySpec.Rules rules(Condition blocks) {
        return new PolicySpec.Rules(List.of(new PolicySpec.Rule(blocks, Node.BLOCK)), Node.PASS);
    }
}
