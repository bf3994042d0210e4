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
import dev.routewright.walk.Ending;
import dev.routewright.walk.Journey;
import dev.routewright.walk.Memories;
import dev.routewright.walk.OwnTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;

/**
 * Replays recorded outcomes through a plan, row by row, on one core and without allocating per row. Plans without
 * branches, loops, memory and contexts take a walk that carries less.
 */
public final class ReplaySimulator implements Simulator {
    private static final int ROWS_BETWEEN_CHECKS = 8192;

    @Override
    public SimulationResult run(SimulationRequest request, Progress progress) throws Cancelled {
        return switch (request) {
            case ReplayRequest replay when replay.plan().isPlain() -> plain(replay, progress);
            case ReplayRequest replay -> whole(replay, 0, progress);
        };
    }

    private static SimulationResult plain(ReplayRequest request, Progress progress) throws Cancelled {
        ExecutionPlan plan = request.plan();
        Tally tally = new Tally(plan, request.rows().length);
        PerQuery perQuery = walk(plan, request.rows(), request.seed(), tally, Force.nobody(), progress);
        return result(request, perQuery, new NodeFigures(plan, request.rows(), tally)::of, tally::left);
    }

    /**
     * Replays by the walk that carries everything, whatever the plan is.
     *
     * @param use how often each row was used before, from 0
     */
    static SimulationResult whole(ReplayRequest request, int use, Progress progress) throws Cancelled {
        ExecutionPlan plan = request.plan();
        int[] rows = request.rows();
        PerQuery out = room(rows);
        Account account = new Account(plan);
        Memories memories = new Memories(plan);
        OwnTime time = new OwnTime(plan, request.seed(), memories);
        Journey journey = time.newJourney();
        int[] order = plan.dependsOnOrder() ? WalkOrder.of(rows, request.seed()) : new int[0];
        for (int done = 0; done < rows.length; done++) {
            check(done, rows.length, progress);
            int i = order.length == 0 ? done : order[done];
            memories.comes();
            journey.begin(rows[i], use);
            time.run(journey);
            memories.ended(journey);
            write(out, i, journey.ending());
            account.add(journey.log());
        }
        return result(request, out, account::of, account::left);
    }

    private static void check(int done, int rows, Progress progress) throws Cancelled {
        if (done % ROWS_BETWEEN_CHECKS == 0) {
            progress.check();
            progress.at((double) done / rows, "Replaying");
        }
    }

    static void write(PerQuery out, int i, Ending end) {
        out.quality()[i] = end.quality();
        out.cost()[i] = end.cost();
        out.millis()[i] = end.millis();
        out.answeredBy()[i] = end.answeredBy();
        out.evidence()[i] = OutcomeTable.pack(
                Evidence.of(end.qualityGrade()),
                Evidence.of(end.costGrade()),
                Evidence.of(end.millisGrade()),
                end.failed());
        PerQuery.Use use = out.use();
        use.deciding()[i] = end.deciding();
        use.calls()[i] = end.calls();
        use.tokensIn()[i] = end.tokensIn();
        use.tokensOut()[i] = end.tokensOut();
        use.ending()[i] =
                end.refused() ? PerQuery.Use.REFUSED : end.failed() ? PerQuery.Use.FAILED : PerQuery.Use.ANSWERED;
        use.answerColumn()[i] = end.answerColumn();
        use.answerRow()[i] = end.answerRow();
    }

    static PerQuery room(int[] rows) {
        int n = rows.length;
        return new PerQuery(
                rows, new double[n], new double[n], new double[n], new byte[n], new int[n], PerQuery.Use.of(n));
    }

    /**
     * Room where arrays that are bound to hold the same are one: a plain call reads its profile's base cell, whose column
     * has the profile's number, and tokens that nobody recorded are unknown both ways.
     */
    private static PerQuery plainRoom(int[] rows, boolean hasTokens) {
        int n = rows.length;
        int[] answeredBy = new int[n];
        double[] tokensIn = new double[n];
        double[] tokensOut = hasTokens ? new double[n] : tokensIn;
        PerQuery.Use use =
                new PerQuery.Use(new double[n], new int[n], tokensIn, tokensOut, new byte[n], answeredBy, new int[n]);
        return new PerQuery(rows, new double[n], new double[n], new double[n], new byte[n], answeredBy, use);
    }

