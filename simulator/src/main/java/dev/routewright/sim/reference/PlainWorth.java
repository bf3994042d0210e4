package dev.routewright.sim.reference;

import dev.routewright.dataset.Metric;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an exit is worth by its return: how the train rows end that start behind it. */
final class PlainWorth {
    private final World world;
    private final Map<String, List<Returned>> known = new HashMap<>();
    private final Set<String> underway = new HashSet<>();
    private final Interpreter fresh;

    private PlainWorth(World world) {
        this.world = world;
        fresh = Interpreter.forWorth(world, this);
    }

    /** Worths that are worked out when they are asked for, by queries whose memories know nothing. */
    static PlainWorth of(World world) {
        return new PlainWorth(world);
    }

    /** How a train row ended. */
    private record Returned(@Nullable String task, Outcome end) {}

    double of(Metric metric, Node node, String exit, @Nullable String task) {
        List<Returned> ends = ends(node, exit);
        if (ends.stream().allMatch(r -> Double.isNaN(r.end.quality()))) {
            return Double.NaN;
        }
        double own = mean(
                metric,
                ends.stream().filter(r -> task != null && task.equals(r.task)).toList());
        return Double.isNaN(own) ? mean(metric, ends) : own;
    }

    private static double mean(Metric metric, List<Returned> ends) {
        return Plain.mean(ends.stream()
                .mapToDouble(r -> switch (metric) {
                    case QUALITY -> r.end.quality();
                    case COST -> r.end.cost();
                    case MILLIS -> r.end.millis();
                })
                .toArray());
    }

    private List<Returned> ends(Node node, String exit) {
        String key = node.id() + "/" + exit;
        List<Returned> ends = known.get(key);
        if (ends != null) {
            return ends;
        }
        if (!underway.add(key)) {
            throw new IllegalArgumentException("What exit '" + exit + "' of '" + node.label()
                    + "' is worth depends on itself. Maybe put a call right behind it.");
        }
        Edge edge = Objects.requireNonNull(world.graph().edgeAt(node.id(), exit), exit);
        Node target = Objects.requireNonNull(world.graph().nodes().get(edge.to()));
        List<Returned> returned = new ArrayList<>();
        for (int row : world.train()) {
            String task = world.dataset().queries().task(row);
            Travelled query = fresh.follow(target, Traveller.entering(row, 0, task), node);
            returned.add(new Returned(task, Outcome.of(query.end(), world)));
        }
        underway.remove(key);
        known.put(key, returned);
        return returned;
    }
}
