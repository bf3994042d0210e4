package dev.routewright.plan;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Metric;
import dev.routewright.dataset.Splits;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Profile;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.SplitPart;
import dev.routewright.policy.BudgetPolicy;
import dev.routewright.policy.Expectation;
import dev.routewright.policy.Expected;
import dev.routewright.policy.NormaliserConstants;
import dev.routewright.policy.PacedBudgetPolicy;
import dev.routewright.policy.Predictions;
import dev.routewright.policy.TaskCodes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What policies take from the train rows, which are read once for all nodes and only where some policy asks. */
final class Fitting {
    private final RoutingGraph graph;
    private final Dataset dataset;
    private final DatasetRef.Split split;
    private final Map<String, Profile> catalog;
    private final @Nullable ExitWorths worths;
    private int @Nullable [] trainRows;
    private @Nullable Predictions predictions;
    private @Nullable NormaliserConstants scale;

    /**
     * @param dataset with the catalog's prices applied
     * @param split tells which rows are train
     * @param catalog profiles by name
     * @param worths who follows an exit to the end; null where no policy needs it
     */
    Fitting(
            RoutingGraph graph,
            Dataset dataset,
            DatasetRef.Split split,
            Map<String, Profile> catalog,
            @Nullable ExitWorths worths) {
        this.graph = graph;
        this.dataset = dataset;
        this.split = split;
        this.catalog = catalog;
        this.worths = worths;
    }

    /**
     * What a node's policy takes; null where it takes nothing.
     *
     * @param soFar the plan, in which everything downstream of an exit that is weighed by its return is filled in
     */
    @Nullable
    NodeFit of(Node node, PolicySpec spec, Supplier<ExecutionPlan> soFar) {
        return switch (spec) {
            case PolicySpec.Utility u -> {
                scale();
                yield new NodeFit.Weighed(expected(node, soFar));
            }
            case PolicySpec.Learned l -> {
                scale();
                yield new NodeFit.Weighed(ofFirstCalls(node));
            }
            case PolicySpec.LoadAware l -> timed(node, expected(node, soFar));
            case PolicySpec.Budget b -> budget(b, expected(node, soFar));
            case PolicySpec.Always a -> null;
            case PolicySpec.Random r -> null;
            case PolicySpec.Split s -> null;
            case PolicySpec.Rules r -> null;
            case PolicySpec.ByTask b -> null;
            case PolicySpec.Threshold t -> null;
            case PolicySpec.Eliminate e -> null;
            case PolicySpec.Bandit b -> null;
            case PolicySpec.Oracle o -> null;
        };
    }

    /** The scale of those that asked for one; null where none did. */
    @Nullable
    NormaliserConstants scaleSoFar() {
        return scale;
    }

    /** The rows that something was fitted on; empty where nothing was. */
    int[] fittedRows() {
        return trainRows == null ? new int[0] : trainRows;
    }

    private int[] trainRows() {
        int[] rows = trainRows == null ? Splits.rows(dataset, split, SplitPart.TRAIN) : trainRows;
        trainRows = rows;
        return rows;
    }

    /** The recorded task codes of the train rows, in row order. */
    private int[] trainTasks() {
        int[] tasks = dataset.queries().tasks();
        return Arrays.stream(trainRows()).map(row -> tasks[row]).toArray();
    }

    private Predictions predictions() {
        Predictions made = predictions == null ? new Predictions(dataset, trainRows()) : predictions;
        predictions = made;
        return made;
    }

    private void scale() {
        scale = scale == null ? new NormaliserConstants(dataset, trainRows()) : scale;
    }

    private int recordedTasks() {
        return dataset.queries().taskNames().size();
    }

    /** What the exits of a node are expected to give: by their first calls, or else by their return. */
    private List<Expected> expected(Node node, Supplier<ExecutionPlan> soFar) {
        return IntStream.range(0, node.exits().size())
                .mapToObj(exit -> {
                    FirstCall call = firstCall(node, exit);
                    return call == null ? byReturn(node, exit, soFar.get()) : ofColumn(call);
                })
                .toList();
    }

    private Expected byReturn(Node node, int exit, ExecutionPlan soFar) {
        double[][] means = Objects.requireNonNull(worths).of(soFar, soFar.indexOf(node.id()), exit, trainRows());
        return Expected.of(Expectation.ofReturn(means), recordedTasks());
    }

    /** What the first calls behind the exits are expected to give; an exit without one is expected to give nothing. */
    private List<Expected> ofFirstCalls(Node node) {
        return IntStream.range(0, node.exits().size())
                .mapToObj(exit -> ofColumn(firstCall(node, exit)))
                .toList();
    }

    private Expected ofColumn(@Nullable FirstCall call) {
        int column = call == null ? -1 : call.column(dataset.outcomes());
        return Expected.of(Expectation.ofColumn(predictions(), column), recordedTasks());
    }

    private NodeFit timed(Node node, List<Expected> exits) {
        double[] millis = IntStream.range(0, exits.size())
                .mapToDouble(exit -> millis(node, exit, exits.get(exit)))
                .toArray();
        double[] costs = exits.stream()
                .mapToDouble(exit -> exit.of(Metric.COST, TaskCodes.NONE))
                .toArray();
        return new NodeFit.Timed(millis, costs);
    }

    private NodeFit budget(PolicySpec.Budget spec, List<Expected> exits) {
        double cap = spec.costPerQuery();
        return spec.paced()
                ? new NodeFit.Paced(exits, PacedBudgetPolicy.fit(cap, exits, recordedTasks(), trainTasks()))
                : new NodeFit.Priced(exits, BudgetPolicy.fit(cap, exits, recordedTasks(), trainTasks()));
    }

    /**
     * The expected time of an exit without load, in milliseconds: over all tasks, and where no train row has one, what
     * the catalog states for the train rows' mean tokens; NaN where neither is known.
     */
    private double millis(Node node, int exit, Expected expected) {
        double recorded = expected.of(Metric.MILLIS, TaskCodes.NONE);
        FirstCall call = firstCall(node, exit);
        if (!Double.isNaN(recorded) || call == null) {
            return recorded;
        }
        Profile profile = catalog.get(call.profile(dataset.outcomes()));
        return profile == null || profile.latency() == null
                ? Double.NaN
                : StatedTime.of(profile.latency(), dataset.outcomes(), call.column(dataset.outcomes()), trainRows());
    }

    private @Nullable FirstCall firstCall(Node node, int exit) {
        return Reach.firstCall(graph, node.id(), node.exits().get(exit));
    }
}
