package dev.routewright.graph.check;

import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import java.util.List;

/** What a Fan says about its branches fits the branches that it has. */
final class BranchesOfFans implements DrawingRule {
    @Override
    public void check(Document document, Findings out) {
        for (Node node : document.graph().nodes().values()) {
            if (node instanceof Fan fan) {
                switch (fan.mode()) {
                    case FanMode.All a -> {}
                    case FanMode.TopK top -> top(fan, top, out);
                    case FanMode.Parts p -> parts(fan, out);
                    case FanMode.Hedge hedge -> delays(fan, hedge.delaysMillis(), out);
                }
            }
        }
    }

    private static void top(Fan fan, FanMode.TopK top, Findings out) {
        if (top.k() < 1 || top.k() > fan.exits().size()) {
            out.error(
                    Codes.TOP_K_OUT_OF_RANGE,
                    fan.id(),
                    Names.of(fan) + " takes its " + top.k() + " best exits and has "
                            + fan.exits().size() + ".",
                    "Take at least one and at most as many as it has.");
        }
        if (!(top.by() instanceof PolicySpec.Utility || top.by() instanceof PolicySpec.Learned)) {
            out.error(
                    Codes.TOP_K_WITHOUT_SCORES,
                    fan.id(),
                    Names.of(fan) + " takes its best exits by the policy '"
                            + top.by().name() + "', which gives them no scores.",
                    "Choose Utility or Learned.");
        }
    }

    private static void parts(Fan fan, Findings out) {
        if (fan.exits().size() > 1) {
            out.warning(
                    Codes.PARTS_EXIT_UNUSED,
                    fan.id(),
                    "All parts of a query leave " + Names.of(fan) + " by '"
                            + fan.exits().getFirst() + "'; nothing comes to its other exits.",
                    "Take the other exits away, or choose another mode.");
        }
    }

    private static void delays(Fan fan, List<Double> delays, Findings out) {
        boolean ascend = delays.isEmpty() || delays.getFirst() >= 0;
        for (int i = 1; i < delays.size(); i++) {
            ascend &= delays.get(i) >= delays.get(i - 1);
        }
        if (delays.size() != fan.exits().size() || !ascend) {
            out.error(
                    Codes.HEDGE_DELAYS,
                    fan.id(),
                    "The delays of " + Names.of(fan) + " are " + delays + " for "
                            + fan.exits().size() + " exits; there must be one per exit, ascending from 0 or more.",
                    "Give every exit a delay, and sort them.");
        }
    }
}
