package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.Form;
import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.desktop.workspace.Run;
import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.graph.NodeId;
import dev.routewright.sim.EdgeStats;
import dev.routewright.sim.NodeStats;
import dev.routewright.sim.Summary;

/** What a node did in the last run, with the evidence that the run's numbers rest on. */
final class LastRun {
    private LastRun() {}

    /** Adds the numbers; nothing where the node was not part of the last run. */
    static void addTo(Form form, Workspace workspace, NodeId id) {
        Run run = workspace.run();
        if (run == null) {
            return;
        }
        NodeStats stats = run.result().nodes().stream().filter(n -> n.id().equals(id)).findFirst().orElse(null);
        if (stats == null) {
            return;
        }
        Summary summary = run.result().summary();
        form.section("In the last run, " + NumberWords.count(summary.n()) + " queries"
                + (workspace.isRunStale() ? ", before your changes" : ""));
        form.says("Visited by", () -> NumberWords.count(stats.visits()) + ", "
                + NumberWords.percent((double) stats.visits() / Math.max(1, summary.n())));
        for (EdgeStats edge : run.result().edges()) {
            if (edge.from().equals(id)) {
                form.says(exit(edge.exit()), () -> NumberWords.count(edge.count()) + ", "
                        + NumberWords.percent((double) edge.count() / Math.max(1, stats.visits())));
            }
        }
        if (!Double.isNaN(stats.meanQuality())) {
            form.says("Mean quality", () -> NumberWords.quality(stats.meanQuality()) + " "
                    + NumberWords.evidence(summary.coverage().quality()));
        }
        if (!Double.isNaN(stats.meanCost()) && stats.meanCost() > 0) {
            form.says("Cost / 1,000", () -> NumberWords.money(stats.meanCost() * 1000, summary.currency()) + " "
                    + NumberWords.evidence(summary.coverage().cost()));
        }
        if (!Double.isNaN(stats.p95Millis()) && stats.p95Millis() > 0) {
            form.says("Latency p95", () -> NumberWords.millis(stats.p95Millis()) + " "
                    + NumberWords.evidence(summary.coverage().millis()));
        }
    }

    private static String exit(String name) {
        return switch (name) {
            case "accept" -> "Accepted";
            case "reject" -> "Rejected";
            case "ok" -> "Answered";
            case "failed" -> "Failed";
            case "out" -> "Passed on";
            default -> "To " + name;
        };
    }
}
