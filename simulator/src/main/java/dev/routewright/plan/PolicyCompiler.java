package dev.routewright.plan;

import dev.routewright.dataset.Rows;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.policy.AlwaysPolicy;
import dev.routewright.policy.BanditPolicy;
import dev.routewright.policy.BudgetPolicy;
import dev.routewright.policy.ByTaskPolicy;
import dev.routewright.policy.Conditions;
import dev.routewright.policy.EliminatePolicy;
import dev.routewright.policy.ExitFlags;
import dev.routewright.policy.ExitTerms;
import dev.routewright.policy.Expected;
import dev.routewright.policy.LearnedPolicy;
import dev.routewright.policy.LoadAwarePolicy;
import dev.routewright.policy.NormaliserConstants;
import dev.routewright.policy.PacedBudgetPolicy;
import dev.routewright.policy.Policy;
import dev.routewright.policy.RandomPolicy;
import dev.routewright.policy.RowTest;
import dev.routewright.policy.RulesPolicy;
import dev.routewright.policy.SplitPolicy;
import dev.routewright.policy.TaskCodes;
import dev.routewright.policy.ThresholdPolicy;
import dev.routewright.policy.UtilityPolicy;
import dev.routewright.policy.Weights;
import dev.routewright.run.Draws;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the policies of nodes from their stated parameters and from what was fitted for them. */
final class PolicyCompiler {
    private final PolicyGround ground;
    private final Rows rows;
    private final TaskCodes tasks;
    private final Conditions conditions;
    private final int[] recordedCodes;

    PolicyCompiler(PolicyGround ground) {
        this.ground = ground;
        rows = ground.rows();
        tasks = ground.tasks();
        conditions = new Conditions(rows, tasks, ground.tags(), ground.attributes(), ground.numberOf());
        recordedCodes = ground.fitted().recordedCodes(tasks, rows.taskNames());
    }

    Conditions conditions() {
        return conditions;
    }

    /** Whether a policy decides by numbers of train rows. */
    static boolean takesFromTrainRows(PolicySpec spec) {
        return ReturnNeeds.weighsReturns(spec) || spec instanceof PolicySpec.Learned;
    }

    /**
     * The policy of a node; an Oracle has none.
     *
     * @param fit what was fitted for it; null where it takes nothing from train rows
     * @param scale that of the fit; null where nobody asks
     */
    Policy compile(Node node, PolicySpec spec, @Nullable NodeFit fit, @Nullable NormaliserConstants scale) {
        return switch (fit) {
            case null -> compile(node, spec);
            case NodeFit.Weighed w -> weighed(node, spec, recoded(w.exits()), Objects.requireNonNull(scale));
            case NodeFit.Priced p -> new BudgetPolicy(p.price(), recoded(p.exits()), tasks.size());
            case NodeFit.Paced p ->
                new PacedBudgetPolicy(
                        ((PolicySpec.Budget) spec).costPerQuery(), p.pace(), recoded(p.exits()), tasks.size());
            case NodeFit.Timed t ->
                new LoadAwarePolicy(
                        (PolicySpec.LoadAware) spec,
                        t.millis(),
                        t.costs(),
                        node.exits().stream()
                                .mapToInt(exit -> called(node, exit))
                                .toArray());
        };
    }

    private List<Expected> recoded(List<Expected> exits) {
        return exits.stream().map(exit -> exit.recoded(recordedCodes)).toList();
    }

    private Policy weighed(Node node, PolicySpec spec, List<Expected> exits, NormaliserConstants scale) {
        NormaliserConstants recoded = scale.recoded(recordedCodes);
        return spec instanceof PolicySpec.Learned learned
                ? learned(node, learned, new ExitTerms(exits, tasks.size(), learned.normaliser(), recoded))
                : utility(ground.fitted(), node, (PolicySpec.Utility) spec, exits, recoded, tasks.size());
    }

