package dev.routewright.graph.check;

import dev.routewright.graph.Agent;
import dev.routewright.graph.Answer;
import dev.routewright.graph.Cache;
import dev.routewright.graph.Document;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Person;
import dev.routewright.graph.Unknown;
import dev.routewright.graph.Verifier;
import java.util.List;
import java.util.Set;

/** A Verifier or an Answer that no call comes before has nothing to judge or to give. */
final class CallBefore implements DrawingRule {
    @Override
    public void check(Document document, Findings out) {
        Set<NodeId> reached = document.graph().reachedFrom(Entries.of(document.graph()));
        List<NodeId> calls = document.graph().nodes().values().stream()
                .filter(CallBefore::gives)
                .map(Node::id)
                .filter(reached::contains)
                .toList();
        Set<NodeId> afterCall = document.graph().reachedFrom(calls);
        for (Node node : document.graph().nodes().values()) {
            boolean needsAnswer =
                    node instanceof Verifier || node instanceof Answer a && a.ending() == Answer.Ending.ANSWERED;
            if (needsAnswer && reached.contains(node.id()) && !afterCall.contains(node.id())) {
                out.warning(
                        Codes.NO_CALL_BEFORE,
                        node.id(),
                        "Nothing gives an answer on any way to " + Names.of(node)
                                + (node instanceof Answer
                                        ? ", so every query that ends there has failed."
                                        : ", so there is nothing to judge and it always rejects."),
                        "Put a Model, Agent or Person before it.");
            }
        }
    }

    private static boolean gives(Node node) {
        return switch (node) {
            case Llm l -> true;
            case Agent a -> true;
            case Person p -> true;
            case Cache c -> c.mode() == Cache.Mode.ANSWERS;
            case Join j -> j.merge() instanceof Merge.Synthesis;
            case Unknown u -> true;
            default -> false;
        };
    }
}
