package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.Form;
import dev.routewright.editor.skin.NodeKind;
import dev.routewright.graph.Agent;
import dev.routewright.graph.Answer;
import dev.routewright.graph.Cache;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Node;
import dev.routewright.graph.Person;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Task;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Unknown;
import dev.routewright.graph.Verifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of a node: one form per kind. */
final class NodeForms {
    private NodeForms() {}

    /** The form of a node as it stands; to be made anew when {@link #shape} changes. */
    static Form of(Node node, NodeEdits edits, DatasetFacts facts) {
        Form form = new Form();
        form.note(NodeKind.helpOf(node));
        if (!(node instanceof Unknown)) {
            form.text(
                    "Name",
                    "inspector-label",
                    () -> {
                        Node now = edits.node();
                        return now == null ? "" : now.label();
                    },
                    label -> label.isEmpty()
                            ? "A node needs a name. Maybe press Escape to get the old one back."
                            : edits.change(Node.class, n -> n.withLabel(label)));
        }
        switch (node) {
            case Query q -> new QueryForm(edits, facts).addTo(form);
            case Task t -> new TaskForm(edits, facts).addTo(form, t);
            case Router r -> new RouterForm(edits, facts).addTo(form);
            case Guard g -> new GuardForm(edits, facts).addTo(form, g);
            case Cache c -> new CacheForm(edits).addTo(form, c);
            case Llm l -> {
                new ModelForm(edits, facts).addTo(form);
                new CallRows(edits).addTo(form);
            }
            case Agent a -> new AgentForm(edits, facts).addTo(form, a);
            case Tool t -> new ToolForm(edits, facts).addTo(form, t);
            case Person p -> new PersonForm(edits, facts).addTo(form);
            case Verifier v -> new VerifierForm(edits, facts).addTo(form, v);
            case Fan f -> new FanForm(edits, facts).addTo(form, f);
            case Join j -> new JoinForm(edits, facts).addTo(form, j);
            case Loop l -> new LoopForm(edits, facts).addTo(form);
            case Answer a -> new AnswerForm(edits).addTo(form, a);
            case Unknown u -> {}
        }
        return form;
    }

    /** What a form was built from: while it is equal, refreshing the form is enough. */
    static List<Object> shape(Node node) {
        List<Object> shape = new ArrayList<>(List.of(node.id(), node.getClass(), node.exits()));
        switch (node) {
            case Query q -> shape.add(ConditionRows.kind(q.filter()));
            case Task t -> {
                shape.add(ConditionRows.kind(t.matcher()));
                addPolicy(shape, t.policy());
            }
            case Router r -> addPolicy(shape, r.policy());
            case Guard g -> addDetector(shape, g.detector());
            case Cache c -> shape.addAll(List.of(c.mode(), c.threshold() != null));
            case Llm l -> shape.add(RuleRows.key(l.rule()));
            case Agent a -> shape.addAll(List.of(a.profile().isEmpty(), RuleRows.key(a.rule())));
            case Tool t ->
                shape.addAll(List.of(
                        List.copyOf(t.sets().keySet()), t.profileColumn().isEmpty()));
            case Verifier v -> shape.add(v.source() instanceof ScoreSource.Stated ? "stated" : v.source());
            case Fan f -> {
                shape.add(f.mode().getClass());
                addPolicy(shape, f.mode() instanceof FanMode.TopK top ? top.by() : null);
            }
            case Join j ->
                shape.addAll(List.of(j.waitFor().getClass(), j.merge().getClass()));
            case Loop l -> shape.add(ConditionRows.kind(l.stop()));
            case Answer a -> shape.add(a.ending());
            case Person p -> {}
            case Unknown u -> {}
        }
        return shape;
    }

    private static void addDetector(List<Object> shape, Detector detector) {
        shape.add(GuardForm.kind(detector));
        switch (detector) {
            case Detector.ByRule r -> shape.add(ConditionRows.kind(r.blocks()));
            case Detector.Score s -> shape.add(s.column());
            case Detector.Learned l -> shape.add(l.artifact());
            case Detector.Stated s -> {}
        }
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
            case PolicySpec.LoadAware l -> shape.add(l.rule());
            case PolicySpec.Bandit b -> shape.add(b.kind());
            default -> {}
        }
    }
}
