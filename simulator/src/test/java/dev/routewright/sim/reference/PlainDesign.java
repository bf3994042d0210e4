package dev.routewright.sim.reference;

import static dev.routewright.sim.reference.RandomDesign.ends;
import static dev.routewright.sim.reference.RandomDesign.oneIn;

import dev.routewright.graph.Answer;
import dev.routewright.graph.CallLimits;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Document;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Task;
import dev.routewright.graph.Verifier;
import dev.routewright.sim.reference.Sketch.End;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A random drawing whose plan is plain: calls without limits, judges, Tasks, and choices that do not look back at the
 * way; no way calls a profile twice.
 */
final class PlainDesign {
    private static final int DEEPEST = 2;
    private static final List<String> PROFILES =
            List.of("p0", "p1", "p2", "p3", RandomDataset.HUMAN, RandomDataset.AGENT);

    private final Random random;
    private final Sketch sketch = new Sketch();
    private final Map<NodeId, Set<String>> calledUpTo = new HashMap<>();
    private final RandomConditions conditions;
    private final RandomPolicies policies;
    private final RandomCalls calls;

    private PlainDesign(Random random) {
        this.random = random;
        conditions = new RandomConditions(random, sketch.ids());
        policies = new RandomPolicies(random, conditions);
        calls = new RandomCalls(random, conditions);
    }

    static Document of(Random random) {
        return new PlainDesign(random).build();
    }

    private Document build() {
        List<End> open = sequence(query(), 2 + random.nextInt(4), 0);
        sketch.add(open, new Answer(sketch.next(), "end"));
        return sketch.document(random, catalog(), RandomDesign.split(random));
    }

    private SequencedMap<String, Profile> catalog() {
        SequencedMap<String, Profile> catalog = new RandomCatalog(random).catalog();
        catalog.replaceAll((name, profile) -> profile.withLimits(new Profile.Limits(
                profile.limits().contextTokens(), profile.limits().outputTokens(), 0)));
        return catalog;
    }

    private List<End> query() {
        SplitPart part = oneIn(random, 5) ? SplitPart.REPORT : SplitPart.ALL;
        Condition filter = oneIn(random, 6) ? conditions.ofRow() : new Condition.Everything();
        List<String> dispatch = IntStream.range(0, Math.max(0, random.nextInt(6) - 2))
                .mapToObj(i -> "t" + i)
                .toList();
        Query query = add(List.of(), new Query(sketch.next(), "in", "d", part, filter, dispatch));
        List<End> open = ends(query, dispatch.isEmpty() ? Node.OUT : Node.OTHER);
        dispatch.forEach(exit -> open.addAll(task(ends(query, exit), 0)));
        return open;
    }

    private <N extends Node> N add(List<End> in, N node) {
        Set<String> called = calledUpTo(in);
        if (node instanceof Llm call) {
            called.add(call.profile());
        }
        calledUpTo.put(node.id(), called);
        return sketch.add(in, node);
    }

    private Set<String> calledUpTo(List<End> in) {
        Set<String> called = new HashSet<>();
        in.forEach(end -> called.addAll(calledUpTo.get(end.from().id())));
        return called;
    }

    /** Profiles that no way to the ends has called. */
    private List<String> free(List<End> in) {
        Set<String> called = calledUpTo(in);
        return PROFILES.stream().filter(profile -> !called.contains(profile)).toList();
    }

    private Llm llm(List<End> in) {
        return add(in, new Llm(sketch.next(), "call", pick(free(in)), CallLimits.NONE, calls.rule()));
    }

    private List<End> sequence(List<End> in, int blocks, int depth) {
        List<End> open = in;
        List<End> skipping = new ArrayList<>();
        for (int i = 0; i < blocks; i++) {
            if (open.size() > 1 && oneIn(random, 4)) {
                skipping.add(open.removeLast());
            }
            open = block(open, depth);
        }
        open.addAll(skipping);
        return open;
    }

    private List<End> block(List<End> in, int depth) {
        return switch (random.nextInt(depth >= DEEPEST ? 5 : 8)) {
            case 0, 1 -> call(in);
            case 2, 3, 4 -> cascade(in);
            case 5 -> task(in, depth);
            default -> router(in, depth);
        };
    }

