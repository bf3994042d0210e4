package dev.routewright.sim.reference;

import static dev.routewright.sim.reference.RandomDesign.ends;
import static dev.routewright.sim.reference.RandomDesign.oneIn;

import dev.routewright.graph.Answer;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Join;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.Wait;
import dev.routewright.sim.reference.RandomDesign.Place;
import dev.routewright.sim.reference.Sketch.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Blocks that send copies down several branches and join them. */
final class RandomRegions {
    private final Random random;
    private final Sketch sketch;
    private final RandomPolicies policies;
    private final RandomCalls calls;
    private final RandomChoices choices;
    private final RandomDesign design;

    RandomRegions(
            Random random,
            Sketch sketch,
            RandomPolicies policies,
            RandomCalls calls,
            RandomChoices choices,
            RandomDesign design) {
        this.random = random;
        this.choices = choices;
        this.sketch = sketch;
        this.policies = policies;
        this.calls = calls;
        this.design = design;
    }

    List<End> fan(List<End> in, Place place) {
        boolean byCalls = place.inLoop() || random.nextInt(3) > 0;
        boolean parts = oneIn(random, 4);
        List<String> exits = exits(parts);
        FanMode mode = parts ? new FanMode.Parts() : mode(exits.size(), byCalls);
        Fan fan = sketch.add(in, new Fan(sketch.next(), place.of("fan"), exits, mode, calls.decider()));
        List<End> arriving = new ArrayList<>();
        for (int i = 0; i < exits.size(); i++) {
            arriving.addAll(branch(ends(fan, exits.get(i)), byCalls, i > 0, place.branch()));
        }
        Join join = sketch.add(arriving, join(mode, exits.size()));
        return random.nextBoolean() ? ends(join, Node.OUT) : ends(join, Node.OUT, Node.FAILED);
    }

    private List<String> exits(boolean parts) {
        int count = parts ? 1 + random.nextInt(5) / 4 : oneIn(random, 8) ? 1 : 2 + random.nextInt(2);
        return List.of("x", "y", "z").subList(0, count);
    }

    private FanMode mode(int exits, boolean byCalls) {
        return switch (random.nextInt(4)) {
            case 0 -> policies.topK(exits, byCalls);
            case 1 ->
                new FanMode.Hedge(
                        List.of(random.nextInt(2) * 50.0, 125.0, 250.0).subList(0, exits));
            default -> new FanMode.All();
        };
    }

    private List<End> branch(List<End> in, boolean byCalls, boolean mayBeShadow, Place place) {
        if (mayBeShadow && oneIn(random, 10)) {
            sketch.add(design.call(in), new Answer(sketch.next(), "shadow", Answer.Ending.DISCARD, ""));
            return List.of();
        }
        if (!byCalls && oneIn(random, 8)) {
            return in;
        }
        List<End> open = byCalls ? choices.toCall(in) : in;
        return design.sequence(open, byCalls ? random.nextInt(2) : 1 + random.nextInt(2), place);
    }

    private Join join(FanMode mode, int exits) {
        if (mode instanceof FanMode.All && oneIn(random, 5)) {
            return new Join(
                    sketch.next(),
                    "lead",
                    wait(exits),
                    new Merge.LeadK(1 + random.nextInt(3), 1 + random.nextInt(5)),
                    random.nextBoolean());
        }
        boolean collects = oneIn(random, mode instanceof FanMode.Parts ? 2 : 12);
        return collects
                ? new Join(
                        sketch.next(),
                        "collect",
                        new Wait.All(),
                        new Merge.Collect(Merge.Whole.values()[random.nextInt(2)]),
                        random.nextBoolean())
                : new Join(sketch.next(), "join", wait(exits), merge(), random.nextInt(3) > 0);
    }

    private Wait wait(int exits) {
        return switch (random.nextInt(3)) {
            case 0 -> new Wait.FirstOk();
            case 1 -> new Wait.Quorum(1 + random.nextInt(exits));
            default -> new Wait.All();
        };
    }

    private Merge merge() {
        return switch (random.nextInt(9)) {
            case 0, 1 -> new Merge.First();
            case 2, 3 -> new Merge.Majority();
            case 4, 5 -> new Merge.WeightedVote();
            case 6 -> new Merge.BestScore("score");
            case 7 -> new Merge.WeightedMean();
            default -> new Merge.Synthesis("p2", chance(), chance());
        };
    }

    private Double chance() {
        return oneIn(random, 3) ? null : random.nextInt(5) / 4.0;
    }
}
