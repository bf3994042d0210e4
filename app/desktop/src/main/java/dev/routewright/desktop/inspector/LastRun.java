package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.Form;
import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.desktop.workspace.Run;
import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Parameters;
import dev.routewright.sim.EdgeStats;
import dev.routewright.sim.Grades;
import dev.routewright.sim.NodeStats;
import dev.routewright.sim.Summary;
import org.jspecify.annotations.Nullable;

/** What a node did in the last run, with the evidence that the run's numbers rest on. */
final class LastRun {
    private LastRun() {}

    /** Adds the numbers; nothing where the node was not part of the last run. */
    static void addTo(Form form, Workspace workspace, NodeId id) {
        Run run = workspace.run();
        if (run == null) {
            return;
        }
        NodeStats stats = run.result().nodes().stream()
                .filter(n -> n.id().equals(id))
                .findFirst()
                .orElse(null);
        if (stats == null) {
            return;
        }
        Node node = run.document().graph().nodes().get(id);
        Summary summary = run.result().summary();
        form.section("In the last run, " + NumberWords.count(summary.n()) + " queries"
                + (workspace.isRunStale() ? ", before your changes" : ""));
        form.says("Visited by", () -> visits(stats.visits(), summary.n()));
        for (EdgeStats edge : run.result().edges()) {
            if (edge.from().equals(id)) {
                form.says(
                        exit(edge.exit()),
                        () -> NumberWords.count(edge.count()) + ", "
                                + NumberWords.percent((double) edge.count() / Math.max(1, stats.visits())));
            }
        }
        if (!Double.isNaN(stats.meanQuality())) {
            form.says(
                    "Mean quality",
                    () -> NumberWords.quality(stats.meanQuality()) + " "
                            + evidence(node, summary.coverage().quality()));
        }
        if (!Double.isNaN(stats.meanCost()) && stats.meanCost() > 0) {
            form.says(
                    "Cost / 1,000",
                    () -> NumberWords.money(stats.meanCost() * 1000, summary.currency()) + " "
                            + evidence(node, summary.coverage().cost()));
        }
        if (!Double.isNaN(stats.p95Millis()) && stats.p95Millis() > 0) {
            form.says(
                    "Latency p95",
                    () -> NumberWords.millis(stats.p95Millis()) + " "
                            + evidence(node, summary.coverage().millis()));
        }
    }

    /** How many queries passed, and their share; of a node that is passed several times, how often. */
    private static String visits(long visits, int queries) {
        double each = (double) visits / Math.max(1, queries);
        return visits <= queries
                ? NumberWords.count(visits) + ", " + NumberWords.percent(each)
                : NumberWords.count(visits) + " visits, " + NumberWords.brief(each) + " per query";
    }

    /** What a node's own number rests on: stated costs are; a call's is known where the whole run has one grade. */
    private static String evidence(@Nullable Node node, Grades run) {
        Decider decider = node == null ? Decider.FREE : Parameters.deciderOf(node);
        if (!decider.isFree() && decider.profile().isEmpty()) {
            return "assumed";
        }
        boolean oneGrade =
                Math.max(Math.max(run.recorded(), run.derived()), Math.max(run.assumed(), run.missing())) == run.rows();
        return oneGrade ? NumberWords.evidence(run) : "";
    }

    private static String exit(String name) {
        return switch (name) {
            case "accept" -> "Accepted";
            case "reject" -> "Rejected";
            case "ok" -> "Answered";
            case "failed" -> "Failed";
            case "out" -> "Passed on";
            case "pass" -> "Let through";
            case "block" -> "Blocked";
            case "hit" -> "Known";
            case "miss" -> "Not known";
            case "again" -> "Next round";
            case "done" -> "Went on";
            default -> "To " + name;
        };
    }
}
