package dev.routewright.graph.check;

import dev.routewright.graph.Document;
import dev.routewright.graph.PolicySpec;
import java.math.BigDecimal;
import java.math.MathContext;

/** The weights of a Split are percent and sum to 100. */
final class Weights implements DrawingRule {
    /** Three thirds written with six digits still count as 100. */
    private static final double TOLERANCE = 1e-4;

    @Override
    public void check(Document document, Findings out) {
        Policies.each(document, (node, policy) -> {
            if (policy instanceof PolicySpec.Split split) {
                double sum = split.weights().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
                if (!(Math.abs(sum - 100) <= TOLERANCE)) {
                    out.error(
                            Codes.WEIGHTS_NOT_100,
                            node.id(),
                            "The weights of " + Names.of(node) + " sum to " + rounded(sum) + ", not to 100.",
                            "Change them so that they sum to 100 percent.");
                }
            }
        });
    }

    private static String rounded(double sum) {
        return new BigDecimal(sum)
                .round(new MathContext(8))
                .stripTrailingZeros()
                .toPlainString();
    }
}
