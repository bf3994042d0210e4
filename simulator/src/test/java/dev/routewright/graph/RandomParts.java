package dev.routewright.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Random nodes of every kind and random profiles, with every variant of what they can say. */
final class RandomParts {
    private static final List<String> WORDS = List.of(
            "cheap",
            "strong",
            "math",
            "code",
            "ünï",
            "a\"b",
            "line\nbreak",
            "back\\slash",
            "日本",
            "😀",
            "tab\there",
            " ",
            "\u2028",
            "x/y~z",
            "longer label with words");

    private final Random random;
    private final RandomPolicies policies;

    RandomParts(Random random) {
        this.random = random;
        this.policies = new RandomPolicies(random, this);
    }

    Node node(NodeId id) {
        List<String> exits = names("way");
        return switch (random.nextInt(16)) {
            case 0 ->
                new Query(
                        id,
                        word(),
                        word(),
                        SplitPart.values()[random.nextInt(4)],
                        policies.condition(2),
                        random.nextBoolean() ? List.of() : names("to"));
            case 1 -> new Task(id, word(), word(), policies.condition(3), List.of(Node.OUT), null, decider());
            case 2 -> new Task(id, word(), word(), policies.condition(3), exits, policies.policy(exits), decider());
            case 3 -> new Router(id, word(), exits, policies.policy(exits), decider());
            case 4 -> new Guard(id, word(), detector(), decider());
            case 5 ->
                new Cache(
                        id,
                        word(),
                        Cache.Mode.values()[random.nextInt(2)],
                        maybe(chance()),
                        random.nextInt(3),
                        random.nextBoolean() ? null : 1 + random.nextInt(9),
                        maybe(size()),
                        maybe(chance()),
                        word());
            case 6 -> new Llm(id, word(), profileName(), limits(), rule());
            case 7 ->
                new Agent(
                        id,
                        word(),
                        profileName(),
                        profileName(),
                        Agent.Strategy.values()[random.nextInt(Agent.Strategy.values().length)],
                        0.5 + random.nextInt(4),
                        0.25 + random.nextInt(4),
                        chance(),
                        chance(),
                        rule());
            case 8 ->
                new Tool(
                        id,
                        word(),
                        profileName(),
                        random.nextBoolean() ? "" : word(),
                        random.nextBoolean() ? "" : "tag" + random.nextInt(3),
                        sets());
            case 9 ->
                new Person(
                        id,
                        word(),
                        profileName(),
                        maybe(size()),
                        maybe(size()),
                        1 + random.nextInt(5),
                        random.nextInt(12),
                        12 + random.nextInt(13));
            case 10 -> new Verifier(id, word(), source(), number(), decider());
            case 11 -> new Fan(id, word(), exits, mode(exits), decider());
            case 12 -> new Join(id, word(), waitFor(), merge(), random.nextBoolean());
            case 13 ->
                new Loop(
                        id,
                        word(),
                        1 + random.nextInt(9),
                        policies.condition(2),
                        random.nextBoolean() ? null : whole());
            case 14 ->
                new Answer(id, word(), Answer.Ending.values()[random.nextInt(3)], random.nextBoolean() ? "" : word());
            default -> unknown(id);
        };
    }

    private static Node unknown(NodeId id) {
        String json = "{\"id\": \"" + id + "\", \"kind\": \"oracle-pool\", \"label\": \"Ask all\", \"exits\": [\"yes\","
                + " \"no\"], \"future\": {\"deep\": [1.50, null, 1e3, \"\\u00e9\"]}}";
        return new Unknown(id, "Ask all", "oracle-pool", List.of("yes", "no"), json);
    }

    private Decider decider() {
        return random.nextBoolean()
                ? Decider.FREE
                : new Decider(random.nextBoolean() ? "" : profileName(), maybe(size()), maybe(size()));
    }

    private Detector detector() {
        return switch (random.nextInt(4)) {
            case 0 -> new Detector.ByRule(policies.condition(2));
            case 1 -> new Detector.Score(word(), number());
            case 2 -> new Detector.Learned(word(), number());
            default -> new Detector.Stated("should_refuse", chance(), chance());
        };
    }

    private CallLimits limits() {
        return random.nextBoolean()
                ? CallLimits.NONE
                : new CallLimits(
                        random.nextBoolean() ? null : 1 + random.nextInt(900),
                        maybe(1 + size()),
                        random.nextInt(CallLimits.MOST_RETRIES + 1),
                        size());
    }

