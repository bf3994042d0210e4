package dev.routewright.plan;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Metric;
import dev.routewright.dataset.TextStore;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.check.Finding.Severity;
import dev.routewright.policy.AlwaysPolicy;
import dev.routewright.policy.BanditPolicy;
import dev.routewright.policy.BudgetPolicy;
import dev.routewright.policy.ByTaskPolicy;
import dev.routewright.policy.Conditions;
import dev.routewright.policy.EliminatePolicy;
import dev.routewright.policy.ExitFlags;
import dev.routewright.policy.ExitTerms;
import dev.routewright.policy.Expectation;
import dev.routewright.policy.LearnedPolicy;
import dev.routewright.policy.LoadAwarePolicy;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the policies of nodes from their stated parameters. What is fitted is fitted once and shared by all nodes. */
final class PolicyCompiler {
    private final PolicyGround ground;
    private final Dataset dataset;
    private final TaskCodes tasks;
    private final Conditions conditions;
    private final Fitting fitting;

    PolicyCompiler(PolicyGround ground) {
        this.ground = ground;
        dataset = ground.dataset();
        tasks = ground.tasks();
        conditions = new Conditions(dataset.queries(), tasks, ground.tags(), ground.attributes(), ground.numberOf());
        fitting = new Fitting(ground);
    }

    Conditions conditions() {
        return conditions;
    }

    /** The rows that something was fitted on; empty where nothing was. */
    int[] fittedRows() {
        return fitting.fittedRows();
    }

    /**
     * Fills in the policies of all nodes that queries can reach and that pick an exit, or whose Fan picks its best; Oracle
     * has none. Policies that weigh an exit by its return come after those that such a return can meet. The drawing has
     * no errors of {@link DataProblems}.
     *
     * @param soFar the plan, complete but for its policies
     * @param into by node number: the plan's policies
     * @throws PlanRefused where an exit is weighed by its return and nobody is there to follow it
     */
    void fill(ExecutionPlan soFar, @Nullable Policy[] into) throws PlanRefused {
        ReturnNeeds needs = new ReturnNeeds(ground.graph());
        List<Node> nodes = needs.inOrder();
        if (ground.worths() == null) {
            refuse(needs, nodes);
        }
        for (Node node : nodes) {
            PolicySpec spec = Objects.requireNonNull(Reach.policyOf(node));
            if (!(spec instanceof PolicySpec.Oracle)) {
                into[ground.numberOf().applyAsInt(node.id())] = compile(node, spec, soFar);
            }
        }
    }

    private static void refuse(ReturnNeeds needs, List<Node> nodes) throws PlanRefused {
        List<Finding> findings = new ArrayList<>();
        for (Node node : nodes) {
            for (String exit : needs.exits(node)) {
                findings.add(new Finding(
                        DataProblems.EXIT_WITHOUT_WORTH,
                        Severity.ERROR,
                        node.id(),
                        "Exit '" + exit
                                + "' of '" + node.label()
                                + "' does not lead straight to a call, and nothing here can follow"
                                + " queries to their end to weigh it.",
                        "Connect it to a Model, or choose another policy."));
            }
        }
        if (!findings.isEmpty()) {
            throw new PlanRefused(findings);
        }
    }

    private Policy compile(Node node, PolicySpec spec, ExecutionPlan soFar) {
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
            case PolicySpec.Utility u -> utility(node, u, soFar);
            case PolicySpec.Learned l -> learned(node, l);
            case PolicySpec.Eliminate e -> new EliminatePolicy(scoresByExit(node, e.prefix()));
            case PolicySpec.LoadAware l -> loadAware(node, l, soFar);
            case PolicySpec.Bandit b -> new BanditPolicy(b, exits.size(), tasks.size(), nodeKey);
            case PolicySpec.Budget b -> budget(node, b, soFar);
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

    private Policy utility(Node node, PolicySpec.Utility spec, ExecutionPlan soFar) {
        ExitTerms terms =
                new ExitTerms(fitting.expectations(node, soFar), tasks.size(), spec.normaliser(), fitting.constants());
        double[] flags = node.exits().stream()
                .map(exit -> profile(node, exit))
                .mapToDouble(name -> ExitFlags.of(
                        spec.flags(), name == null ? null : ground.catalog().get(name)))
                .toArray();
        return new UtilityPolicy(new Weights(spec.quality(), spec.cost(), spec.latency()), terms, flags);
    }

    private Policy learned(Node node, PolicySpec.Learned spec) {
        ExitTerms terms =
                new ExitTerms(fitting.ofFirstCalls(node), tasks.size(), spec.normaliser(), fitting.constants());
        Weights weights = new Weights(spec.quality(), spec.cost(), spec.latency());
        return new LearnedPolicy(weights, scoresByExit(node, spec.prefix()), terms);
    }

    private Policy loadAware(Node node, PolicySpec.LoadAware spec, ExecutionPlan soFar) {
        List<Expectation> exits = fitting.expectations(node, soFar);
        double[] millis = IntStream.range(0, exits.size())
                .mapToDouble(exit -> fitting.millis(node, exit, exits.get(exit)))
                .toArray();
        double[] costs = exits.stream()
                .mapToDouble(exit -> exit.of(Metric.COST, TaskCodes.NONE))
                .toArray();
        int[] profiles =
                node.exits().stream().mapToInt(exit -> called(node, exit)).toArray();
        return new LoadAwarePolicy(spec, millis, costs, profiles);
    }

    private Policy budget(Node node, PolicySpec.Budget spec, ExecutionPlan soFar) {
        List<Expectation> exits = fitting.expectations(node, soFar);
        return spec.paced()
                ? new PacedBudgetPolicy(spec.costPerQuery(), exits, tasks.size(), fitting.trainTasks())
                : BudgetPolicy.fixed(spec.costPerQuery(), exits, tasks.size(), fitting.trainTasks());
    }

    /** By exit: the score column of the profile of its first call, null where there is none. */
    private float[] @Nullable [] scoresByExit(Node node, String prefix) {
        float[] @Nullable [] scores = new float[node.exits().size()][];
        for (int exit = 0; exit < scores.length; exit++) {
            String profile = profile(node, node.exits().get(exit));
            scores[exit] = profile == null ? null : dataset.queries().numbers(prefix + ":" + profile);
        }
        return scores;
    }

    /** The profile whose load an exit bears; -1 for none. */
    private int called(Node node, String exit) {
        FirstCall call = Reach.firstCall(ground.graph(), node.id(), exit);
        return call == null ? -1 : dataset.outcomes().profile(call.profile(dataset.outcomes()));
    }

    private @Nullable String profile(Node node, String exit) {
        FirstCall call = Reach.firstCall(ground.graph(), node.id(), exit);
        return call == null ? null : call.profile(dataset.outcomes());
    }
}
