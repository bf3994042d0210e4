package dev.routewright.graph.file;

import dev.routewright.graph.Agent;
import dev.routewright.graph.CallLimits;
import dev.routewright.graph.ContextRule;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Llm;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Person;
import dev.routewright.graph.Tool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Nodes that call something, in and out. Members that say nothing are left out. */
final class CallJson {
    private static final List<String> RULES = List.of("same-as-base", "fixes-breaks");
    private static final double FULL_DAY = 24;

    private CallJson() {}

    static Decider decider(Fields in) {
        return new Decider(
                in.text("decider", ""), in.amountOrNull("costPerDecision"), in.amountOrNull("millisPerDecision"));
    }

    static JsonLine write(JsonLine line, Decider decider) {
        if (!decider.profile().isEmpty()) {
            line.text("decider", decider.profile());
        }
        return line.numberIfAny("costPerDecision", decider.costPerDecision())
                .numberIfAny("millisPerDecision", decider.millisPerDecision());
    }

    static Llm llm(Fields in, NodeId id, Problems problems) {
        Integer tokenLimit = in.has("tokenLimit") ? (Integer) (int) in.whole("tokenLimit", 1, Integer.MAX_VALUE) : null;
        Double timeout = in.positiveOrNull("timeoutMillis");
        int retries = in.has("retries") ? (int) in.whole("retries", 0, CallLimits.MOST_RETRIES) : 0;
        CallLimits limits = new CallLimits(tokenLimit, timeout, retries, in.amount("backoffMillis", 0));
        return new Llm(id, in.text("label", ""), in.text("profile", ""), limits, rule(in, problems));
    }

    static JsonLine write(JsonLine line, Llm llm) {
        line.text("profile", llm.profile());
        CallLimits limits = llm.limits();
        if (limits.tokenLimit() != null) {
            line.whole("tokenLimit", limits.tokenLimit());
        }
        line.numberIfAny("timeoutMillis", limits.timeoutMillis());
        if (limits.retries() != 0) {
            line.whole("retries", limits.retries());
        }
        return write(line.numberUnless("backoffMillis", limits.backoffMillis(), 0), llm.rule());
    }

    private static @Nullable ContextRule rule(Fields in, Problems problems) {
        Json json = in.optional("rule");
        if (json == null) {
            return null;
        }
        Fields rule = Fields.of(json, problems);
        String kind = rule.word("kind", RULES);
        ContextRule read = kind == null || kind.equals("same-as-base")
                ? new ContextRule.SameAsBase()
                : new ContextRule.FixesBreaks(rule.chance("fixes"), rule.chance("breaks"));
        rule.done();
        return read;
    }

    private static JsonLine write(JsonLine line, @Nullable ContextRule rule) {
        return switch (rule) {
            case null -> line;
            case ContextRule.SameAsBase s ->
                line.raw("rule", new JsonLine().text("kind", "same-as-base").done());
            case ContextRule.FixesBreaks f ->
                line.raw(
                        "rule",
                        new JsonLine()
                                .text("kind", "fixes-breaks")
                                .number("fixes", f.fixes())
                                .number("breaks", f.breaks())
                                .done());
        };
    }

    static Agent agent(Fields in, NodeId id, Problems problems) {
        return new Agent(
                id,
                in.text("label", ""),
                in.text("profile", ""),
                in.text("backbone", ""),
                Words.read(in, "strategy", Agent.Strategy.class, Agent.Strategy.DIRECT),
                in.positive("calls", 1),
                in.positive("tokensPerCall", 1),
                in.chance("fixes", 0),
                in.chance("breaks", 0),
                rule(in, problems));
    }

    static JsonLine write(JsonLine line, Agent agent) {
        line.text("profile", agent.profile())
                .text("backbone", agent.backbone())
                .text("strategy", Words.of(agent.strategy()))
                .number("calls", agent.calls())
                .number("tokensPerCall", agent.tokensPerCall())
                .number("fixes", agent.fixes())
                .number("breaks", agent.breaks());
        return write(line, agent.rule());
    }

    static Tool tool(Fields in, NodeId id, Problems problems) {
        SequencedMap<String, String> sets = new LinkedHashMap<>();
        Json.Members members = in.has("sets") ? in.members("sets") : null;
        if (members != null) {
            members.of().forEach((name, json) -> {
                if (json instanceof Json.Text value) {
                    sets.put(name, value.value());
                } else {
                    problems.at(
                            json.spot(),
                            "The value of attribute " + Quote.json(name) + " is " + json.described() + ".",
                            "Maybe put it in quotes.");
                }
            });
        }
        return new Tool(
                id,
                in.text("label", ""),
                in.text("profile", ""),
                in.text("profileColumn", ""),
                in.text("tag", ""),
                sets);
    }

    static JsonLine write(JsonLine line, Tool tool) {
        line.text("profile", tool.profile());
        if (!tool.profileColumn().isEmpty()) {
            line.text("profileColumn", tool.profileColumn());
        }
        line.text("tag", tool.tag());
        return tool.sets().isEmpty() ? line : line.textsByName("sets", tool.sets());
    }

    static Person person(Fields in, NodeId id) {
        return new Person(
                id,
                in.text("label", ""),
                in.text("profile", ""),
                in.amountOrNull("costPerItem"),
                in.amountOrNull("minutesPerItem"),
                in.has("people") ? (int) in.whole("people", 1, Integer.MAX_VALUE) : 1,
                in.upTo("fromHour", 0, FULL_DAY),
                in.upTo("toHour", FULL_DAY, FULL_DAY));
    }

    static JsonLine write(JsonLine line, Person person) {
        line.text("profile", person.profile())
                .numberIfAny("costPerItem", person.costPerItem())
                .numberIfAny("minutesPerItem", person.minutesPerItem());
        if (person.people() != 1) {
            line.whole("people", person.people());
        }
        return line.numberUnless("fromHour", person.fromHour(), 0).numberUnless("toHour", person.toHour(), FULL_DAY);
    }
}
