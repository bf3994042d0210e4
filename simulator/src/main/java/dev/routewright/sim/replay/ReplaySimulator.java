package dev.routewright.sim.replay;

import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.OutcomeTable;
import dev.routewright.graph.Edge;
import dev.routewright.plan.ExecutionPlan;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import dev.routewright.sim.EdgeStats;
import dev.routewright.sim.NodeStats;
import dev.routewright.sim.PerQuery;
import dev.routewright.sim.ReplayRequest;
import dev.routewright.sim.SimulationRequest;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.Simulator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Replays recorded outcomes through a plan, row by row, on one core and without allocating per row. */
public final class ReplaySimulator implements Simulator {
    private static final int ROWS_BETWEEN_CHECKS = 8192;

    @Override
    public SimulationResult run(SimulationRequest request, Progress progress) throws Cancelled {
        return switch (request) {
            case ReplayRequest replay -> replay(replay, progress);
        };
    }

    private static SimulationResult replay(ReplayRequest request, Progress progress) throws Cancelled {
        ExecutionPlan plan = request.plan();
        int[] rows = request.rows();
        Tally tally = new Tally(plan, rows.length);
        PerQuery perQuery = walk(plan, rows, request.seed(), tally, Force.nobody(), progress);
        NodeFigures figures = new NodeFigures(plan, rows, tally);
        List<NodeStats> nodes = new ArrayList<>();
        for (int n = 0; n < plan.size(); n++) {
            nodes.add(figures.of(n));
        }
        Totals totals = new Totals(plan, perQuery);
        return new SimulationResult(
                request.id(), totals.summary(), nodes, edges(plan, tally), perQuery, totals.warnings());
    }

    /**
     * Replays with one node always taking one exit where a number of it could make it do so.
     *
     * @param node the node's number in the plan: a verifier, or a node with a policy
     * @param exit index of the exit at that node
     */
    public ForcedRun runForced(ExecutionPlan plan, int[] rows, long seed, int node, int exit, Progress progress)
            throws Cancelled {
        Force force = new Force(node, exit, rows.length);
        PerQuery perQuery = walk(plan, rows, seed, new Tally(plan, rows.length), force, progress);
        return new ForcedRun(perQuery, force.reached, force.scores, force.tasks);
    }

    private static PerQuery walk(
            ExecutionPlan plan, int[] rows, long seed, Tally tally, Force force, Progress progress) throws Cancelled {
        int n = rows.length;
        PerQuery out = new PerQuery(rows, new double[n], new double[n], new double[n], new byte[n], new int[n],
                PerQuery.Use.of(n));
        Walker walker = new Walker(plan, seed, tally, force);
        for (int start = 0; start < n; start += ROWS_BETWEEN_CHECKS) {
            progress.check();
            progress.at((double) start / n, "Replaying");
            int end = Math.min(n, start + ROWS_BETWEEN_CHECKS);
            for (int i = start; i < end; i++) {
                walker.walk(rows[i], i);
                out.quality()[i] = walker.quality();
                out.cost()[i] = walker.cost();
                out.millis()[i] = walker.millis();
                out.answeredBy()[i] = walker.answeredBy();
                out.evidence()[i] = OutcomeTable.pack(Evidence.of(walker.qualityGrade()),
                        Evidence.of(walker.costGrade()), Evidence.of(walker.millisGrade()), walker.failed());
            }
        }
        return out;
    }

    private static List<EdgeStats> edges(ExecutionPlan plan, Tally tally) {
        EdgeStats[] stats = new EdgeStats[plan.edges().size()];
        int[] edgeAt = plan.exitEdge();
        for (int exit = 0; exit < edgeAt.length; exit++) {
            if (edgeAt[exit] != ExecutionPlan.UNCONNECTED) {
                Edge e = plan.edges().get(edgeAt[exit]);
                stats[edgeAt[exit]] = new EdgeStats(e.id(), e.from(), e.exit(), e.to(), tally.left(exit));
            }
        }
        return Arrays.asList(stats);
    }
}
