package dev.routewright.sim.reference;

import static dev.routewright.sim.reference.RandomDesign.ends;
import static dev.routewright.sim.reference.RandomDesign.oneIn;

import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Router;
import dev.routewright.graph.Task;
import dev.routewright.graph.Tool;
import dev.routewright.sim.reference.RandomDesign.Place;
import dev.routewright.sim.reference.Sketch.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Blocks that choose between several ways, which come together again. */
final class RandomChoices {
    private final Random random;
    private final Sketch sketch;
    private final RandomPolicies policies;
    private final RandomCalls calls;
    private final RandomDesign design;

    RandomChoices(Random random, Sketch sketch, RandomPolicies policies, RandomCalls calls, RandomDesign design) {
        this.random = random;
        this.sketch = sketch;
        this.policies = policies;
        this.calls = calls;
        this.design = design;
    }

    /** A policy, and whether each of its ways has to start with a call. */
    private record Choice(PolicySpec policy, boolean byCalls) {}

    private Choice choice(List<String> exits, Place place) {
        return switch (random.nextInt(11)) {
            case 0, 1 -> new Choice(policies.worthy(), place.inLoop() || random.nextBoolean());
            case 2, 3, 5 -> new Choice(policies.ofCalls(), true);
            case 4, 6 -> new Choice(policies.bandit(), false);
            default -> new Choice(policies.blind(exits), false);
        };
    }

    List<End> router(List<End> in, Place place) {
        List<String> exits = exits();
        Choice choice = choice(exits, place);
        Router router = sketch.add(
                in, new Router(sketch.next(), label(choice, place), exits, choice.policy(), calls.decider()));
        return ways(router, choice.byCalls(), place);
    }

    List<End> task(List<End> in, Place place) {
        Task named = design.name(in);
        if (random.nextBoolean()) {
            return ends(named, Node.OUT);
        }
        List<String> exits = exits();
        Choice choice = choice(exits, place);
        Task task = sketch.add(
                ends(named, Node.OUT),
                new Task(
                        sketch.next(),
                        label(choice, place),
                        named.name(),
                        named.matcher(),
                        exits,
                        choice.policy(),
                        calls.decider()));
        return ways(task, choice.byCalls(), place);
    }

    private static String label(Choice choice, Place place) {
        return place.of(choice.policy().name() + (choice.byCalls() ? " of calls" : ""));
    }

    private List<String> exits() {
        return List.of("a", "b", "c").subList(0, oneIn(random, 8) ? 1 : 2 + random.nextInt(2));
    }

    private List<End> ways(Node node, boolean byCalls, Place place) {
        List<End> open = new ArrayList<>();
        for (String exit : node.exits()) {
            List<End> way = byCalls ? toCall(ends(node, exit)) : ends(node, exit);
            open.addAll(design.sequence(way, random.nextInt(byCalls ? 2 : 3), place.deeper()));
        }
        return open;
    }

    /** A call, behind nodes through which policies look. */
    List<End> toCall(List<End> in) {
        return switch (random.nextInt(4)) {
            case 0 -> design.call(ends(design.name(in), Node.OUT));
            case 1 -> {
                Tool tool = sketch.add(in, calls.tool(sketch.next()));
                List<End> open = design.call(ends(tool, Node.OK));
                if (random.nextBoolean()) {
                    open.add(new End(tool, Node.FAILED));
                }
                yield open;
            }
            default -> design.call(in);
        };
    }
}
