package dev.routewright.sim.reference;

import static dev.routewright.sim.reference.RandomDesign.ends;
import static dev.routewright.sim.reference.RandomDesign.oneIn;

import dev.routewright.graph.Answer;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Join;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Verifier;
import dev.routewright.graph.Wait;
import dev.routewright.sim.reference.Sketch.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A random drawing whose branches do not get in each other's way: each calls profiles of its own, and every Join waits for
 * all. So it does not matter which branch goes first.
 */
final class OrderlyDesign {
    private final Random random;
    private final Sketch sketch = new Sketch();
    private final RandomCalls calls;
    private final RandomPolicies policies;

    private OrderlyDesign(Random random) {
        this.random = random;
        RandomConditions conditions = new RandomConditions(random, sketch.ids());
        calls = new RandomCalls(random, conditions);
        policies = new RandomPolicies(random, conditions);
    }

    static Document of(Random random) {
        return new OrderlyDesign(random).build();
    }

    private Document build() {
        Query query = sketch.add(
                List.of(), new Query(sketch.next(), "in", "d", SplitPart.ALL, new Condition.Everything(), List.of()));
        List<End> open = region(ends(query, Node.OUT), RandomDataset.PROFILES);
        if (random.nextBoolean()) {
            open = step(judged(open), RandomDataset.PROFILES);
        }
        sketch.add(open, new Answer(sketch.next(), "end"));
        return sketch.document(random, new RandomCatalog(random).catalog(), RandomDesign.split(random));
    }

    /** Branches that share the profiles among them. */
    private List<End> region(List<End> in, List<String> profiles) {
        boolean parts = oneIn(random, 4);
        int branches = parts ? 1 : Math.min(profiles.size(), 2 + random.nextInt(2));
        List<String> exits = List.of("x", "y", "z").subList(0, branches);
        FanMode mode = parts ? new FanMode.Parts() : new FanMode.All();
        Fan fan = sketch.add(in, new Fan(sketch.next(), "fan", exits, mode, calls.decider()));
        List<End> arriving = new ArrayList<>();
        for (int b = 0; b < branches; b++) {
            int from = b * profiles.size() / branches;
            int to = (b + 1) * profiles.size() / branches;
            arriving.addAll(branch(ends(fan, exits.get(b)), profiles.subList(from, to)));
        }
        Join join = sketch.add(
                arriving, new Join(sketch.next(), "join", new Wait.All(), merge(parts), random.nextBoolean()));
        return random.nextBoolean() ? ends(join, Node.OUT) : ends(join, Node.OUT, Node.FAILED);
    }

    private Merge merge(boolean parts) {
        if (parts) {
            return new Merge.Collect(Merge.Whole.values()[random.nextInt(2)]);
        }
        return switch (random.nextInt(6)) {
            case 0 -> new Merge.First();
            case 1 -> new Merge.WeightedVote();
            case 2 -> new Merge.BestScore("score");
            case 3 -> new Merge.WeightedMean();
            case 4 -> new Merge.Synthesis("p2", 0.75, 0.25);
            default -> new Merge.Majority();
        };
    }

    private List<End> branch(List<End> in, List<String> profiles) {
        List<End> open = random.nextBoolean() ? ends(sketch.add(in, calls.tool(sketch.next())), Node.OK) : in;
        int steps = 1 + random.nextInt(2);
        for (int i = 0; i < steps; i++) {
            open = step(open, profiles);
        }
        return open;
    }

    private List<End> step(List<End> in, List<String> profiles) {
        return switch (random.nextInt(5)) {
            case 0 -> profiles.size() > 1 ? region(in, profiles) : call(in, profiles);
            case 1 -> choice(in, profiles);
            case 2 -> judged(call(in, profiles));
            default -> call(in, profiles);
        };
    }

    private List<End> call(List<End> in, List<String> profiles) {
        String profile = profiles.get(random.nextInt(profiles.size()));
        Node call = sketch.add(in, calls.llm(sketch.next(), profile));
        return oneIn(random, 4) ? ends(call, Node.OK, Node.FAILED) : ends(call, Node.OK);
    }

    private List<End> choice(List<End> in, List<String> profiles) {
        List<String> exits = List.of("a", "b");
        PolicySpec policy = policies.blind(exits);
        // An Oracle sees what was asked before it, and so who went first.
        PolicySpec blind = policy instanceof PolicySpec.Oracle ? new PolicySpec.Random() : policy;
        Router router = sketch.add(in, new Router(sketch.next(), "router", exits, blind, calls.decider()));
        List<End> open = call(ends(router, "a"), profiles);
        open.addAll(call(ends(router, "b"), profiles));
        return open;
    }

    private List<End> judged(List<End> in) {
        Verifier verifier = sketch.add(in, calls.verifier(sketch.next()));
        return ends(verifier, Node.ACCEPT, Node.REJECT);
    }
}
