package dev.routewright.graph.file;

import dev.routewright.graph.PolicySpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Policies in and out. */
final class PolicyJson {
    private static final List<String> NAMES = List.of(
            "always",
            "random",
            "split",
            "rules",
            "by-task",
            "threshold",
            "utility",
            "learned",
            "eliminate",
            "load-aware",
            "bandit",
            "budget",
            "oracle");
    private static final List<String> NORMALISERS = List.of("per-task", "per-column", "none");

    private PolicyJson() {}

    static PolicySpec read(Json json, Problems problems) {
        Fields in = Fields.of(json, problems);
        String name = in.word("name", NAMES);
        if (name == null) {
            return new PolicySpec.Random();
        }
        PolicySpec policy = switch (name) {
            case "always" -> new PolicySpec.Always(in.text("exit"));
            case "split" -> new PolicySpec.Split(weights(in.members("weights"), problems));
            case "rules" -> new PolicySpec.Rules(rules(in, problems), in.text("otherwise"));
            case "by-task" -> new PolicySpec.ByTask(exits(in.members("exits"), problems), in.text("otherwise"));
            case "threshold" -> new PolicySpec.Threshold(in.text("score"), cuts(in, problems));
            case "utility" ->
                new PolicySpec.Utility(
                        in.amount("quality"),
                        in.amount("cost"),
                        in.amount("latency"),
                        normaliser(in),
                        flags(in, problems));
            case "learned" ->
                new PolicySpec.Learned(
                        in.text("artifact"),
                        in.amount("quality"),
                        in.amount("cost"),
                        in.amount("latency"),
                        normaliser(in));
            case "eliminate" -> new PolicySpec.Eliminate(in.text("prefix"));
            case "load-aware" ->
                new PolicySpec.LoadAware(
                        Words.read(in, "rule", PolicySpec.LoadRule.class, PolicySpec.LoadRule.LEAST_OUTSTANDING),
                        in.positive("deadlineMillis", PolicySpec.LoadAware.USUAL_DEADLINE_MILLIS));
            case "bandit" ->
                new PolicySpec.Bandit(
                        Words.read(in, "kind", PolicySpec.Exploration.class, PolicySpec.Exploration.UCB),
                        in.amount("exploration"),
                        in.amount("quality"),
                        in.amount("cost"));
            case "budget" -> new PolicySpec.Budget(in.positive("costPerQuery", 1), in.flag("paced", false));
            case "oracle" -> new PolicySpec.Oracle();
            default -> new PolicySpec.Random();
        };
        in.done();
        return policy;
    }

    private static SequencedMap<String, Double> weights(Json.@Nullable Members members, Problems problems) {
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        if (members != null) {
            members.of().forEach((exit, json) -> {
                double weight = Fields.number(exit, json, problems);
                if (weight < 0) {
                    problems.at(
                            json.spot(),
                            "The weight of " + Quote.json(exit) + " is " + Quote.json(weight) + ", which is below 0.",
                            "Maybe a sign slipped.");
                }
                weights.put(exit, weight);
            });
        }
        return weights;
    }

    private static List<PolicySpec.Rule> rules(Fields in, Problems problems) {
        List<PolicySpec.Rule> rules = new ArrayList<>();
        for (Json item : in.list("rules")) {
            Fields rule = Fields.of(item, problems);
            rules.add(new PolicySpec.Rule(ConditionJson.read(rule.required("when"), problems), rule.text("exit")));
            rule.done();
        }
        return rules;
    }

    private static SequencedMap<String, String> exits(Json.@Nullable Members members, Problems problems) {
        SequencedMap<String, String> exits = new LinkedHashMap<>();
        if (members != null) {
            members.of().forEach((task, json) -> {
                if (json instanceof Json.Text exit) {
                    exits.put(task, exit.value());
                } else {
                    problems.at(
                            json.spot(),
                            "The exit for task " + Quote.json(task) + " is " + json.described() + ".",
                            "Maybe put the exit's name in quotes.");
                }
            });
        }
        return exits;
    }

