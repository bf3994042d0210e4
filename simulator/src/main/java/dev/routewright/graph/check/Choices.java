package dev.routewright.graph.check;

import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.Node;
import dev.routewright.graph.Router;
import dev.routewright.graph.Task;

/** What chooses has exits, and a policy where it has several. */
final class Choices implements DrawingRule {
    @Override
    public void check(Document document, Findings out) {
        for (Node node : document.graph().nodes().values()) {
            boolean chooses = node instanceof Router || node instanceof Task || node instanceof Fan;
            if (chooses && node.exits().isEmpty()) {
                out.error(Codes.NO_EXIT, node.id(), Names.of(node) + " has no exit.", "Give it at least one exit.");
            }
            if (node instanceof Task task && task.exits().size() > 1 && task.policy() == null) {
                out.error(
                        Codes.NO_POLICY,
                        node.id(),
                        Names.of(node) + " has " + task.exits().size() + " exits and no policy to choose by.",
                        "Give it a policy, such as Always or Split.");
            }
        }
    }
}