    private Policy compile(Node node, PolicySpec spec) {
        List<String> exits = node.exits();
        long nodeKey = Draws.hash(node.id().value());
        return switch (spec) {
            case PolicySpec.Always a -> new AlwaysPolicy(exits.indexOf(a.exit()));
            case PolicySpec.Random r -> new RandomPolicy(exits.size(), nodeKey);
            case PolicySpec.Split s ->
                new SplitPolicy(
                        exits.stream()
                                .mapToDouble(exit -> s.weights().getOrDefault(exit, 0.0))
                                .toArray(),
                        nodeKey);
            case PolicySpec.Rules r ->
                new RulesPolicy(
                        r.rules().stream()
                                .map(rule -> conditions.compile(rule.when()))
                                .toArray(RowTest[]::new),
                        r.rules().stream()
                                .mapToInt(rule -> exits.indexOf(rule.exit()))
                                .toArray(),
                        exits.indexOf(r.otherwise()));
            case PolicySpec.ByTask b -> byTask(b, exits);
            case PolicySpec.Threshold t ->
                new ThresholdPolicy(
                        scores(t.score()),
                        t.cuts().stream().mapToDouble(Double::doubleValue).toArray());
            case PolicySpec.Eliminate e -> new EliminatePolicy(scoresByExit(node, e.prefix()));
            case PolicySpec.Bandit b -> new BanditPolicy(b, exits.size(), tasks.size(), nodeKey);
            case PolicySpec.Utility u -> throw unfitted(node, u);
            case PolicySpec.Learned l -> throw unfitted(node, l);
            case PolicySpec.LoadAware l -> throw unfitted(node, l);
            case PolicySpec.Budget b -> throw unfitted(node, b);
            case PolicySpec.Oracle o ->
                throw new IllegalArgumentException(
                        "Oracle has no policy of its own. Maybe its node was not given the operation ORACLE.");
        };
    }

    private Policy byTask(PolicySpec.ByTask spec, List<String> exits) {
        int[] exitByTask = new int[tasks.size()];
        for (int task = 0; task < exitByTask.length; task++) {
            exitByTask[task] = exits.indexOf(spec.exitByTask().getOrDefault(tasks.name(task), spec.otherwise()));
        }
        return new ByTaskPolicy(exitByTask, exits.indexOf(spec.otherwise()));
    }

    private static IllegalStateException unfitted(Node node, PolicySpec spec) {
        return new IllegalStateException("Nothing was fitted for the policy '" + spec.name() + "' of '" + node.label()
                + "'. Maybe what a world lacks was not asked before.");
    }

    private float[] scores(String score) {
        return score.equals(Conditions.LENGTH) ? rows.lengths() : Objects.requireNonNull(rows.numbers(score));
    }

    /** Needs no rows: a Utility's choice depends on the task only. */
    static UtilityPolicy utility(
            Fitted fitted,
            Node node,
            PolicySpec.Utility spec,
            List<Expected> exits,
            NormaliserConstants scale,
            int taskCodes) {
        double[] flags = node.exits().stream()
                .map(exit -> profile(fitted, node, exit))
                .mapToDouble(name -> ExitFlags.of(
                        spec.flags(), name == null ? null : fitted.catalog().get(name)))
                .toArray();
        return new UtilityPolicy(
                new Weights(spec.quality(), spec.cost(), spec.latency()),
                new ExitTerms(exits, taskCodes, spec.normaliser(), scale),
                flags);
    }

    private Policy learned(Node node, PolicySpec.Learned spec, ExitTerms terms) {
        Weights weights = new Weights(spec.quality(), spec.cost(), spec.latency());
        return new LearnedPolicy(weights, scoresByExit(node, spec.prefix()), terms);
    }

    /** By exit: the score column of the profile of its first call, null where there is none. */
    private float[] @Nullable [] scoresByExit(Node node, String prefix) {
        float[] @Nullable [] scores = new float[node.exits().size()][];
        for (int exit = 0; exit < scores.length; exit++) {
            String profile = profile(ground.fitted(), node, node.exits().get(exit));
            scores[exit] = profile == null ? null : rows.numbers(prefix + ":" + profile);
        }
        return scores;
    }

    /** The profile whose load an exit bears; -1 for none. */
    private int called(Node node, String exit) {
        String profile = profile(ground.fitted(), node, exit);
        return profile == null ? -1 : ground.profiles().indexOf(profile);
    }

    private static @Nullable String profile(Fitted fitted, Node node, String exit) {
        FirstCall call = Reach.firstCall(fitted.graph(), node.id(), exit);
        return call == null ? null : call.profile(fitted.profiles());
    }
}
