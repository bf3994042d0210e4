package dev.routewright.desktop.inspector;

import dev.routewright.desktop.form.Form;
import dev.routewright.graph.PolicySpec;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rows of the policies that weigh quality against cost and latency. */
final class WeighingRows {
    private final NodeEdits edits;
    private final DatasetFacts facts;
    private final PolicyForm policy;

    WeighingRows(NodeEdits edits, DatasetFacts facts, PolicyForm policy) {
        this.edits = edits;
        this.facts = facts;
        this.policy = policy;
    }

    void addUtility(Form form, PolicySpec.Utility utility) {
        weights(form, utility.quality(), utility.cost(), utility.latency());
        normaliser(form, () -> utility().normaliser(), name -> {
            PolicySpec.Utility u = utility();
            return policy.set(new PolicySpec.Utility(
                    u.quality(), u.cost(), u.latency(), PolicySpec.Normaliser.valueOf(name), u.flags()));
        });
        form.note("Predicted from the means of the train rows, per task and profile.");
        new FlagRows(() -> utility().flags(), flags -> {
                    PolicySpec.Utility u = utility();
                    return policy.set(
                            new PolicySpec.Utility(u.quality(), u.cost(), u.latency(), u.normaliser(), flags));
                })
                .addTo(form);
    }

    void addLearned(Form form, PolicySpec.Learned learned) {
        new NameRow("Trained router", "inspector-artifact", facts.trained("router"))
                .addTrained(form, "router:NAME:PROFILE", () -> learned().artifact(), name -> {
                    PolicySpec.Learned l = learned();
                    return policy.set(new PolicySpec.Learned(name, l.quality(), l.cost(), l.latency(), l.normaliser()));
                });
        weights(form, learned.quality(), learned.cost(), learned.latency());
        normaliser(form, () -> learned().normaliser(), name -> {
            PolicySpec.Learned l = learned();
            return policy.set(new PolicySpec.Learned(
                    l.artifact(), l.quality(), l.cost(), l.latency(), PolicySpec.Normaliser.valueOf(name)));
        });
        form.note("Quality is what the router predicts for this very query; cost and latency are the train rows'"
                + " means.");
    }

    private PolicySpec.Utility utility() {
        return policy.as(PolicySpec.Utility.class);
    }

    private PolicySpec.Learned learned() {
        return policy.as(PolicySpec.Learned.class);
    }

    private void weights(Form form, double... now) {
        String[][] weights = {
            {"quality", "Weight of quality"}, {"cost", "Weight of cost"}, {"latency", "Weight of latency"}
        };
        for (int i = 0; i < weights.length; i++) {
            new ParameterRow(edits, weights[i][0], 0, Double.MAX_VALUE, new double[] {0, Math.max(1, now[i])})
                    .addTo(form, weights[i][1]);
        }
    }

    private static void normaliser(
            Form form, Supplier<PolicySpec.Normaliser> source, Function<String, @Nullable String> apply) {
        form.choice(
                "Cost and latency",
                "inspector-normaliser",
                () -> {
                    SequencedMap<String, String> options = new LinkedHashMap<>();
                    options.put("PER_TASK", "min-max per task");
                    options.put("PER_COLUMN", "min-max over all");
                    options.put("NONE", "as they are");
                    return options;
                },
                () -> source.get().name(),
                apply);
    }
}
