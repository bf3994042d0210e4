package dev.routewright.graph.check;

import dev.routewright.graph.Answer;
import dev.routewright.graph.Document;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Unknown;
import dev.routewright.graph.Verifier;
import java.util.List;
import java.util.Set;

/** A Verifier or an Answer that no call comes before has nothing to judge or to give. */
final class CallBefore implements DrawingRule {
    @Override
    public void check(Document document, Findings out) {
        Set<NodeId> reached = Reach.from(document.graph(), Reach.queries(document.graph()));
        List<NodeId> calls = document.graph().nodes().values().stream()
                .filter(node -> node instanceof Llm || node instanceof Unknown)
                .map(Node::id)
                .filter(reached::contains)
                .toList();
        Set<NodeId> afterCall = Reach.from(document.graph(), calls);
        for (Node node : document.graph().nodes().values()) {
            boolean needsAnswer = node instanceof Verifier || node instanceof Answer;
            if (needsAnswer && reached.contains(node.id()) && !afterCall.contains(node.id())) {
                out.warning(Codes.NO_CALL_BEFORE, node.id(),
                        "No Model is called on any way to " + Names.of(node) + (node instanceof Answer
                                ? ", so every query that ends there has failed."
                                : ", so there is nothing to judge and it always rejects."),
                        "Put a Model before it.");
            }
        }
    }
}