    private static SimulationResult result(
            ReplayRequest request, PerQuery perQuery, IntFunction<NodeStats> figures, IntToLongFunction left) {
        ExecutionPlan plan = request.plan();
        List<NodeStats> nodes = new ArrayList<>();
        for (int n = 0; n < plan.size(); n++) {
            nodes.add(figures.apply(n));
        }
        Totals totals = new Totals(plan, perQuery);
        return new SimulationResult(
                request.id(), totals.summary(), nodes, edges(plan, left), perQuery, totals.warnings());
    }

    /**
     * Replays with one node always taking one exit where a number of it could make it do so.
     *
     * @param node the node's number in the plan: a verifier, or a node with a policy
     * @param exit index of the exit at that node
     * @throws IllegalArgumentException where the plan is not {@link ExecutionPlan#isPlain plain}
     */
    public ForcedRun runForced(ExecutionPlan plan, int[] rows, long seed, int node, int exit, Progress progress)
            throws Cancelled {
        if (!plan.isPlain()) {
            throw new IllegalArgumentException("Node " + node + " cannot be made to take one exit, because other nodes"
                    + " may look back at it. Maybe run every setting instead.");
        }
        Force force = new Force(node, exit, rows.length);
        PerQuery perQuery = walk(plan, rows, seed, new Tally(plan, rows.length), force, progress);
        return new ForcedRun(perQuery, force.reached, force.scores, force.tasks);
    }

    private static PerQuery walk(ExecutionPlan plan, int[] rows, long seed, Tally tally, Force force, Progress progress)
            throws Cancelled {
        int n = rows.length;
        Walker walker = new Walker(plan, seed, tally, force);
        PerQuery out = plainRoom(rows, walker.readsTokens());
        for (int start = 0; start < n; start += ROWS_BETWEEN_CHECKS) {
            check(start, n, progress);
            int end = Math.min(n, start + ROWS_BETWEEN_CHECKS);
            for (int i = start; i < end; i++) {
                walker.walk(rows[i], i);
                write(out, i, walker);
            }
        }
        return out;
    }

    private static void write(PerQuery out, int i, Walker walker) {
        out.quality()[i] = walker.quality();
        out.cost()[i] = walker.cost();
        out.millis()[i] = walker.millis();
        int answeredBy = walker.answeredBy();
        out.answeredBy()[i] = answeredBy;
        out.evidence()[i] = OutcomeTable.pack(
                Evidence.of(walker.qualityGrade()),
                Evidence.of(walker.costGrade()),
                Evidence.of(walker.millisGrade()),
                walker.failed());
        PerQuery.Use use = out.use();
        use.deciding()[i] = walker.deciding();
        use.calls()[i] = walker.calls();
        use.tokensIn()[i] = walker.tokensIn();
        if (walker.readsTokens()) {
            use.tokensOut()[i] = walker.tokensOut();
        }
        if (walker.failed()) {
            use.ending()[i] = PerQuery.Use.FAILED;
        }
        use.answerRow()[i] = answeredBy < 0 ? -1 : out.rows()[i];
    }

    private static List<EdgeStats> edges(ExecutionPlan plan, IntToLongFunction left) {
        EdgeStats[] stats = new EdgeStats[plan.edges().size()];
        int[] edgeAt = plan.exitEdge();
        for (int exit = 0; exit < edgeAt.length; exit++) {
            if (edgeAt[exit] != ExecutionPlan.UNCONNECTED) {
                Edge e = plan.edges().get(edgeAt[exit]);
                stats[edgeAt[exit]] = new EdgeStats(e.id(), e.from(), e.exit(), e.to(), left.applyAsLong(exit));
            }
        }
        return Arrays.asList(stats);
    }
}
