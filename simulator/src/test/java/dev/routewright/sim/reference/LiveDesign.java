package dev.routewright.sim.reference;

import static dev.routewright.sim.reference.RandomDesign.ends;
import static dev.routewright.sim.reference.RandomDesign.oneIn;

import dev.routewright.graph.Agent;
import dev.routewright.graph.Answer;
import dev.routewright.graph.Cache;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Join;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Task;
import dev.routewright.graph.Verifier;
import dev.routewright.graph.Wait;
import dev.routewright.sim.reference.Sketch.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A random drawing of what can be live, with every policy about as often as the others. */
final class LiveDesign {
    private static final List<String> EXITS = List.of("a", "b", "c");

    private final Random random;
    private final Sketch sketch = new Sketch();
    private final RandomConditions conditions;
    private final RandomCalls calls;
    private final RandomPolicies policies;

    private LiveDesign(Random random) {
        this.random = random;
        conditions = new RandomConditions(random, sketch.ids());
        calls = new RandomCalls(random, conditions);
        policies = new RandomPolicies(random, conditions);
    }

    static Document of(Random random) {
        return new LiveDesign(random).build();
    }

    private Document build() {
        Query query = sketch.add(
                List.of(), new Query(sketch.next(), "in", "d", SplitPart.ALL, new Condition.Everything(), List.of()));
        List<End> open = guarded(ends(query, Node.OUT));
        List<End> hits = new ArrayList<>();
        boolean remembers = oneIn(random, 4);
        if (remembers) {
            Cache cache = sketch.add(open, cache());
            hits.addAll(ends(cache, Node.HIT));
            open = ends(cache, Node.MISS);
        }
        open = choice(named(open));
        open = judged(oneIn(random, 3) ? fan(open) : remembers ? open : loop(open));
        open = oneIn(random, 2) ? choice(open) : open;
        open.addAll(hits);
        sketch.add(open, new Answer(sketch.next(), "end"));
        return sketch.document(random, new RandomCatalog(random).catalog(), RandomDesign.split(random));
    }

    private List<End> guarded(List<End> in) {
        Guard guard = calls.guard(sketch.next());
        while (guard.detector() instanceof Detector.Stated) {
            guard = calls.guard(guard.id());
        }
        Guard added = sketch.add(in, guard);
        sketch.add(ends(added, Node.BLOCK), new Answer(sketch.next(), "sorry", Answer.Ending.REFUSED, "no"));
        List<End> passing = ends(added, Node.PASS);
        return random.nextBoolean() ? ends(sketch.add(passing, calls.tool(sketch.next())), Node.OK) : passing;
    }

    private Cache cache() {
        Cache any = calls.cache(sketch.next());
        Integer lifetime = any.lifetimeQueries() == null ? null : 1 + any.lifetimeQueries();
        return new Cache(
                any.id(),
                any.label(),
                any.mode(),
                null,
                any.capacity(),
                lifetime,
                any.hitMillis(),
                any.falseHitQuality(),
                any.tag());
    }

    private List<End> named(List<End> in) {
        return random.nextBoolean()
                ? in
                : ends(
                        sketch.add(
                                in,
                                new Task(
                                        sketch.next(),
                                        "task",
                                        random.nextBoolean() ? "code" : "made up",
                                        new Condition.Everything(),
                                        List.of(Node.OUT),
                                        null)),
                        Node.OUT);
    }

    private List<End> choice(List<End> in) {
        List<String> exits = EXITS.subList(0, 2 + random.nextInt(2));
        Router router = sketch.add(in, new Router(sketch.next(), "router", exits, policy(exits), calls.decider()));
        List<End> open = new ArrayList<>();
        exits.forEach(exit -> open.addAll(call(ends(router, exit))));
        return open;
    }

    private PolicySpec policy(List<String> exits) {
        PolicySpec policy = switch (random.nextInt(14)) {
            case 0, 1 -> policies.bandit();
            case 2 -> policies.worthy();
            case 3, 4 -> new PolicySpec.Budget(0.0005 * (1 + random.nextInt(6)), random.nextBoolean());
            case 5, 6 -> policies.ofCalls();
            case 7, 8 ->
                new PolicySpec.LoadAware(PolicySpec.LoadRule.values()[random.nextInt(3)], 150 + 75 * random.nextInt(3));
            default -> policies.blind(exits);
        };
        return policy instanceof PolicySpec.Oracle ? new PolicySpec.Random() : policy;
    }

    private List<End> call(List<End> in) {
        Node call = switch (random.nextInt(6)) {
            case 0 -> calls.person(sketch.next());
            case 1 -> calls.agent(sketch.next());
            default -> calls.llm(sketch.next());
        };
        sketch.add(in, call);
        boolean goesOn = call instanceof Agent || oneIn(random, 4);
        return goesOn ? ends(call, Node.OK, Node.FAILED) : ends(call, Node.OK);
    }

    private List<End> fan(List<End> in) {
        List<String> exits = EXITS.subList(0, 2 + random.nextInt(2));
        FanMode mode = switch (random.nextInt(4)) {
            case 0 -> new FanMode.All();
            case 1 -> new FanMode.Hedge(List.of(0.0, 125.0, 250.0).subList(0, exits.size()));
            default -> policies.topK(exits.size(), true);
        };
        Fan fan = sketch.add(in, new Fan(sketch.next(), "fan", exits, mode, calls.decider()));
        List<End> arriving = new ArrayList<>();
        exits.forEach(exit -> arriving.addAll(call(ends(fan, exit))));
        Wait wait = random.nextBoolean() ? new Wait.FirstOk() : new Wait.All();
        Merge merge = random.nextBoolean() ? new Merge.WeightedVote() : new Merge.First();
        Join join = sketch.add(arriving, new Join(sketch.next(), "join", wait, merge, random.nextBoolean()));
        return ends(join, Node.OUT, Node.FAILED);
    }

    private List<End> loop(List<End> in) {
        Loop loop = sketch.add(in, new Loop(sketch.next(), "loop", 2, conditions.any(1), null));
        sketch.wire(call(ends(loop, Node.AGAIN)), loop);
        return ends(loop, Node.DONE);
    }

    private List<End> judged(List<End> in) {
        Verifier verifier = calls.verifier(sketch.next());
        while (verifier.source() instanceof ScoreSource.Stated) {
            verifier = calls.verifier(verifier.id());
        }
        Verifier added = sketch.add(in, verifier);
        return ends(added, Node.ACCEPT, Node.REJECT);
    }
}
