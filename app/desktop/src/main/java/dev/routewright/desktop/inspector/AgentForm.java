package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.Form;
import dev.routewright.graph.Agent;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Which model an agent works with, how, and what is stated about that. */
final class AgentForm {
    /** A slider spans so many calls, or twice as many as there are. */
    private static final double SHOWN_CALLS = 10;

    private final NodeEdits edits;
    private final DatasetFacts facts;

    AgentForm(NodeEdits edits, DatasetFacts facts) {
        this.edits = edits;
        this.facts = facts;
    }

    void addTo(Form form, Agent agent) {
        ProfileRow profiles = new ProfileRow(edits, facts);
        profiles.addTo(
                form,
                "Own profile",
                "inspector-profile",
                () -> now().profile(),
                profile -> change(a -> new Agent(
                        a.id(),
                        a.label(),
                        profile,
                        a.backbone(),
                        a.strategy(),
                        a.calls(),
                        a.tokensPerCall(),
                        a.fixes(),
                        a.breaks(),
                        a.rule())));
        form.note("Where the dataset has outcomes of the agent itself, they are read like a model's.");
        form.section("Else by its backbone, assumed");
        profiles.addTo(
                form,
                "Backbone",
                "inspector-backbone",
                () -> now().backbone(),
                backbone -> change(a -> new Agent(
                        a.id(),
                        a.label(),
                        a.profile(),
                        backbone,
                        a.strategy(),
                        a.calls(),
                        a.tokensPerCall(),
                        a.fixes(),
                        a.breaks(),
                        a.rule())));
        form.choice(
                "Strategy",
                "inspector-strategy",
                AgentForm::strategies,
                () -> now().strategy().name(),
                strategy -> change(a -> new Agent(
                        a.id(),
                        a.label(),
                        a.profile(),
                        a.backbone(),
                        Agent.Strategy.valueOf(strategy),
                        a.calls(),
                        a.tokensPerCall(),
                        a.fixes(),
                        a.breaks(),
                        a.rule())));
        number(form, "calls", "Calls", Math.max(SHOWN_CALLS, 2 * agent.calls()));
        number(form, "tokensPerCall", "Tokens per call", Math.max(SHOWN_CALLS, 2 * agent.tokensPerCall()));
        number(form, "fixes", "Wrong fixed", 1);
        number(form, "breaks", "Right broken", 1);
        form.note("Tokens count as a multiple of a plain call's. Cost and tokens are the backbone's times both numbers;"
                + " time too, but calls of self-consistency run side by side. Some wrong answers become right and some"
                + " right ones wrong.");
        if (!agent.profile().isEmpty()) {
            new RuleRows(
                            edits,
                            () -> now().rule(),
                            rule -> change(a -> new Agent(
                                    a.id(),
                                    a.label(),
                                    a.profile(),
                                    a.backbone(),
                                    a.strategy(),
                                    a.calls(),
                                    a.tokensPerCall(),
                                    a.fixes(),
                                    a.breaks(),
                                    rule)))
                    .addTo(form, false);
        }
    }

    private void number(Form form, String parameter, String caption, double shownMost) {
        boolean chance = shownMost == 1;
        double least = chance ? 0 : Double.MIN_VALUE;
        new ParameterRow(edits, parameter, least, chance ? 1 : Double.POSITIVE_INFINITY, new double[] {
                    chance ? 0 : 0.1, shownMost
                })
                .stated()
                .addTo(form, caption);
    }

    private Agent now() {
        return Objects.requireNonNull(edits.as(Agent.class));
    }

    private @Nullable String change(UnaryOperator<Agent> change) {
        return edits.change(Agent.class, change);
    }

    private static SequencedMap<String, String> strategies() {
        SequencedMap<String, String> strategies = new LinkedHashMap<>();
        for (Agent.Strategy strategy : Agent.Strategy.values()) {
            strategies.put(
                    strategy.name(),
                    switch (strategy) {
                        case DIRECT -> "direct";
                        case CHAIN_OF_THOUGHT -> "chain of thought";
                        case REACT -> "ReAct";
                        case SELF_CONSISTENCY -> "self-consistency";
                        case DEBATE -> "debate";
                        case TOOL_USE -> "tool use";
                        case CUSTOM -> "another";
                    });
        }
        return strategies;
    }
}
