package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.Form;
import dev.routewright.graph.Condition;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.PolicySpec.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of rules: each a condition and an exit; the first that holds decides. */
final class RulesForm {
    private final DatasetFacts facts;
    private final PolicyForm policy;
    private final NodeEdits edits;

    RulesForm(NodeEdits edits, DatasetFacts facts, PolicyForm policy) {
        this.edits = edits;
        this.facts = facts;
        this.policy = policy;
    }

    void addTo(Form form, PolicySpec.Rules rules) {
        for (int i = 0; i < rules.rules().size(); i++) {
            addRule(form, i);
        }
        form.button(
                "Add rule",
                "inspector-rule-add",
                () -> report(set(plus(new Rule(
                        new Condition.Matches("text", ""), policy.exits().getFirst())))));
        policy.exitChoice(
                form,
                "If none holds",
                "inspector-otherwise",
                () -> now().otherwise(),
                exit -> policy.set(new PolicySpec.Rules(now().rules(), exit)));
    }

    private void addRule(Form form, int index) {
        form.section("Rule " + (index + 1));
        new ConditionRows(
                        edits,
                        facts,
                        "inspector-rule-" + index,
                        () -> rule(index).when(),
                        when -> set(with(index, new Rule(when, rule(index).exit()))))
                .addTo(form, "When");
        policy.exitChoice(
                form,
                "Take",
                "inspector-rule-" + index + "-exit",
                () -> rule(index).exit(),
                exit -> set(with(index, new Rule(rule(index).when(), exit))));
        form.button(
                "Remove rule " + (index + 1), "inspector-rule-" + index + "-remove", () -> report(set(without(index))));
    }

    private PolicySpec.Rules now() {
        return policy.as(PolicySpec.Rules.class);
    }

    private Rule rule(int index) {
        List<Rule> rules = now().rules();
        return rules.get(Math.min(index, rules.size() - 1));
    }

    private List<Rule> plus(Rule rule) {
        List<Rule> rules = new ArrayList<>(now().rules());
        rules.add(rule);
        return rules;
    }

    private List<Rule> with(int index, Rule rule) {
        List<Rule> rules = new ArrayList<>(now().rules());
        rules.set(index, rule);
        return rules;
    }

    private List<Rule> without(int index) {
        List<Rule> rules = new ArrayList<>(now().rules());
        rules.remove(index);
        return rules;
    }

    private @Nullable String set(List<Rule> rules) {
        return policy.set(new PolicySpec.Rules(rules, now().otherwise()));
    }

    private void report(@Nullable String wrong) {
        if (wrong != null) {
            edits.workspace().say(wrong);
        }
    }
}
