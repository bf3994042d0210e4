package dev.routewright.study;

import dev.routewright.graph.FreeParameter;
import dev.routewright.graph.Node;
import dev.routewright.graph.Parameters;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.check.Finding.Severity;
import dev.routewright.plan.ExecutionPlan;
import dev.routewright.plan.Op;
import dev.routewright.plan.PlanRefused;
import dev.routewright.policy.ThresholdPolicy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cut that is to move, and the two exits between which it decides.
 *
 * @param node the node's number in the plan
 * @param exitAtOrAbove taken by rows whose score is at least the cut
 * @param exitBelow taken by the others
 * @param lowerCut the node's next lower cut, which this one may not pass; minus infinity without one
 * @param upperCut the next higher one; infinity without one
 * @param notes what was changed about the range that was asked for
 */
record CutRange(
        String address,
        int node,
        double from,
        double to,
        int exitAtOrAbove,
        int exitBelow,
        double lowerCut,
        double upperCut,
        List<String> notes) {
    private static final String CUT = "cut";
    private static final String CUT_NUMBER = "cut-";

    /** The cut that a free parameter names; null where it names none that a score is compared with. */
    static @Nullable CutRange of(ExecutionPlan plan, FreeParameter free) throws PlanRefused {
        int node = plan.indexOf(free.node());
        if (plan.op()[node] == Op.JUDGE
                && free.parameter().equals(CUT)
                && !Objects.requireNonNull(plan.judges()[node]).isStated()) {
            return new CutRange(
                    free.address(),
                    node,
                    free.from(),
                    free.to(),
                    0,
                    1,
                    Double.NEGATIVE_INFINITY,
                    Double.POSITIVE_INFINITY,
                    List.of());
        }
        if (plan.policies()[node] instanceof ThresholdPolicy && free.parameter().startsWith(CUT_NUMBER)) {
            return threshold(plan.nodes().get(node), node, free);
        }
        return null;
    }

    private static CutRange threshold(Node drawn, int node, FreeParameter free) throws PlanRefused {
        int number = Integer.parseInt(free.parameter().substring(CUT_NUMBER.length()));
        Map<String, Double> numbers = Parameters.of(drawn);
        double lower = numbers.getOrDefault(CUT_NUMBER + (number - 1), Double.NEGATIVE_INFINITY);
        double upper = numbers.getOrDefault(CUT_NUMBER + (number + 1), Double.POSITIVE_INFINITY);
        double from = Math.max(free.from(), lower);
        double to = Math.min(free.to(), upper);
        if (from > to) {
            throw new PlanRefused(new Finding(
                    "free-range",
                    Severity.ERROR,
                    free.node(),
                    "'" + free.address()
                            + "' is to move from " + free.from() + " to " + free.to() + ", but it must stay between its"
                            + " neighbours " + lower + " and " + upper + ".",
                    "Move the range or the other cuts."));
        }
        boolean clipped = from != free.from() || to != free.to();
        return new CutRange(
                free.address(),
                node,
                from,
                to,
                number,
                number - 1,
                lower,
                upper,
                clipped
                        ? List.of("The range was cut to " + from + " to " + to + ", where the node's cuts ascend.")
                        : List.of());
    }

    /** Whether a query with that score can change its exit; false for NaN. */
    boolean moves(float score) {
        return score >= (float) lowerCut && score < (float) upperCut;
    }
}