    private static List<Double> cuts(Fields in, Problems problems) {
        List<Double> cuts = new ArrayList<>();
        for (Json item : in.list("cuts")) {
            cuts.add(Fields.number("cuts", item, problems));
        }
        return cuts;
    }

    private static PolicySpec.Flags flags(Fields in, Problems problems) {
        Json json = in.optional("flags");
        if (json == null) {
            return PolicySpec.Flags.NONE;
        }
        Fields flags = Fields.of(json, problems);
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        Json.Members members = flags.has("weights") ? flags.members("weights") : null;
        if (members != null) {
            members.of().forEach((tag, weight) -> weights.put(tag, Fields.number(tag, weight, problems)));
        }
        PolicySpec.Flags read = new PolicySpec.Flags(
                weights,
                flags.texts("required"),
                flags.amountOrNull("mostPricePerMillion"),
                flags.has("leastContextTokens")
                        ? (Integer) (int) flags.whole("leastContextTokens", 1, Integer.MAX_VALUE)
                        : null);
        flags.done();
        return read;
    }

    private static String write(PolicySpec.Flags flags) {
        JsonLine line = new JsonLine().numbersByName("weights", flags.weights()).texts("required", flags.required());
        line.numberIfAny("mostPricePerMillion", flags.mostPricePerMillion());
        return (flags.leastContextTokens() == null
                        ? line
                        : line.whole("leastContextTokens", flags.leastContextTokens()))
                .done();
    }

    private static PolicySpec.Normaliser normaliser(Fields in) {
        String word = in.word("normaliser", NORMALISERS);
        return word == null
                ? PolicySpec.Normaliser.NONE
                : Words.constant(PolicySpec.Normaliser.class, word, PolicySpec.Normaliser.NONE);
    }

    static String write(PolicySpec policy) {
        JsonLine line = new JsonLine().text("name", policy.name());
        switch (policy) {
            case PolicySpec.Always a -> line.text("exit", a.exit());
            case PolicySpec.Split s -> line.numbersByName("weights", s.weights());
            case PolicySpec.Rules r ->
                line.raw(
                                "rules",
                                JsonLine.list(r.rules().stream()
                                        .map(rule -> new JsonLine()
                                                .raw("when", ConditionJson.write(rule.when()))
                                                .text("exit", rule.exit())
                                                .done())
                                        .toList()))
                        .text("otherwise", r.otherwise());
            case PolicySpec.ByTask b ->
                line.textsByName("exits", b.exitByTask()).text("otherwise", b.otherwise());
            case PolicySpec.Threshold t -> line.text("score", t.score()).numbers("cuts", t.cuts());
            case PolicySpec.Utility u -> {
                line.number("quality", u.quality())
                        .number("cost", u.cost())
                        .number("latency", u.latency())
                        .text("normaliser", Words.of(u.normaliser()));
                if (!u.flags().equals(PolicySpec.Flags.NONE)) {
                    line.raw("flags", write(u.flags()));
                }
            }
            case PolicySpec.Learned l ->
                line.text("artifact", l.artifact())
                        .number("quality", l.quality())
                        .number("cost", l.cost())
                        .number("latency", l.latency())
                        .text("normaliser", Words.of(l.normaliser()));
            case PolicySpec.Eliminate e -> line.text("prefix", e.prefix());
            case PolicySpec.LoadAware l ->
                line.text("rule", Words.of(l.rule())).number("deadlineMillis", l.deadlineMillis());
            case PolicySpec.Bandit b ->
                line.text("kind", Words.of(b.kind()))
                        .number("exploration", b.exploration())
                        .number("quality", b.quality())
                        .number("cost", b.cost());
            case PolicySpec.Budget b ->
                line.number("costPerQuery", b.costPerQuery()).raw("paced", Boolean.toString(b.paced()));
            case PolicySpec.Random r -> {}
            case PolicySpec.Oracle o -> {}
        }
        return line.done();
    }
}
