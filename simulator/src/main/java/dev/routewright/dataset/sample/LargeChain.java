package dev.routewright.dataset.sample;

import dev.routewright.graph.Answer;
import dev.routewright.graph.CallLimits;
import dev.routewright.graph.ContextRule;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Query;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Verifier;
import dev.routewright.run.ArchitectureException;
import java.util.List;

/** {@link LargeDrawing.Shape#CHAIN}. */
@ArchitectureException(reason = "It makes drawings, so it names the kinds of node that it draws.")
final class LargeChain {
    private static final int PER_LINE = 24;
    private static final double ACROSS = 260;
    private static final double DOWN = 180;

    private LargeChain() {}

    static void draw(LargeDrawing drawing, int count) {
        NodeId query = drawing.add(
                new Query(new NodeId("q"), "Queries", LargeDrawing.DATASET, SplitPart.ALL, List.of()), 0, 0);
        NodeId end = drawing.add(
                new Answer(new NodeId("end"), "Answered"), ACROSS * (PER_LINE + 1), DOWN * (count / PER_LINE) / 2.0);
        NodeId before = query;
        List<String> exits = List.of(Node.OUT);
        for (int n = 0; drawing.size() < count; n++) {
            // The last node is a Model, so that every way has an answer.
            boolean checks = n % 2 == 1 && drawing.size() + 1 < count;
            NodeId node = drawing.add(checks ? check(n) : model(n), ACROSS * (1 + n % PER_LINE), DOWN * (n / PER_LINE));
            for (String exit : exits) {
                drawing.connect(before, exit, node);
            }
            if (checks) {
                drawing.connect(node, Node.ACCEPT, end);
            }
            before = node;
            exits = checks ? List.of(Node.REJECT) : List.of(Node.OK, Node.FAILED);
        }
        for (String exit : exits) {
            drawing.connect(before, exit, end);
        }
    }

    private static Verifier check(int n) {
        return new Verifier(
                new NodeId("v" + n), "Check " + (n / 2 + 1), new ScoreSource.PerProfile("score"), 0.9, null, null);
    }

    private static Llm model(int n) {
        String profile = LargeDrawing.profile(n / 2);
        return new Llm(new NodeId("m" + n), profile, profile, CallLimits.NONE, new ContextRule.SameAsBase());
    }
}