    private @Nullable ContextRule rule() {
        return switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 -> new ContextRule.SameAsBase();
            default -> new ContextRule.FixesBreaks(chance(), chance());
        };
    }

    private SequencedMap<String, String> sets() {
        SequencedMap<String, String> sets = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            sets.put("attribute" + i, word());
        }
        return sets;
    }

    private ScoreSource source() {
        return switch (random.nextInt(5)) {
            case 0 -> new ScoreSource.PerProfile("score");
            case 1 -> new ScoreSource.Column(word());
            case 2 -> new ScoreSource.Agreement();
            case 3 -> new ScoreSource.Learned(word());
            default -> new ScoreSource.Stated(random.nextDouble(), random.nextDouble());
        };
    }

    private FanMode mode(List<String> exits) {
        return switch (random.nextInt(4)) {
            case 0 -> new FanMode.All();
            case 1 -> new FanMode.TopK(1 + random.nextInt(3), policies.policy(exits));
            case 2 -> new FanMode.Parts();
            default -> new FanMode.Hedge(exits.stream().map(exit -> size()).toList());
        };
    }

    private Wait waitFor() {
        return switch (random.nextInt(3)) {
            case 0 -> new Wait.All();
            case 1 -> new Wait.FirstOk();
            default -> new Wait.Quorum(1 + random.nextInt(3));
        };
    }

    private Merge merge() {
        return switch (random.nextInt(8)) {
            case 0 -> new Merge.First();
            case 1 -> new Merge.Majority();
            case 2 -> new Merge.WeightedVote();
            case 3 -> new Merge.BestScore(word());
            case 4 -> new Merge.WeightedMean();
            case 5 -> new Merge.Synthesis(profileName(), maybe(chance()), maybe(chance()));
            case 6 -> new Merge.LeadK(1 + random.nextInt(3), 1 + random.nextInt(9));
            default -> new Merge.Collect(whole());
        };
    }

    private Merge.Whole whole() {
        return Merge.Whole.values()[random.nextInt(2)];
    }

    Profile profile(String name) {
        Latency latency = random.nextBoolean()
                ? null
                : random.nextBoolean()
                        ? new Latency(size(), size())
                        : new Latency(size(), size(), size(), random.nextInt(2));
        Profile.Limits limits = random.nextBoolean()
                ? Profile.Limits.NONE
                : new Profile.Limits(
                        random.nextBoolean() ? null : 1 + random.nextInt(99_999),
                        random.nextBoolean() ? null : 1 + random.nextInt(9_999),
                        random.nextBoolean() ? 0 : chance());
        return new Profile(
                name,
                random.nextBoolean() ? null : price(),
                latency,
                random.nextBoolean() ? "" : "openai",
                random.nextBoolean() ? "" : "remote-" + name,
                limits,
                random.nextBoolean() ? List.of() : names("region"),
                random.nextInt(3) > 0 ? null : blend());
    }

    private Price price() {
        List<Price.Tier> tiers = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            tiers.add(new Price.Tier(1000 * (1 + tiers.size()), size(), size()));
        }
        return new Price(
                size(),
                size(),
                "USD",
                random.nextBoolean() ? "" : "2026-11-01",
                maybe(size()),
                maybe(size()),
                random.nextBoolean() ? 0 : size(),
                random.nextBoolean() ? 0 : size(),
                tiers);
    }

    private Blend blend() {
        return new Blend(
                profileName(),
                profileName(),
                chance(),
                Blend.Unit.values()[random.nextInt(4)],
                maybe(0.5),
                maybe(0.125 + size()),
                size());
    }

    String profileName() {
        return random.nextInt(4) == 0 ? "" : "p" + random.nextInt(4);
    }

    List<String> names(String stem) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            names.add(stem + "-" + i + (random.nextInt(5) == 0 ? " \"é\"" : ""));
        }
        return List.copyOf(names);
    }

    String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    double chance() {
        return random.nextInt(9) / 8.0;
    }

    double size() {
        return Math.abs(number());
    }

    private @Nullable Double maybe(double value) {
        return random.nextBoolean() ? null : (Double) value;
    }

    double number() {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(100);
            case 1 -> -random.nextDouble();
            case 2 -> random.nextGaussian() * 1e12;
            case 3 -> random.nextDouble() * 1e-9;
            case 4 -> random.nextInt() * 1e20;
            default -> random.nextInt(1000) / 8.0;
        };
    }
}
