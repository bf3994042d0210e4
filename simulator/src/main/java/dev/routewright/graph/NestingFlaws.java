package dev.routewright.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** Where the branches of a drawing do not nest, or end where they must not. */
final class NestingFlaws {
    private final Wires wires;
    private final Nesting nesting;
    private final List<Flaw> flaws = new ArrayList<>();
    private final SequencedMap<NodeId, SequencedSet<NodeId>> ends = new LinkedHashMap<>();

    private NestingFlaws(Wires wires, Nesting nesting) {
        this.wires = wires;
        this.nesting = nesting;
    }

    static List<Flaw> of(Wires wires, Nesting nesting) {
        NestingFlaws found = new NestingFlaws(wires, nesting);
        SequencedSet<NodeId> reached = nesting.reached();
        reached.forEach(id -> found.node(wires.graph().nodes().get(id)));
        found.ends.forEach(found::fan);
        for (Edge edge : wires.all()) {
            if (reached.contains(edge.from())) {
                found.edge(edge);
            }
        }
        return found.flaws;
    }

    private void node(@Nullable Node node) {
        switch (node) {
            case Fan fan -> ends.computeIfAbsent(fan.id(), f -> new LinkedHashSet<>());
            case Join join -> join(join.id());
            case Answer answer -> answer(answer);
            case null, default -> {}
        }
    }

    private void join(NodeId join) {
        List<NodeId> fans = nesting.before(join);
        if (fans == null || fans.isEmpty()) {
            flaws.add(new Flaw(Flaw.Kind.JOIN_WITHOUT_FAN, join, null, List.of()));
        } else {
            ends.computeIfAbsent(fans.getLast(), f -> new LinkedHashSet<>()).add(join);
        }
    }

    private void answer(Answer answer) {
        List<NodeId> fans = nesting.around(answer.id());
        boolean discards = answer.ending() == Answer.Ending.DISCARD;
        if (discards && fans.isEmpty()) {
            flaws.add(new Flaw(Flaw.Kind.DISCARD_OUTSIDE, answer.id(), null, List.of()));
        } else if (!discards && !fans.isEmpty()) {
            flaws.add(new Flaw(Flaw.Kind.ANSWER_IN_BRANCH, answer.id(), null, List.of(fans.getLast())));
        }
    }

    private void fan(NodeId fan, SequencedSet<NodeId> joins) {
        if (joins.isEmpty()) {
            flaws.add(new Flaw(Flaw.Kind.FAN_WITHOUT_JOIN, fan, null, List.of()));
        } else if (joins.size() > 1) {
            flaws.add(new Flaw(Flaw.Kind.DIFFERENT_JOINS, fan, null, List.copyOf(joins)));
        }
    }

    private void edge(Edge edge) {
        List<NodeId> comes = nesting.after(edge.from());
        List<NodeId> lies = nesting.before(edge.to());
        if (lies == null || comes.equals(lies)) {
            return;
        }
        int common = 0;
        while (common < Math.min(comes.size(), lies.size()) && comes.get(common).equals(lies.get(common))) {
            common++;
        }
        boolean joins = wires.graph().nodes().get(edge.to()) instanceof Join;
        if (common == lies.size()) {
            flaws.add(new Flaw(Flaw.Kind.LEAVES_BRANCH, edge.from(), edge.id(), List.of(comes.get(common))));
        } else if (joins && common < comes.size() && comes.size() == lies.size()) {
            flaws.add(new Flaw(
                    Flaw.Kind.JOIN_OF_SEVERAL_FANS, edge.to(), edge.id(), List.of(lies.getLast(), comes.getLast())));
        } else {
            flaws.add(new Flaw(Flaw.Kind.ENTERS_BRANCH, edge.from(), edge.id(), List.of(lies.get(common))));
        }
    }
}
