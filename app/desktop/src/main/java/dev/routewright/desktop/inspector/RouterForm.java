package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.Form;
import dev.routewright.graph.Node;
import dev.routewright.graph.Router;
import java.util.List;

/** How a router picks an exit, which exits it has, and what a decision costs. */
final class RouterForm {
    private final NodeEdits edits;
    private final DatasetFacts facts;

    RouterForm(NodeEdits edits, DatasetFacts facts) {
        this.edits = edits;
        this.facts = facts;
    }

    void addTo(Form form) {
        new PolicyForm(
                        edits,
                        facts,
                        n -> n instanceof Router r ? r.policy() : null,
                        (n, policy) -> new Router(n.id(), n.label(), n.exits(), policy, ((Router) n).decider()))
                .addTo(form);
        new Exits(edits, Node::exits, 1, new RouterExits()).addTo(form, "Exits", "exit");
        new DeciderRows(
                        edits,
                        facts,
                        (n, decider) -> new Router(n.id(), n.label(), n.exits(), ((Router) n).policy(), decider))
                .addTo(form);
    }

    /** Exits of a Router and of its policy. */
    private static final class RouterExits implements Exits.Change {
        @Override
        public Node renamed(Node node, String from, String to) {
            Router r = (Router) node;
            return new Router(
                    r.id(),
                    r.label(),
                    ExitNames.renamed(r.exits(), from, to),
                    PolicyShapes.renamed(r.policy(), from, to),
                    r.decider());
        }

        @Override
        public Node removed(Node node, String exit) {
            Router r = (Router) node;
            List<String> left = ExitNames.without(r.exits(), exit);
            return new Router(r.id(), r.label(), left, PolicyShapes.removed(r.policy(), exit, left), r.decider());
        }

        @Override
        public Node added(Node node, String exit) {
            Router r = (Router) node;
            List<String> all = ExitNames.plus(r.exits(), exit);
            return new Router(r.id(), r.label(), all, PolicyShapes.added(r.policy(), all), r.decider());
        }
    }
}
