package dev.routewright.sim.reference;

import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.PolicySpec.Exploration;
import dev.routewright.graph.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A bandit with what it has learnt. */
final class PlainBandit {
    private final World world;
    private final Node node;
    private final PolicySpec.Bandit spec;
    private final List<Arm> arms = new ArrayList<>();
    private final List<String> tasks;

    PlainBandit(World world, Node node, PolicySpec.Bandit spec) {
        this.world = world;
        this.node = node;
        this.spec = spec;
        Set<String> labels = new LinkedHashSet<>(world.dataset().queries().taskNames());
        for (Node other : world.graph().nodes().values()) {
            if (other instanceof Task task && !task.name().isEmpty()) {
                labels.add(task.name());
            }
        }
        tasks = List.copyOf(labels);
        node.exits().forEach(exit -> arms.add(new Arm(tasks.size() + 1)));
    }

    /** What is known of one exit. */
    private static final class Arm {
        long n;
        double sum;
        /** Inverse of the identity plus the sum of all {@code x x^T}. */
        final double[][] inverse;
        /** Sum of reward times x. */
        final double[] rewards;

        Arm(int features) {
            inverse = new double[features][features];
            rewards = new double[features];
            for (int i = 0; i < features; i++) {
                inverse[i][i] = 1;
            }
        }

        double mean() {
            return sum / n;
        }
    }

    Pick pick(Traveller t) {
        int arms = node.exits().size();
        double explore = world.draws().at(node, t, PlainDraws.EXPLORE);
        boolean explores = spec.kind() == Exploration.EPSILON_GREEDY && explore < spec.exploration();
        double arm = world.draws().at(node, t, PlainDraws.ARM);
        LinkedHashMap<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < arms; i++) {
            values.put(node.exits().get(i), value(i, t));
        }
        int taken = explores ? (int) (arm * arms) : best(new ArrayList<>(values.values()));
        String exit = node.exits().get(taken);
        List<Long> tries = this.arms.stream().map(a -> a.n).toList();
        return Pick.known(exit, () -> LearningReasons.bandit(world.graph(), node, spec, values, tries, exit, explores));
    }

    /** The first of the largest. */
    private static int best(List<Double> values) {
        int best = 0;
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i) > values.get(best)) {
                best = i;
            }
        }
        return best;
    }

    /** What makes an exit the one to take; infinite for an untried one where those come first. */
    private double value(int i, Traveller t) {
        Arm arm = arms.get(i);
        return switch (spec.kind()) {
            case EPSILON_GREEDY -> arm.n == 0 ? Double.POSITIVE_INFINITY : arm.mean();
            case UCB -> {
                long total = arms.stream().mapToLong(a -> a.n).sum();
                yield arm.n == 0
                        ? Double.POSITIVE_INFINITY
                        : arm.mean() + spec.exploration() * Math.sqrt(Math.log(total) / arm.n);
            }
            case THOMPSON -> {
                double u1 = world.draws().at(node, t, PlainDraws.NORMAL_RADIUS + PlainDraws.NEXT * i);
                double u2 = world.draws().at(node, t, PlainDraws.NORMAL_ANGLE + PlainDraws.NEXT * i);
                double z = Math.sqrt(-2 * Math.log(1 - u1)) * Math.cos(2 * Math.PI * u2);
                yield (arm.n == 0 ? 0 : arm.mean()) + spec.exploration() * z / Math.sqrt(arm.n + 1);
            }
            case LINUCB -> {
                double[] x = features(t.task());
                double[] theta = times(arm.inverse, arm.rewards);
                yield dot(theta, x) + spec.exploration() * Math.sqrt(dot(x, times(arm.inverse, x)));
            }
        };
    }

    void learn(String exit, @Nullable String task, Outcome end) {
        double reward = 0;
        if (spec.quality() != 0) {
            reward = reward + spec.quality() * end.quality();
        }
        if (spec.cost() != 0) {
            reward = reward - spec.cost() * end.cost();
        }
        if (Double.isNaN(reward)) {
            return;
        }
        Arm arm = arms.get(node.exits().indexOf(exit));
        arm.n++;
        arm.sum += reward;
        if (spec.kind() == Exploration.LINUCB) {
            add(arm, features(task), reward);
        }
    }

    /** Sherman and Morrison's formula: the inverse after {@code x x^T} was added. */
    private static void add(Arm arm, double[] x, double reward) {
        double[] ax = times(arm.inverse, x);
        double below = 1 + dot(x, ax);
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                arm.inverse[i][j] -= ax[i] * ax[j] / below;
            }
            arm.rewards[i] += reward * x[i];
        }
    }

    /** One for the task, and a last one that is always 1. */
    private double[] features(@Nullable String task) {
        double[] x = new double[tasks.size() + 1];
        if (task != null && tasks.contains(task)) {
            x[tasks.indexOf(task)] = 1;
        }
        x[tasks.size()] = 1;
        return x;
    }

    private static double[] times(double[][] matrix, double[] x) {
        double[] product = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            product[i] = dot(matrix[i], x);
        }
        return product;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
