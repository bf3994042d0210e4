package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rounds. A Loop into which a query returns that never entered it has made no round yet. */
final class PlainLoop {
    private final World world;
    private final Map<NodeId, Set<NodeId>> bodies = new HashMap<>();

    PlainLoop(World world) {
        this.world = world;
    }

    /**
     * By which exit a copy leaves.
     *
     * @param from the node that it comes from; null where it starts here
     */
    String pass(Loop loop, PlainCopy copy, @Nullable Node from) {
        Traveller t = copy.now();
        int[] steps = world.relations().steps(t.row());
        if (from == null || !isInside(loop, from)) {
            Traveller first = t.readingRow(steps.length > 0 && steps[0] >= 0 ? steps[0] : t.row());
            return again(loop, copy, first, Traveller.Rounds.FIRST);
        }
        Traveller.Rounds rounds =
                t.rounds().getOrDefault(loop.id(), Traveller.Rounds.NONE).ended(t.answer());
        int round = rounds.round();
        boolean stops = world.conditions().holds(loop.stop(), t);
        boolean most = round >= loop.mostRounds();
        boolean noStep = steps.length > 0 && (round >= steps.length || steps[round] < 0);
        if (stops || most || noStep) {
            Traveller whole = t.readingRow(t.row()).holding(whole(loop, rounds, t.answer()));
            copy.visited(loop, Work.begun(whole), () -> FlowReasons.done(world.graph(), loop, round, stops, most));
            return Node.DONE;
        }
        return again(loop, copy, steps.length > 0 ? t.readingRow(steps[round]) : t, rounds.next());
    }

    private String again(Loop loop, PlainCopy copy, Traveller t, Traveller.Rounds rounds) {
        Map<NodeId, Traveller.Rounds> all = new HashMap<>(t.rounds());
        all.put(loop.id(), rounds);
        copy.visited(
                loop, Work.begun(t.inRounds(all)), () -> FlowReasons.again(world.graph(), loop, rounds.round(), t));
        return Node.AGAIN;
    }

    /** The answer of the whole after the rounds. */
    private static @Nullable Reply whole(Loop loop, Traveller.Rounds rounds, @Nullable Reply answer) {
        if (loop.whole() == null || answer == null) {
            return answer;
        }
        Evidence grade = Evidence.DERIVED;
        int right = 0;
        for (Reply each : rounds.answers()) {
            grade = grade.worst(each.grade());
            right += each.isRight() ? 1 : 0;
        }
        int all = rounds.answers().size() + rounds.without();
        return Reply.invented(answer.profile(), whole(loop.whole(), right, all), grade);
    }

    static double whole(Merge.Whole whole, int right, int all) {
        return switch (whole) {
            case ALL_RIGHT -> right == all ? 1 : 0;
            case SHARE_RIGHT -> (double) right / all;
        };
    }

    /** Whether a node lies on the way from the Loop's {@code again} back to it; of an empty round that is the Loop. */
    private boolean isInside(Loop loop, Node node) {
        if (node.id().equals(loop.id())) {
            return true;
        }
        return bodies.computeIfAbsent(loop.id(), id -> body(loop)).contains(node.id());
    }

    private Set<NodeId> body(Loop loop) {
        Set<NodeId> body = new HashSet<>();
        Edge again = world.graph().edgeAt(loop.id(), Node.AGAIN);
        Deque<NodeId> open = new ArrayDeque<>(again == null ? List.of() : List.of(again.to()));
        while (!open.isEmpty()) {
            NodeId at = open.pop();
            if (!at.equals(loop.id()) && body.add(at)) {
                world.graph().edgesFrom(at).forEach(edge -> open.push(edge.to()));
            }
        }
        return body;
    }
}
