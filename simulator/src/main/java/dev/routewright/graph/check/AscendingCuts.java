package dev.routewright.graph.check;

import dev.routewright.graph.Document;
import dev.routewright.graph.PolicySpec;
import java.util.List;

/** The cuts of a Threshold ascend; equal cuts leave an exit that nothing takes. */
final class AscendingCuts implements DrawingRule {
    @Override
    public void check(Document document, Findings out) {
        Policies.each(document, (node, policy) -> {
            if (policy instanceof PolicySpec.Threshold threshold && !ascend(threshold.cuts())) {
                out.error(
                        Codes.CUTS_NOT_ASCENDING,
                        node.id(),
                        "The cuts of " + Names.of(node) + " are " + threshold.cuts() + "; they must ascend.",
                        "Sort them, and give no two the same number.");
            }
        });
    }

    private static boolean ascend(List<Double> cuts) {
        for (int i = 1; i < cuts.size(); i++) {
            if (!(cuts.get(i) > cuts.get(i - 1))) {
                return false;
            }
        }
        return true;
    }
}
