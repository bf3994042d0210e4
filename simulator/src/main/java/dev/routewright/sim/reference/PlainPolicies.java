package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Picks exits, by all policies but the Oracle. */
final class PlainPolicies {
    private final World world;
    private final PlainPredictions predictions;
    private final PlainScores scores;
    private final PlainLoad load;
    private final Memory memory;
    private final Reasons reasons;
    private final ScoreReasons scoreReasons;

    PlainPolicies(World world, PlainPredictions predictions, PlainScores scores, Memory memory, Reasons reasons) {
        this.world = world;
        this.predictions = predictions;
        this.scores = scores;
        this.memory = memory;
        this.reasons = reasons;
        scoreReasons = new ScoreReasons(world, predictions);
        load = new PlainLoad(world, predictions);
    }

    Pick pick(Node node, PolicySpec policy, Traveller t) {
        List<String> exits = node.exits();
        return switch (policy) {
            case PolicySpec.Always a -> Pick.known(a.exit(), () -> reasons.always(node, a));
            case PolicySpec.Random r -> {
                double draw = world.draws().at(node, t, PlainDraws.RANDOM);
                String exit = exits.get((int) (draw * exits.size()));
                yield Pick.known(exit, () -> reasons.random(node, exit, draw));
            }
            case PolicySpec.Split s -> {
                double draw = world.draws().at(node, t, PlainDraws.SPLIT);
                String exit = split(node, s, draw);
                yield Pick.known(exit, () -> reasons.split(node, s, exit, draw));
            }
            case PolicySpec.Rules r -> Pick.known(rules(r, t), () -> reasons.rules(node, r, t));
            case PolicySpec.ByTask b -> {
                String mapped = t.task() == null ? null : b.exitByTask().get(t.task());
                yield Pick.known(mapped == null ? b.otherwise() : mapped, () -> reasons.byTask(node, b, t.task()));
            }
            case PolicySpec.Threshold h -> threshold(node, h, t);
            case PolicySpec.Utility u -> best(node, u, t);
            case PolicySpec.Learned l -> best(node, l, t);
            case PolicySpec.Eliminate e -> eliminate(node, e, t);
            case PolicySpec.LoadAware l -> load.pick(node, l);
            case PolicySpec.Bandit b -> memory.bandit(node, b).pick(t);
            case PolicySpec.Budget b -> memory.budget(node, b, predictions).pick(t);
            case PolicySpec.Oracle o -> throw new IllegalArgumentException("An oracle follows exits to their ends.");
        };
    }

    private String rules(PolicySpec.Rules policy, Traveller t) {
        for (PolicySpec.Rule rule : policy.rules()) {
            if (world.conditions().holds(rule.when(), t)) {
                return rule.exit();
            }
        }
        return policy.otherwise();
    }

    private static String split(Node node, PolicySpec.Split split, double draw) {
        double whole = 0;
        for (String exit : node.exits()) {
            whole += split.weights().getOrDefault(exit, 0.0);
        }
        double at = draw * whole;
        double upTo = 0;
        String last = node.exits().getFirst();
        for (String exit : node.exits()) {
            double weight = split.weights().getOrDefault(exit, 0.0);
            upTo += weight;
            if (weight > 0) {
                last = exit;
            }
            if (at < upTo) {
                return exit;
            }
        }
        return last;
    }

    private Pick threshold(Node node, PolicySpec.Threshold threshold, Traveller t) {
        float score = world.conditions().score(threshold.score(), t.cellRow());
        int reached = (int) threshold.cuts().stream()
                .filter(cut -> cut.floatValue() <= score)
                .count();
        boolean missing = Float.isNaN(score);
        return new Pick(
                node.exits().get(missing ? 0 : reached),
                missing ? Evidence.MISSING : Evidence.RECORDED,
                () -> reasons.threshold(node, threshold, score));
    }

    private Pick best(Node node, PolicySpec policy, Traveller t) {
        SequencedMap<String, Double> worths = scores.of(policy, node, t);
        String best = null;
        double most = Double.NaN;
        for (String exit : node.exits()) {
            double worth = ByExit.of(worths, exit);
            if (!Double.isNaN(worth) && (best == null || worth > most)) {
                best = exit;
                most = worth;
            }
        }
        String taken = best == null ? node.exits().getFirst() : best;
        return new Pick(
                taken,
                best == null ? Evidence.MISSING : Evidence.RECORDED,
                () -> scoreReasons.scored(node, policy, worths, taken, t.task()));
    }

    /** Drops the exit with the least score until one is left; of equals the later one. */
    private Pick eliminate(Node node, PolicySpec.Eliminate policy, Traveller t) {
        SequencedMap<String, Double> byExit = new LinkedHashMap<>();
        for (String exit : node.exits()) {
            PlainPredictions.FirstCall first = predictions.firstCall(node, exit);
            float score = first == null ? Float.NaN : world.number(policy.prefix() + ":" + first.name(), t.cellRow());
            byExit.put(exit, (double) score);
        }
        boolean missing = byExit.values().stream().allMatch(s -> Double.isNaN(s));
        List<String> left = new ArrayList<>(node.exits());
        List<String> dropped = new ArrayList<>();
        while (left.size() > 1) {
            String worst = left.getFirst();
            for (String exit : left) {
                if (!isAbove(ByExit.of(byExit, exit), ByExit.of(byExit, worst))) {
                    worst = exit;
                }
            }
            left.remove(worst);
            dropped.add(worst);
        }
        String taken = missing ? node.exits().getFirst() : left.getFirst();
        return new Pick(
                taken,
                missing ? Evidence.MISSING : Evidence.RECORDED,
                () -> scoreReasons.eliminated(node, policy, byExit, dropped, taken));
    }

    private static boolean isAbove(double a, double b) {
        return !Double.isNaN(a) && (Double.isNaN(b) || a > b);
    }
}
