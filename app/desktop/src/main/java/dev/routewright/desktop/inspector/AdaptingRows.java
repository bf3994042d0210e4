package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.Form;
import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.graph.PolicySpec;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** The rows of the policies that look at scores, load, outcomes or spending while queries come. */
final class AdaptingRows {
    private final NodeEdits edits;
    private final DatasetFacts facts;
    private final PolicyForm policy;

    AdaptingRows(NodeEdits edits, DatasetFacts facts, PolicyForm policy) {
        this.edits = edits;
        this.facts = facts;
        this.policy = policy;
    }

    void addEliminate(Form form) {
        new NameRow("Score", "inspector-prefix", facts.perProfilePrefixes())
                .addTo(
                        form,
                        () -> policy.as(PolicySpec.Eliminate.class).prefix(),
                        prefix -> policy.set(new PolicySpec.Eliminate(prefix)));
        form.note("Drops the exit whose profile has the least score, round by round, until one is left. Each round is"
                + " billed as a decision.");
    }

    void addLoadAware(Form form, PolicySpec.LoadAware now) {
        form.choice(
                "Takes",
                "inspector-load-rule",
                AdaptingRows::loadRules,
                () -> policy.as(PolicySpec.LoadAware.class).rule().name(),
                rule -> policy.set(new PolicySpec.LoadAware(
                        PolicySpec.LoadRule.valueOf(rule),
                        policy.as(PolicySpec.LoadAware.class).deadlineMillis())));
        if (now.rule() == PolicySpec.LoadRule.CHEAPEST_IN_TIME) {
            new ParameterRow(edits, "deadlineMillis", Double.MIN_VALUE, Double.POSITIVE_INFINITY, new double[] {
                        100, Math.max(10_000, now.deadlineMillis())
                    })
                    .addTo(form, "Deadline, ms");
        }
        form.note("Looks at calls under way or at expected times. A replay has no load: the first two take the least"
                + " expected time there.");
    }

    void addBandit(Form form, PolicySpec.Bandit now) {
        form.choice(
                "Explores by",
                "inspector-exploration-kind",
                AdaptingRows::explorations,
                () -> policy.as(PolicySpec.Bandit.class).kind().name(),
                kind -> {
                    PolicySpec.Bandit b = policy.as(PolicySpec.Bandit.class);
                    return policy.set(new PolicySpec.Bandit(
                            PolicySpec.Exploration.valueOf(kind), b.exploration(), b.quality(), b.cost()));
                });
        boolean chance = now.kind() == PolicySpec.Exploration.EPSILON_GREEDY;
        new ParameterRow(edits, "exploration", 0, Double.MAX_VALUE, new double[] {0, Math.max(1, now.exploration())})
                .addTo(form, chance ? "Chance" : "Factor");
        form.note(
                switch (now.kind()) {
                    case EPSILON_GREEDY -> "Any exit with this chance, else the one with the best mean reward so far.";
                    case UCB -> "The best mean reward, plus more the less often an exit was tried.";
                    case THOMPSON -> "The best of one draw around each mean, wider the less often an exit was tried.";
                    case LINUCB -> "The best reward expected for the task, plus more where that is uncertain.";
                });
        form.section("Reward of an outcome");
        form.number(
                "Times quality",
                "inspector-reward-quality",
                0,
                Double.MAX_VALUE,
                () -> NumberWords.plain(policy.as(PolicySpec.Bandit.class).quality()),
                quality -> {
                    PolicySpec.Bandit b = policy.as(PolicySpec.Bandit.class);
                    return policy.set(new PolicySpec.Bandit(b.kind(), b.exploration(), quality, b.cost()));
                });
        form.number(
                "Less, times cost",
                "inspector-reward-cost",
                0,
                Double.MAX_VALUE,
                () -> NumberWords.plain(policy.as(PolicySpec.Bandit.class).cost()),
                cost -> {
                    PolicySpec.Bandit b = policy.as(PolicySpec.Bandit.class);
                    return policy.set(new PolicySpec.Bandit(b.kind(), b.exploration(), b.quality(), cost));
                });
        form.note("It learns only from the exit that it took, when the query ends. A missing outcome teaches nothing.");
    }

    void addBudget(Form form, PolicySpec.Budget now) {
        new ParameterRow(edits, "costPerQuery", Double.MIN_VALUE, Double.POSITIVE_INFINITY, new double[] {
                    0, 2 * now.costPerQuery()
                })
                .addTo(form, "Mean cost at most");
        form.choice(
                "Kept",
                "inspector-paced",
                AdaptingRows::pacings,
                () -> String.valueOf(policy.as(PolicySpec.Budget.class).paced()),
                paced -> policy.set(new PolicySpec.Budget(
                        policy.as(PolicySpec.Budget.class).costPerQuery(), Boolean.parseBoolean(paced))));
        form.note("Puts a price on cost so that the train rows' mean stays below the cap. Paced, the price follows what"
                + " queries really cost.");
    }

    private static SequencedMap<String, String> loadRules() {
        SequencedMap<String, String> rules = new LinkedHashMap<>();
        rules.put(PolicySpec.LoadRule.LEAST_OUTSTANDING.name(), "fewest calls");
        rules.put(PolicySpec.LoadRule.LEAST_LATENCY.name(), "least time");
        rules.put(PolicySpec.LoadRule.CHEAPEST_IN_TIME.name(), "cheapest in time");
        return rules;
    }

    private static SequencedMap<String, String> explorations() {
        SequencedMap<String, String> kinds = new LinkedHashMap<>();
        kinds.put(PolicySpec.Exploration.EPSILON_GREEDY.name(), "epsilon-greedy");
        kinds.put(PolicySpec.Exploration.UCB.name(), "UCB");
        kinds.put(PolicySpec.Exploration.THOMPSON.name(), "Thompson");
        kinds.put(PolicySpec.Exploration.LINUCB.name(), "LinUCB, by task");
        return kinds;
    }

    private static SequencedMap<String, String> pacings() {
        SequencedMap<String, String> pacings = new LinkedHashMap<>();
        pacings.put("false", "by one price");
        pacings.put("true", "paced");
        return pacings;
    }
}
