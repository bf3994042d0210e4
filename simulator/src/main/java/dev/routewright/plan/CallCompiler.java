package dev.routewright.plan;

import dev.routewright.dataset.Column;
import dev.routewright.dataset.RowWords;
import dev.routewright.dataset.Rows;
import dev.routewright.graph.Agent;
import dev.routewright.graph.CallLimits;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Llm;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Person;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Tool;
import dev.routewright.plan.ToolCalling.Target;
import dev.routewright.policy.AttributeCodes;
import dev.routewright.policy.TagCodes;
import dev.routewright.run.Draws;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is called, and what the catalog states about it. */
final class CallCompiler {
    private static final double MILLIS_PER_MINUTE = 60_000;

    private final List<String> profiles;
    private final Map<String, Price> recordedPrices;
    private final Rows rows;
    private final Map<String, Profile> catalog;
    private final TagCodes tags;
    private final AttributeCodes attributes;

    /**
     * @param ground tells the profiles of the world, and the catalog
     * @param recordedPrices by profile; the catalog's come before them
     */
    CallCompiler(PolicyGround ground, Map<String, Price> recordedPrices) {
        profiles = ground.profiles();
        this.recordedPrices = recordedPrices;
        rows = ground.rows();
        catalog = ground.fitted().catalog();
        tags = ground.tags();
        attributes = ground.attributes();
    }

    Calling of(Llm llm) {
        int profile = profiles.indexOf(llm.profile());
        return new Calling(
                profile,
                profile,
                key(llm.id()),
                true,
                llm.rule(),
                failureRate(llm.profile()),
                llm.limits(),
                price(llm.profile()),
                millisPerToken(llm.profile()),
                null,
                null);
    }

    Calling of(Agent agent) {
        int own = profiles.indexOf(agent.profile());
        int backbone = profiles.indexOf(agent.backbone());
        String name = own >= 0 ? agent.profile() : agent.backbone();
        return new Calling(
                own >= 0 ? own : backbone,
                own >= 0 ? own : backbone,
                key(agent.id()),
                true,
                agent.rule(),
                failureRate(name),
                CallLimits.NONE,
                price(name),
                millisPerToken(name),
                own >= 0 ? null : strategy(agent),
                null);
    }

    private static Calling.Strategy strategy(Agent agent) {
        double volume = agent.calls() * agent.tokensPerCall();
        return new Calling.Strategy(
                volume,
                agent.isParallel() ? agent.tokensPerCall() : volume,
                (int) Math.ceil(agent.calls()),
                agent.fixes(),
                agent.breaks());
    }

    Calling of(Person person) {
        int profile = profiles.indexOf(person.profile());
        Calling.Stated stated =
                new Calling.Stated(orNaN(person.costPerItem()), orNaN(person.minutesPerItem()) * MILLIS_PER_MINUTE);
        return new Calling(
                profile,
                profile,
                key(person.id()),
                false,
                null,
                0,
                CallLimits.NONE,
                price(person.profile()),
                Double.NaN,
                null,
                stated);
    }

    /** A call that reads other answers. */
    Calling writer(NodeId join, String name) {
        int profile = profiles.indexOf(name);
        return new Calling(
                profile, profile, key(join), true, null, 0, CallLimits.NONE, price(name), Double.NaN, null, null);
    }

    ToolCalling of(Tool tool) {
        Target otherwise = tool.profile().isEmpty() ? null : target(tool.profile());
        int[] slots = tool.sets().keySet().stream().mapToInt(attributes::slot).toArray();
        String[] values = tool.sets().values().toArray(String[]::new);
        long tag = tool.tag().isEmpty() ? 0 : tags.bit(tool.tag());
        return switch (rows.words(tool.profileColumn())) {
            case Column.Words w -> {
                List<Target> byWord = w.words().stream().map(this::target).toList();
                ToolCalling.Named named = new ToolCalling.Coded(w.codes(), byWord.toArray(Target[]::new));
                yield new ToolCalling(named, otherwise, tag, slots, values, key(tool.id()));
            }
            case RowWords.Spelled s ->
                new ToolCalling(new ToolCalling.Spelled(s, targets()), otherwise, tag, slots, values, key(tool.id()));
            case null -> new ToolCalling(null, otherwise, tag, slots, values, key(tool.id()));
        };
    }

    /** Everything that a word can name. */
    private Map<String, Target> targets() {
        Map<String, Target> targets = new LinkedHashMap<>();
        profiles.forEach(name -> targets.put(name, target(name)));
        catalog.keySet().forEach(name -> targets.putIfAbsent(name, target(name)));
        return targets;
    }

    private Target target(String name) {
        int column = profiles.indexOf(name);
        Profile stated = catalog.get(name);
        return column >= 0
                ? new Target(column, Double.NaN, Double.NaN, 0, price(name))
                : new Target(-1, perCall(stated), perCallMillis(stated), failureRate(name), price(name));
    }

    /** Null for a decision that is free. */
    @Nullable
    Deciding of(Decider decider, int times) {
        if (decider.isFree()) {
            return null;
        }
        boolean calls = !decider.profile().isEmpty();
        Profile stated = catalog.get(decider.profile());
        return new Deciding(
                calls,
                calls ? profiles.indexOf(decider.profile()) : -1,
                perCall(stated),
                perCallMillis(stated),
                orNaN(decider.costPerDecision()),
                orNaN(decider.millisPerDecision()),
                calls ? price(decider.profile()) : null,
                times);
    }

    private static double perCall(@Nullable Profile profile) {
        return profile == null || profile.price() == null
                ? Double.NaN
                : profile.price().perCall();
    }

    private static double perCallMillis(@Nullable Profile profile) {
        return profile == null || profile.latency() == null
                ? Double.NaN
                : profile.latency().millis(0, 0);
    }

    private double failureRate(String name) {
        Profile stated = catalog.get(name);
        return stated == null ? 0 : stated.limits().failureRate();
    }

    private @Nullable Price price(String name) {
        Profile stated = catalog.get(name);
        return stated != null && stated.price() != null ? stated.price() : recordedPrices.get(name);
    }

    private double millisPerToken(String name) {
        Profile stated = catalog.get(name);
        return stated == null || stated.latency() == null
                ? Double.NaN
                : stated.latency().millisPerToken();
    }

    private static long key(NodeId node) {
        return Draws.hash(node.value());
    }

    static double orNaN(@Nullable Double number) {
        return number == null ? Double.NaN : number;
    }
}
