package dev.routewright.plan;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Metric;
import dev.routewright.dataset.Splits;
import dev.routewright.graph.Node;
import dev.routewright.graph.Profile;
import dev.routewright.graph.SplitPart;
import dev.routewright.policy.Expectation;
import dev.routewright.policy.NormaliserConstants;
import dev.routewright.policy.Predictions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What policies take from the train rows, which are read once for all nodes and only where some policy asks. */
final class Fitting {
    private final PolicyGround ground;
    private int @Nullable [] trainRows;
    private @Nullable Predictions predictions;
    private @Nullable NormaliserConstants constants;

    Fitting(PolicyGround ground) {
        this.ground = ground;
    }

    /** The rows that something was fitted on; empty where nothing was. */
    int[] fittedRows() {
        return trainRows == null ? new int[0] : trainRows;
    }

    int[] trainRows() {
        int[] rows = trainRows == null ? Splits.rows(ground.dataset(), ground.split(), SplitPart.TRAIN) : trainRows;
        trainRows = rows;
        return rows;
    }

    /** The recorded task codes of the train rows, in row order. */
    int[] trainTasks() {
        int[] tasks = ground.dataset().queries().tasks();
        return Arrays.stream(trainRows()).map(row -> tasks[row]).toArray();
    }

    Predictions predictions() {
        Predictions made = predictions == null ? new Predictions(ground.dataset(), trainRows()) : predictions;
        predictions = made;
        return made;
    }

    NormaliserConstants constants() {
        NormaliserConstants made =
                constants == null ? new NormaliserConstants(ground.dataset(), trainRows()) : constants;
        constants = made;
        return made;
    }

    /**
     * What the exits of a node are expected to give: by their first calls, or else by their return.
     *
     * @param soFar the plan, in which everything downstream of an exit that is weighed by its return is filled in
     */
    List<Expectation> expectations(Node node, ExecutionPlan soFar) {
        List<Expectation> expectations = new ArrayList<>();
        for (int exit = 0; exit < node.exits().size(); exit++) {
            FirstCall call = firstCall(node, exit);
            expectations.add(
                    call == null
                            ? Expectation.ofReturn(Objects.requireNonNull(ground.worths())
                                    .of(soFar, ground.numberOf().applyAsInt(node.id()), exit, trainRows()))
                            : Expectation.ofColumn(
                                    predictions(), call.column(ground.dataset().outcomes())));
        }
        return expectations;
    }

    /** What the first calls behind the exits are expected to give; an exit without one is expected to give nothing. */
    List<Expectation> ofFirstCalls(Node node) {
        List<Expectation> expectations = new ArrayList<>();
        for (int exit = 0; exit < node.exits().size(); exit++) {
            FirstCall call = firstCall(node, exit);
            int column = call == null ? -1 : call.column(ground.dataset().outcomes());
            expectations.add(Expectation.ofColumn(predictions(), column));
        }
        return expectations;
    }

    /**
     * The expected time of an exit without load, in milliseconds: over all tasks, and where no train row has one, what
     * the catalog states for the train rows' mean tokens; NaN where neither is known.
     */
    double millis(Node node, int exit, Expectation expectation) {
        double recorded = expectation.of(Metric.MILLIS, -1);
        FirstCall call = firstCall(node, exit);
        if (!Double.isNaN(recorded) || call == null) {
            return recorded;
        }
        Dataset dataset = ground.dataset();
        Profile profile = ground.catalog().get(call.profile(dataset.outcomes()));
        return profile == null || profile.latency() == null
                ? Double.NaN
                : StatedTime.of(profile.latency(), dataset.outcomes(), call.column(dataset.outcomes()), trainRows());
    }

    private @Nullable FirstCall firstCall(Node node, int exit) {
        return Reach.firstCall(ground.graph(), node.id(), node.exits().get(exit));
    }
}
