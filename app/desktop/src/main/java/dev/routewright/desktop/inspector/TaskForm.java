package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.Form;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Task;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a task is called, which queries it accepts, and how it chooses. */
final class TaskForm {
    private final NodeEdits edits;
    private final DatasetFacts facts;

    TaskForm(NodeEdits edits, DatasetFacts facts) {
        this.edits = edits;
        this.facts = facts;
    }

    void addTo(Form form, Task task) {
        form.text(
                "Task label",
                "inspector-task-name",
                () -> {
                    Task now = edits.as(Task.class);
                    return now == null ? "" : now.name();
                },
                name -> edits.change(
                        Task.class,
                        t -> new Task(t.id(), t.label(), name, t.matcher(), t.exits(), t.policy(), t.decider())));
        new ConditionRows(
                        edits,
                        facts,
                        "inspector-matcher",
                        () -> Objects.requireNonNull(edits.as(Task.class)).matcher(),
                        matcher -> edits.change(
                                Task.class,
                                t -> new Task(
                                        t.id(), t.label(), t.name(), matcher, t.exits(), t.policy(), t.decider())))
                .atTheStart()
                .addTo(form, "Accepts");
        if (task.exits().size() > 1) {
            new PolicyForm(edits, facts, n -> n instanceof Task t ? t.policy() : null, (n, policy) -> {
                        Task t = (Task) n;
                        return new Task(t.id(), t.label(), t.name(), t.matcher(), t.exits(), policy, t.decider());
                    })
                    .addTo(form);
        }
        new Exits(edits, Node::exits, 1, new TaskExits()).addTo(form, "Exits", "choice");
        new DeciderRows(edits, facts, (n, decider) -> {
                    Task t = (Task) n;
                    return new Task(t.id(), t.label(), t.name(), t.matcher(), t.exits(), t.policy(), decider);
                })
                .addTo(form);
    }

    /** Exits of a Task, which has a policy only while it has several. */
    private static final class TaskExits implements Exits.Change {
        @Override
        public Node renamed(Node node, String from, String to) {
            Task t = (Task) node;
            return with(
                    t,
                    ExitNames.renamed(t.exits(), from, to),
                    t.policy() == null ? null : PolicyShapes.renamed(t.policy(), from, to));
        }

        @Override
        public Node removed(Node node, String exit) {
            Task t = (Task) node;
            List<String> left = ExitNames.without(t.exits(), exit);
            return with(
                    t,
                    left,
                    left.size() == 1 || t.policy() == null ? null : PolicyShapes.removed(t.policy(), exit, left));
        }

        @Override
        public Node added(Node node, String exit) {
            Task t = (Task) node;
            List<String> all = ExitNames.plus(t.exits(), exit);
            return with(
                    t,
                    all,
                    t.policy() == null ? new PolicySpec.Always(all.getFirst()) : PolicyShapes.added(t.policy(), all));
        }

        private static Task with(Task t, List<String> exits, @Nullable PolicySpec policy) {
            return new Task(t.id(), t.label(), t.name(), t.matcher(), exits, policy, t.decider());
        }
    }
}
