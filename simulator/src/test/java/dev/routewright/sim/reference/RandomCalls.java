package dev.routewright.sim.reference;

import dev.routewright.graph.Agent;
import dev.routewright.graph.Cache;
import dev.routewright.graph.CallLimits;
import dev.routewright.graph.ContextRule;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Llm;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Person;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Verifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Random nodes that call, look up or judge; every parameter takes all its meanings. */
final class RandomCalls {
    static final List<String> TAGS = List.of("rag", "examples", "rewritten");

    private final Random random;
    private final RandomConditions conditions;

    RandomCalls(Random random, RandomConditions conditions) {
        this.random = random;
        this.conditions = conditions;
    }

    String profile() {
        return pick(RandomDataset.PROFILES);
    }

    Llm plain(NodeId id) {
        return new Llm(id, "call", profile());
    }

    Llm llm(NodeId id) {
        return llm(id, profile());
    }

    Llm llm(NodeId id, String profile) {
        return new Llm(id, "call", profile, random.nextInt(3) == 0 ? CallLimits.NONE : limits(), rule());
    }

    private CallLimits limits() {
        Integer tokens = random.nextInt(3) == 0 ? 20 + random.nextInt(60) : null;
        Double timeout = random.nextInt(3) == 0 ? 150.0 + 100 * random.nextInt(3) : null;
        return new CallLimits(tokens, timeout, random.nextInt(4), random.nextInt(3) * 12.5);
    }

    @Nullable
    ContextRule rule() {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> new ContextRule.SameAsBase();
            default -> new ContextRule.FixesBreaks(random.nextInt(5) / 4.0, random.nextInt(3) / 4.0);
        };
    }

    Agent agent(NodeId id) {
        boolean own = random.nextInt(3) == 0;
        String profile = own ? RandomDataset.AGENT : random.nextBoolean() ? "" : "agent-of-nobody";
        Agent.Strategy strategy = Agent.Strategy.values()[random.nextInt(Agent.Strategy.values().length)];
        return new Agent(
                id,
                "agent",
                profile,
                profile(),
                strategy,
                0.5 + 0.75 * random.nextInt(4),
                0.5 + random.nextInt(4) * 0.5,
                random.nextInt(3) / 2.0,
                random.nextInt(3) / 2.0,
                rule());
    }

    Person person(NodeId id) {
        return new Person(
                id,
                "people",
                RandomDataset.HUMAN,
                random.nextBoolean() ? null : 0.5,
                random.nextBoolean() ? null : 1.5,
                1,
                0,
                24);
    }

    Tool tool(NodeId id) {
        String profile = random.nextBoolean() ? RandomDataset.SEARCH : RandomDataset.OCR;
        String column = random.nextInt(3) == 0 ? RandomDataset.TOOL : "";
        String named = !column.isEmpty() && random.nextInt(3) == 0 ? "" : profile;
        String tag = random.nextInt(5) == 0 ? "" : pick(List.of("rag", "rag", "rewritten", "examples"));
        return new Tool(id, "tool", named, column, tag, sets());
    }

    private SequencedMap<String, String> sets() {
        SequencedMap<String, String> sets = new LinkedHashMap<>();
        if (random.nextInt(5) > 0) {
            sets.put("lang", pick(List.of("en", "eo")));
        }
        if (random.nextInt(5) > 0) {
            sets.put("level", pick(List.of("2", "3", "high")));
        }
        return sets;
    }

    Cache cache(NodeId id) {
        Cache.Mode mode = random.nextInt(3) > 0 ? Cache.Mode.ANSWERS : Cache.Mode.EXAMPLES;
        Double threshold = random.nextInt(4) == 0 ? null : random.nextInt(4) / 4.0;
        int capacity = random.nextBoolean() ? 0 : 1 + random.nextInt(4);
        Integer lifetime = random.nextBoolean() ? null : random.nextInt(8);
        Double wrong = random.nextInt(3) == 0 ? null : random.nextInt(3) / 2.0;
        return new Cache(
                id, "cache", mode, threshold, capacity, lifetime, random.nextBoolean() ? null : 5.5, wrong, "examples");
    }

    Guard guard(NodeId id) {
        Detector detector = switch (random.nextInt(4)) {
            case 0 -> new Detector.ByRule(conditions.any(2));
            case 1 -> new Detector.Score("difficulty", 0.6 + random.nextInt(3) / 5.0);
            case 2 -> new Detector.Learned(RandomDataset.ARTIFACT, 0.6 + random.nextInt(3) / 5.0);
            default -> new Detector.Stated(RandomDataset.TRUTH, 0.7, 0.15);
        };
        return new Guard(id, "guard", detector, decider());
    }

    Verifier verifier(NodeId id) {
        ScoreSource source = switch (random.nextInt(6)) {
            case 0 -> new ScoreSource.Stated(0.8, 0.3);
            case 1 -> new ScoreSource.Column("difficulty");
            case 2 -> new ScoreSource.Agreement();
            case 3 -> new ScoreSource.Learned(RandomDataset.ARTIFACT);
            default -> new ScoreSource.PerProfile("score");
        };
        return new Verifier(id, "judge", source, random.nextInt(6) / 5.0, decider());
    }

    Decider decider() {
        Double cost = random.nextBoolean() ? null : 0.00048828125 * (1 + random.nextInt(2));
        Double millis = random.nextBoolean() ? null : 25.5;
        return switch (random.nextInt(5)) {
            case 0 -> new Decider(RandomDataset.JUDGE, cost, millis);
            case 1 -> new Decider(RandomDataset.GATE, cost, millis);
            case 2 -> Decider.stated(cost, millis);
            default -> Decider.FREE;
        };
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
