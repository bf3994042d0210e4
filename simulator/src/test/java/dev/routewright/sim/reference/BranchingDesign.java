package dev.routewright.sim.reference;

import static dev.routewright.sim.reference.RandomDesign.ends;
import static dev.routewright.sim.reference.RandomDesign.oneIn;

import dev.routewright.graph.Answer;
import dev.routewright.graph.Cache;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Join;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Wait;
import dev.routewright.sim.reference.Sketch.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A random drawing whose copies get in each other's way: branches, hedges, parts and stopped losers that call the same
 * two profiles and look into caches at the same time, or nearly.
 */
final class BranchingDesign {
    private static final int DEEPEST = 2;

    private final Random random;
    private final Sketch sketch = new Sketch();
    private final RandomCalls calls;
    private final List<String> profiles;

    private BranchingDesign(Random random) {
        this.random = random;
        calls = new RandomCalls(random, new RandomConditions(random, sketch.ids()));
        profiles = List.of(calls.profile(), calls.profile());
    }

    static Document of(Random random) {
        return new BranchingDesign(random).build();
    }

    private Document build() {
        Query query = sketch.add(
                List.of(), new Query(sketch.next(), "in", "d", SplitPart.ALL, new Condition.Everything(), List.of()));
        List<End> open = region(ends(query, Node.OUT), 0);
        if (random.nextBoolean()) {
            open = step(open, 1, false);
        }
        sketch.add(open, new Answer(sketch.next(), "end"));
        return sketch.document(random, new RandomCatalog(random).catalog(), RandomDesign.split(random));
    }

    private List<End> region(List<End> in, int depth) {
        boolean parts = oneIn(random, 4);
        List<String> exits = List.of("x", "y", "z").subList(0, parts ? 1 : 2 + random.nextInt(2));
        FanMode mode = parts ? new FanMode.Parts() : mode(exits.size());
        Fan fan = sketch.add(in, new Fan(sketch.next(), "fan", exits, mode, calls.decider()));
        List<End> arriving = new ArrayList<>();
        for (String exit : exits) {
            arriving.addAll(branch(ends(fan, exit), parts, exit.equals("x"), depth + 1));
        }
        Join join = sketch.add(arriving, join(mode, exits.size()));
        List<End> open = ends(join, Node.OUT);
        if (oneIn(random, 3)) {
            open.add(new End(join, Node.FAILED));
        }
        return random.nextBoolean() ? call(open) : open;
    }

    private FanMode mode(int exits) {
        return oneIn(random, 3)
                ? new FanMode.Hedge(
                        List.of(random.nextInt(2) * 50.0, 125.0, 250.0).subList(0, exits))
                : new FanMode.All();
    }

    private Join join(FanMode mode, int exits) {
        Wait wait = switch (random.nextInt(4)) {
            case 0 -> new Wait.All();
            case 1 -> new Wait.Quorum(1 + random.nextInt(exits));
            default -> new Wait.FirstOk();
        };
        boolean leads = mode instanceof FanMode.All && oneIn(random, 8);
        Merge merge = leads
                ? new Merge.LeadK(1 + random.nextInt(2), 1 + random.nextInt(4))
                : random.nextBoolean() ? new Merge.First() : new Merge.Majority();
        return new Join(sketch.next(), "join", wait, merge, random.nextInt(4) > 0);
    }

    private List<End> branch(List<End> in, boolean parts, boolean isFirst, int depth) {
        List<End> open = parts || random.nextBoolean() ? ends(sketch.add(in, calls.tool(sketch.next())), Node.OK) : in;
        if (parts || oneIn(random, 3)) {
            open = cache(open);
        }
        int steps = 1 + random.nextInt(2);
        for (int i = 0; i < steps; i++) {
            open = step(open, depth, true);
        }
        if (!isFirst && oneIn(random, 8)) {
            sketch.add(open, new Answer(sketch.next(), "shadow", Answer.Ending.DISCARD, ""));
            return List.of();
        }
        return open;
    }

    private List<End> step(List<End> in, int depth, boolean inBranch) {
        return switch (random.nextInt(8)) {
            case 0 -> oracle(in);
            case 1 -> depth < DEEPEST ? region(in, depth) : call(in);
            case 2 -> inBranch ? loop(in) : call(in);
            default -> call(in);
        };
    }

    private List<End> cache(List<End> in) {
        Cache cache = sketch.add(in, calls.cache(sketch.next()));
        return ends(cache, Node.HIT, Node.MISS);
    }

    private List<End> call(List<End> in) {
        Node call = sketch.add(in, calls.llm(sketch.next(), profiles.get(random.nextInt(2))));
        return oneIn(random, 4) ? ends(call, Node.OK, Node.FAILED) : ends(call, Node.OK);
    }

    /** The better of one call and two. */
    private List<End> oracle(List<End> in) {
        Router oracle = sketch.add(
                in, new Router(sketch.next(), "oracle", List.of("a", "b"), new PolicySpec.Oracle(), Decider.FREE));
        List<End> open = call(ends(oracle, "a"));
        open.addAll(call(call(ends(oracle, "b"))));
        return open;
    }

    private List<End> loop(List<End> in) {
        Loop loop = sketch.add(in, new Loop(sketch.next(), "loop", 2, Loop.NEVER, null));
        sketch.wire(call(ends(loop, Node.AGAIN)), loop);
        return ends(loop, Node.DONE);
    }
}
