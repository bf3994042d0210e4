package dev.routewright.sim.reference;

import dev.routewright.graph.Node;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.sim.QueryPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the way of one query from what happened. */
final class PlainPath {
    private final RoutingGraph graph;

    PlainPath(RoutingGraph graph) {
        this.graph = graph;
    }

    List<QueryPath.Step> steps(List<Event> events) {
        List<QueryPath.Step> steps = new ArrayList<>();
        Event.Visit visit = null;
        List<QueryPath.Branch> branches = List.of();
        Event.Leave leave = null;
        for (Event event : events) {
            switch (event) {
                case Event.Visit v -> {
                    if (visit != null) {
                        steps.add(step(visit, branches, leave));
                    }
                    visit = v;
                    branches = List.of();
                    leave = null;
                }
                case Event.Fork f ->
                    branches = f.pass().branches().stream()
                            .map(b -> branch(f.pass(), b))
                            .toList();
                case Event.Leave l -> leave = l;
            }
        }
        if (visit != null) {
            steps.add(step(visit, branches, leave));
        }
        return steps;
    }

    private QueryPath.Step step(Event.Visit visit, List<QueryPath.Branch> branches, Event.@Nullable Leave leave) {
        Node node = visit.node();
        Node to = leave == null || leave.edge() == null
                ? null
                : graph.nodes().get(leave.edge().to());
        Traveller after = visit.after();
        return new QueryPath.Step(
                node.id().value(),
                node.label(),
                node.kind(),
                after.cellRow(),
                visit.calls(),
                visit.why().get(),
                branches,
                leave == null ? null : leave.exit(),
                to == null ? null : to.label(),
                List.copyOf(after.tags()),
                after.attributes(),
                after.bill().cost(),
                after.millis());
    }

    private QueryPath.Branch branch(PlainPass pass, Branch branch) {
        PlainCopy copy = branch.copy();
        boolean begun = branch.hasBegun();
        // A branch begins by leaving the Fan, which is told there.
        return new QueryPath.Branch(
                branch.exit(),
                copy.now().row(),
                begun ? branch.start() : Double.NaN,
                begun ? copy.stopOr(copy.clock()) : Double.NaN,
                end(pass, branch),
                steps(copy.events()));
    }

    private static QueryPath.BranchEnd end(PlainPass pass, Branch branch) {
        if (!branch.hasBegun()) {
            return QueryPath.BranchEnd.NOT_STARTED;
        }
        if (branch.copy().isStopped()) {
            return QueryPath.BranchEnd.STOPPED;
        }
        return switch (branch.copy().end().how()) {
            case JOINED -> pass.voters().contains(branch) ? QueryPath.BranchEnd.VOTED : QueryPath.BranchEnd.NOT_COUNTED;
            case DISCARDED -> QueryPath.BranchEnd.DISCARDED;
            case FAILED, ANSWERED, REFUSED -> QueryPath.BranchEnd.FAILED;
        };
    }
}
