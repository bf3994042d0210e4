package dev.routewright.plan;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Splits;
import dev.routewright.dataset.TextStore;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.SplitPart;
import dev.routewright.policy.AlwaysPolicy;
import dev.routewright.policy.ByTaskPolicy;
import dev.routewright.policy.Conditions;
import dev.routewright.policy.NormaliserConstants;
import dev.routewright.policy.Policy;
import dev.routewright.policy.Predictions;
import dev.routewright.policy.RandomPolicy;
import dev.routewright.policy.RowTest;
import dev.routewright.policy.RulesPolicy;
import dev.routewright.policy.SplitPolicy;
import dev.routewright.policy.TaskCodes;
import dev.routewright.policy.ThresholdPolicy;
import dev.routewright.policy.UtilityPolicy;
import dev.routewright.run.Draws;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the policy of a node from its stated parameters. What is fitted is fitted once and shared by all nodes. */
final class PolicyCompiler {
    private final PolicyGround ground;
    private final RoutingGraph graph;
    private final Dataset dataset;
    private final TaskCodes tasks;
    private final Conditions conditions;
    private int @Nullable [] trainRows;
    private @Nullable Predictions predictions;
    private @Nullable NormaliserConstants constants;

    PolicyCompiler(PolicyGround ground) {
        this.ground = ground;
        graph = ground.graph();
        dataset = ground.dataset();
        tasks = ground.tasks();
        conditions = new Conditions(
                dataset.queries(), tasks, ground.tags(), ground.attributes(), ground.numberOf());
    }

    Conditions conditions() {
        return conditions;
    }

    /** The rows that something was fitted on; empty where nothing was. */
    int[] fittedRows() {
        return trainRows == null ? new int[0] : trainRows;
    }

    /**
     * Fills in the policies of all nodes that queries can reach and that pick an exit, or whose Fan picks its best; Oracle
     * has none. Policies that weigh an exit by its return come after those that lie downstream of it.
     *
     * @param soFar the plan, complete but for its policies
     * @param into by node number: the plan's policies
     * @throws PlanRefused where an exit's return would be weighed by itself, or nobody is there to follow it
     */
    void fill(ExecutionPlan soFar, @Nullable Policy[] into) throws PlanRefused {
        for (Node node : Reach.fromQueries(graph)) {
            PolicySpec spec = Reach.policyOf(node);
            if (spec != null && !(spec instanceof PolicySpec.Oracle)) {
                into[ground.numberOf().applyAsInt(node.id())] = compile(node, spec);
            }
        }
    }

    /** The policy of a node; Oracle is the engine's own work. */
    Policy compile(Node node, PolicySpec spec) {
        List<String> exits = node.exits();
        long nodeKey = Draws.hash(node.id().value());
        return switch (spec) {
            case PolicySpec.Always a -> new AlwaysPolicy(exits.indexOf(a.exit()));
            case PolicySpec.Random r -> new RandomPolicy(exits.size(), nodeKey);
            case PolicySpec.Split s -> new SplitPolicy(
                    exits.stream().mapToDouble(exit -> s.weights().getOrDefault(exit, 0.0)).toArray(), nodeKey);
            case PolicySpec.Rules r -> new RulesPolicy(
                    r.rules().stream().map(rule -> conditions.compile(rule.when())).toArray(RowTest[]::new),
                    r.rules().stream().mapToInt(rule -> exits.indexOf(rule.exit())).toArray(),
                    exits.indexOf(r.otherwise()));
            case PolicySpec.ByTask b -> byTask(b, exits);
            case PolicySpec.Threshold t -> new ThresholdPolicy(
                    scores(t.score()), t.cuts().stream().mapToDouble(Double::doubleValue).toArray());
            case PolicySpec.Utility u -> utility(node, u);
            case PolicySpec.Learned l -> throw new IllegalStateException("learned");
            case PolicySpec.Eliminate e -> throw new IllegalStateException("eliminate");
            case PolicySpec.LoadAware l -> throw new IllegalStateException("load-aware");
            case PolicySpec.Bandit b -> throw new IllegalStateException("bandit");
            case PolicySpec.Budget b -> throw new IllegalStateException("budget");
            case PolicySpec.Oracle o -> throw new IllegalArgumentException(
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

    private float[] scores(String score) {
        if (!score.equals(Conditions.LENGTH)) {
            return Objects.requireNonNull(dataset.queries().numbers(score));
        }
        TextStore texts = dataset.queries().texts();
        float[] lengths = new float[dataset.rows()];
        for (int row = 0; row < lengths.length; row++) {
            int length = texts.length(row);
            lengths[row] = length < 0 ? Float.NaN : length;
        }
        return lengths;
    }

    private Policy utility(Node node, PolicySpec.Utility spec) {
        int[] train = trainRows == null ? Splits.rows(dataset, ground.split(), SplitPart.TRAIN) : trainRows;
        trainRows = train;
        predictions = predictions == null ? new Predictions(dataset, train) : predictions;
        constants = constants == null ? new NormaliserConstants(dataset, train) : constants;
        int[] profiles = new int[node.exits().size()];
        for (int exit = 0; exit < profiles.length; exit++) {
            FirstCall call = Objects.requireNonNull(Reach.firstCall(graph, node.id(), node.exits().get(exit)));
            profiles[exit] = call.column(dataset.outcomes());
        }
        return new UtilityPolicy(spec, profiles, tasks.size(), predictions, constants);
    }
}
