package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.Form;
import dev.routewright.graph.Agent;
import dev.routewright.graph.Answer;
import dev.routewright.graph.Cache;
import dev.routewright.graph.Fan;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Node;
import dev.routewright.graph.Person;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.Task;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Unknown;
import dev.routewright.graph.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parameters of a node: one form per kind. */
final class NodeForms {
    private NodeForms() {}

    /** The form of a node as it stands; to be made anew when {@link #shape} changes. */
    static Form of(Node node, NodeEdits edits, DatasetFacts facts) {
        Form form = new Form();
        if (!(node instanceof Unknown)) {
            form.text("Name", "inspector-label", () -> {
                Node now = edits.node();
                return now == null ? "" : now.label();
            }, label -> label.isEmpty() ? "A node needs a name. Maybe press Escape to get the old one back."
                    : edits.change(Node.class, n -> n.withLabel(label)));
        }
        switch (node) {
            case Query q -> new QueryForm(edits).addTo(form);
            case Task t -> task(form, edits, facts, t);
            case Router r -> router(form, edits, facts);
            case Llm l -> new ModelForm(edits, facts).addTo(form);
            case Verifier v -> new VerifierForm(edits, facts).addTo(form, v);
            case Agent n -> form.note(n.kind());
            case Cache n -> form.note(n.kind());
            case Fan n -> form.note(n.kind());
            case Guard n -> form.note(n.kind());
            case Join n -> form.note(n.kind());
            case Loop n -> form.note(n.kind());
            case Person n -> form.note(n.kind());
            case Tool n -> form.note(n.kind());
            case Answer a -> form.note("A query ends here. One that arrives without an answer has failed.");
            case Unknown u -> form.note("This program does not know the kind '" + u.kind() + "'. It keeps the node as it"
                    + " is, saves it unchanged and does not run it.");
        }
        return form;
    }

    /** What a form was built from: while it is equal, refreshing the form is enough. */
    static List<Object> shape(Node node) {
        List<Object> shape = new ArrayList<>(List.of(node.id(), node.getClass(), node.exits()));
        switch (node) {
            case Task t -> {
                shape.add(ConditionRows.kind(t.matcher()));
                addPolicy(shape, t.policy());
            }
            case Router r -> addPolicy(shape, r.policy());
            case Verifier v -> shape.add(v.source());
            default -> {}
        }
        return shape;
    }

    private static void addPolicy(List<Object> shape, @Nullable PolicySpec policy) {
        if (policy == null) {
            return;
        }
        shape.add(policy.getClass());
        switch (policy) {
            case PolicySpec.Rules r -> r.rules().forEach(rule -> shape.add(ConditionRows.kind(rule.when())));
            case PolicySpec.ByTask b -> shape.add(List.copyOf(b.exitByTask().keySet()));
            case PolicySpec.Threshold t -> shape.add(t.score());
            default -> {}
        }
    }

    private static void task(Form form, NodeEdits edits, DatasetFacts facts, Task task) {
        form.text("Task label", "inspector-task-name", () -> {
            Task now = edits.as(Task.class);
            return now == null ? "" : now.name();
        }, name -> edits.change(
                Task.class, t -> new Task(t.id(), t.label(), name, t.matcher(), t.exits(), t.policy(), t.decider())));
        new ConditionRows(facts, "inspector-matcher",
                () -> Objects.requireNonNull(edits.as(Task.class)).matcher(),
                matcher -> edits.change(
                        Task.class, t -> new Task(t.id(), t.label(), t.name(), matcher, t.exits(), t.policy(), t.decider())))
                .addTo(form, "Accepts");
        if (task.exits().size() > 1) {
            new PolicyForm(edits, facts, n -> n instanceof Task t ? t.policy() : null, (n, policy) -> {
                Task t = (Task) n;
                return new Task(t.id(), t.label(), t.name(), t.matcher(), t.exits(), policy, t.decider());
            }).addTo(form);
        }
        new Exits(edits, Node::exits, 1, new TaskExits()).addTo(form, "Exits", "choice");
    }

    private static void router(Form form, NodeEdits edits, DatasetFacts facts) {
        new PolicyForm(edits, facts, n -> n instanceof Router r ? r.policy() : null,
                (n, policy) -> new Router(n.id(), n.label(), n.exits(), policy, ((Router) n).decider())).addTo(form);
        new Exits(edits, Node::exits, 1, new RouterExits()).addTo(form, "Exits", "exit");
    }

    private static List<String> plus(List<String> exits, String exit) {
        List<String> more = new ArrayList<>(exits);
        more.add(exit);
        return more;
    }

    private static List<String> without(List<String> exits, String exit) {
        return exits.stream().filter(e -> !e.equals(exit)).toList();
    }

    private static List<String> renamed(List<String> exits, String from, String to) {
        return exits.stream().map(e -> e.equals(from) ? to : e).toList();
    }

    /** Exits of a Router and of its policy. */
    private static final class RouterExits implements Exits.Change {
        @Override
        public Node renamed(Node node, String from, String to) {
            Router r = (Router) node;
            return new Router(r.id(), r.label(), NodeForms.renamed(r.exits(), from, to),
                    PolicyShapes.renamed(r.policy(), from, to), r.decider());
        }

        @Override
        public Node removed(Node node, String exit) {
            Router r = (Router) node;
            List<String> left = without(r.exits(), exit);
            return new Router(r.id(), r.label(), left, PolicyShapes.removed(r.policy(), exit, left), r.decider());
        }

        @Override
        public Node added(Node node, String exit) {
            Router r = (Router) node;
            List<String> all = plus(r.exits(), exit);
            return new Router(r.id(), r.label(), all, PolicyShapes.added(r.policy(), all), r.decider());
        }
    }

    /** Exits of a Task, which has a policy only while it has several. */
    private static final class TaskExits implements Exits.Change {
        @Override
        public Node renamed(Node node, String from, String to) {
            Task t = (Task) node;
            return with(t, NodeForms.renamed(t.exits(), from, to),
                    t.policy() == null ? null : PolicyShapes.renamed(t.policy(), from, to));
        }

        @Override
        public Node removed(Node node, String exit) {
            Task t = (Task) node;
            List<String> left = without(t.exits(), exit);
            return with(t, left, left.size() == 1 || t.policy() == null ? null
                    : PolicyShapes.removed(t.policy(), exit, left));
        }

        @Override
        public Node added(Node node, String exit) {
            Task t = (Task) node;
            List<String> all = plus(t.exits(), exit);
            return with(t, all, t.policy() == null ? new PolicySpec.Always(all.getFirst())
                    : PolicyShapes.added(t.policy(), all));
        }

        private static Task with(Task t, List<String> exits, @Nullable PolicySpec policy) {
            return new Task(t.id(), t.label(), t.name(), t.matcher(), exits, policy, t.decider());
        }
    }
}
