package dev.routewright.graph.check;

import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Join;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Regions;
import dev.routewright.graph.Wait;
import org.jspecify.annotations.Nullable;

/** A Join can get what it waits for from its Fan's branches. How many parts a query has is decided by its rows. */
final class WaitsOfJoins implements DrawingRule {
    @Override
    public void check(Document document, Findings out) {
        Regions regions = document.graph().regions();
        for (Node node : document.graph().nodes().values()) {
            if (node instanceof Join join) {
                NodeId fan = regions.fanOf(join.id());
                if (join.waitFor() instanceof Wait.Quorum quorum && !(join.merge() instanceof Merge.LeadK)) {
                    quorum(
                            join,
                            quorum.branches(),
                            fan == null ? null : document.graph().nodes().get(fan),
                            out);
                }
                if (join.merge() instanceof Merge.LeadK lead) {
                    lead(join, lead, out);
                    sampled(fan == null ? null : document.graph().nodes().get(fan), join, out);
                }
            }
        }
    }

    private static void quorum(Join join, int quorum, @Nullable Node node, Findings out) {
        int branches = node instanceof Fan fan ? branches(fan) : Integer.MAX_VALUE;
        if (quorum < 1 || quorum > branches) {
            out.error(
                    Codes.QUORUM_OUT_OF_RANGE,
                    join.id(),
                    Names.of(join) + " waits for " + quorum + " branches"
                            + (node instanceof Fan fan ? ", and " + Names.of(fan) + " sends " + branches + "." : "."),
                    "Wait for at least one and at most as many as there are.");
        }
    }

    private static int branches(Fan fan) {
        return switch (fan.mode()) {
            case FanMode.TopK top -> Math.min(top.k(), fan.exits().size());
            case FanMode.Parts p -> Integer.MAX_VALUE;
            case FanMode.All a -> fan.exits().size();
            case FanMode.Hedge h -> fan.exits().size();
        };
    }

    private static void sampled(@Nullable Node node, Join join, Findings out) {
        if (node instanceof Fan fan && (fan.mode() instanceof FanMode.Parts || fan.mode() instanceof FanMode.Hedge)) {
            out.error(
                    Codes.SAMPLED_BRANCHES,
                    fan.id(),
                    Names.of(join) + " samples the branches of " + Names.of(fan) + " one after the other, which neither"
                            + " starts all at once nor takes the best of them.",
                    "Let it copy down all exits.");
        }
    }

    private static void lead(Join join, Merge.LeadK lead, Findings out) {
        if (lead.k() < 1 || lead.mostSamples() < 1) {
            out.error(
                    Codes.LEAD_OUT_OF_RANGE,
                    join.id(),
                    Names.of(join) + " samples until one answer leads by " + lead.k() + ", at most "
                            + lead.mostSamples() + " times; both must be at least 1.",
                    "State a lead and a number of samples.");
        } else if (lead.k() > lead.mostSamples()) {
            out.warning(
                    Codes.LEAD_OUT_OF_RANGE,
                    join.id(),
                    "No answer can lead by " + lead.k() + " at " + Names.of(join) + ", which draws at most "
                            + lead.mostSamples() + " samples.",
                    "Lower the lead, or allow more samples.");
        }
    }
}