    /** The ends themselves where every profile has been called. */
    private List<End> call(List<End> in) {
        if (free(in).isEmpty()) {
            return in;
        }
        Llm call = llm(in);
        List<End> open = ends(call, Node.OK);
        switch (random.nextInt(4)) {
            case 0 -> open.add(new End(call, Node.FAILED));
            case 1 -> open.addAll(call(ends(call, Node.FAILED)));
            default -> {}
        }
        return open;
    }

    private List<End> cascade(List<End> in) {
        List<End> out = new ArrayList<>();
        List<End> open = in;
        for (int stages = 1 + random.nextInt(2); stages > 0 && !free(open).isEmpty(); stages--) {
            Llm call = llm(open);
            Verifier verifier = add(ends(call, Node.OK), verifier());
            out.add(new End(verifier, Node.ACCEPT));
            open = ends(verifier, Node.REJECT);
            if (random.nextBoolean()) {
                open.add(new End(call, Node.FAILED));
            }
        }
        out.addAll(call(open));
        return out;
    }

    private Verifier verifier() {
        ScoreSource source = switch (random.nextInt(5)) {
            case 0 -> new ScoreSource.Stated(0.8, 0.3);
            case 1 -> new ScoreSource.Column("difficulty");
            case 2 -> new ScoreSource.Learned(RandomDataset.ARTIFACT);
            default -> new ScoreSource.PerProfile("score");
        };
        Double cost = random.nextBoolean() ? null : 0.00048828125 * (1 + random.nextInt(2));
        Double millis = random.nextBoolean() ? null : 25.5;
        return new Verifier(sketch.next(), "judge", source, random.nextInt(6) / 5.0, Decider.stated(cost, millis));
    }

    private List<End> task(List<End> in, int depth) {
        String name = List.of("", "made up", "math", "code", "chat").get(random.nextInt(5));
        Task named = add(in, new Task(sketch.next(), "task", name, condition(), List.of(Node.OUT), null, Decider.FREE));
        if (random.nextBoolean()) {
            return ends(named, Node.OUT);
        }
        List<String> exits = exits();
        boolean byCalls = byCalls(in);
        return ways(
                add(
                        ends(named, Node.OUT),
                        new Task(
                                sketch.next(),
                                "task",
                                name,
                                condition(),
                                exits,
                                byCalls ? policies.utility() : blind(exits),
                                Decider.FREE)),
                byCalls,
                depth);
    }

    private List<End> router(List<End> in, int depth) {
        List<String> exits = exits();
        boolean byCalls = byCalls(in);
        PolicySpec policy = byCalls ? policies.utility() : blind(exits);
        return ways(add(in, new Router(sketch.next(), "router", exits, policy)), byCalls, depth);
    }

    private boolean byCalls(List<End> in) {
        return oneIn(random, 3) && !free(in).isEmpty();
    }

    private List<String> exits() {
        return List.of("a", "b", "c").subList(0, oneIn(random, 8) ? 1 : 2 + random.nextInt(2));
    }

    private List<End> ways(Node node, boolean byCalls, int depth) {
        List<End> open = new ArrayList<>();
        for (String exit : node.exits()) {
            List<End> way = byCalls ? call(ends(node, exit)) : ends(node, exit);
            open.addAll(sequence(way, random.nextInt(byCalls ? 2 : 3), depth + 1));
        }
        return open;
    }

    private PolicySpec blind(List<String> exits) {
        PolicySpec policy = policies.blind(exits);
        return policy instanceof PolicySpec.Rules rules
                ? new PolicySpec.Rules(
                        rules.rules().stream()
                                .map(r -> new PolicySpec.Rule(condition(), r.exit()))
                                .toList(),
                        rules.otherwise())
                : policy;
    }

    /** Of the row and the task that the query has by then. */
    private Condition condition() {
        return switch (random.nextInt(6)) {
            case 0 -> new Condition.Everything();
            case 1, 2 -> new Condition.OneOf("task", Set.of(pick(List.of("math", "code", "chat", "made up"))));
            case 3 -> new Condition.And(List.of(conditions.ofRow(), new Condition.Not(condition())));
            default -> conditions.ofRow();
        };
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
