package dev.routewright.sim.reference;

import dev.routewright.graph.Condition;
import dev.routewright.graph.NodeId;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Random conditions over the columns of {@link RandomDataset}, over what a query's way has set, and over that way. */
final class RandomConditions {
    private final Random random;
    private final List<NodeId> drawn;

    /** @param drawn the nodes that were drawn so far, of which conditions speak */
    RandomConditions(Random random, List<NodeId> drawn) {
        this.random = random;
        this.drawn = drawn;
    }

    /** Of a row alone: what a Query's filter may ask. */
    Condition ofRow() {
        return random.nextBoolean()
                ? new Condition.Not(new Condition.OneOf("lang", Set.of(pick(RandomDataset.LANGUAGES))))
                : new Condition.Compare("level", comparison(), random.nextInt(4));
    }

    Condition any(int depth) {
        return switch (random.nextInt(depth > 0 ? 23 : 16)) {
            case 0 -> new Condition.Everything();
            case 1, 2, 22 -> compare();
            case 3, 4 ->
                new Condition.OneOf(
                        pick(List.of("task", "task.recorded", "lang", "tool")),
                        Set.of(pick(List.of("math", "code", "en", "made up", "search"))));
            case 5, 6 ->
                new Condition.Matches(
                        pick(List.of("text", "lang", "task")), pick(List.of("[0-9]", "^e", "o+", "(?i)WHY|a")));
            case 7, 8 -> new Condition.HasTag(pick(RandomCalls.TAGS));
            case 9 -> new Condition.Visited(node());
            case 10 -> new Condition.Before(node(), node());
            case 11 -> new Condition.Never(node());
            case 12 -> new Condition.Until(node(), node());
            case 13, 14 -> new Condition.OneOf("lang", Set.of("en"));
            case 15 -> new Condition.Compare("level", comparison(), 1 + random.nextInt(3));
            case 16, 17 -> new Condition.And(List.of(any(depth - 1), any(depth - 1)));
            case 18, 19 -> new Condition.Or(List.of(any(depth - 1), any(depth - 1)));
            default -> new Condition.Not(any(depth - 1));
        };
    }

    private NodeId node() {
        return drawn.isEmpty() || random.nextInt(20) == 0
                ? new NodeId("nowhere")
                : drawn.get(random.nextInt(drawn.size()));
    }

    private Condition compare() {
        return switch (random.nextInt(9)) {
            case 0 -> new Condition.Compare("length", comparison(), 8 + random.nextInt(8));
            case 1, 2 -> new Condition.Compare("difficulty", comparison(), random.nextInt(6) / 5.0);
            case 3, 4 -> new Condition.Compare("path.cost", comparison(), random.nextInt(4) * 0.001);
            case 5 -> new Condition.Compare("path.millis", comparison(), random.nextInt(4) * 100.1);
            case 6 -> new Condition.Compare("path.calls", comparison(), random.nextInt(4));
            default -> new Condition.Compare("path.answers", comparison(), random.nextInt(4));
        };
    }

    private Condition.Comparison comparison() {
        return Condition.Comparison.values()[random.nextInt(6)];
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
