package dev.routewright.sim.reference;

import dev.routewright.graph.Edge;
import dev.routewright.graph.Node;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.sim.QueryPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of one query, with calls and reasons. */
final class PathJournal implements Journal {
    private final RoutingGraph graph;
    private final List<QueryPath.Step> steps = new ArrayList<>();
    private @Nullable Node at;
    private QueryPath.@Nullable Call call;
    private QueryPath.@Nullable Choice choice;

    PathJournal(RoutingGraph graph) {
        this.graph = graph;
    }

    @Override
    public void visit(Node node, Step step) {
        at = node;
        call = null;
        choice = null;
    }

    @Override
    public boolean wantsReasons() {
        return true;
    }

    @Override
    public void call(QueryPath.Call made) {
        call = made;
    }

    @Override
    public void decide(QueryPath.Choice made) {
        choice = made;
    }

    @Override
    public void leave(String exit, @Nullable Edge edge, Traveller after) {
        Node next = edge == null ? null : graph.nodes().get(edge.to());
        write(exit, next == null ? null : next.label(), after);
    }

    @Override
    public void end(Traveller with) {
        write(null, null, with);
    }

    private void write(@Nullable String exit, @Nullable String to, Traveller with) {
        if (at != null) {
            steps.add(new QueryPath.Step(
                    at.id().value(), at.label(), at.kind(), call, choice, exit, to, with.cost(), with.millis()));
        }
    }

    List<QueryPath.Step> steps() {
        return steps;
    }
}
