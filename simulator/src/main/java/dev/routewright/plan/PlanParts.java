package dev.routewright.plan;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.RowRelations;
import dev.routewright.dataset.Rows;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Node;
import dev.routewright.policy.AttributeCodes;
import dev.routewright.policy.Policy;
import dev.routewright.policy.RowTest;
import dev.routewright.policy.TagCodes;
import dev.routewright.policy.TaskCodes;
import dev.routewright.run.Fingerprint;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arrays of a plan while the compiler fills them. */
final class PlanParts {
    final Fingerprint id;
    final Rows rows;
    final @Nullable Dataset dataset;
    final List<Node> nodes;
    final List<Edge> edges;
    final TaskCodes tasks;
    final byte[] op;
    final int[] exitStart;
    final int[] exitTarget;
    final int[] exitEdge;
    final int[] taskGiven;
    final int[] profileAt;
    final @Nullable Policy[] policies;
    final @Nullable Judge[] judges;
    final @Nullable RowTest[][] matchers;
    final @Nullable Deciding[] deciding;
    final @Nullable Deciding[][] asking;
    final @Nullable Calling[] calls;
    final @Nullable ToolCalling[] tools;
    final @Nullable Screen[] screens;
    final @Nullable Remembering[] caches;
    final @Nullable Forking[] forks;
    final @Nullable Joining[] joins;
    final @Nullable Repeating[] loops;
    int loopCount;
    RowTest filter = query -> true;
    boolean isPlain;
    TextKeys texts;

    @Nullable
    RowRelations relations;

    TagCodes tags = new TagCodes(List.of());
    AttributeCodes attributes = new AttributeCodes(List.of());
    int entry = ExecutionPlan.UNCONNECTED;
    int[] fittedRows = {};

    PlanParts(
            Fingerprint id, Rows rows, @Nullable Dataset dataset, List<Node> nodes, List<Edge> edges, TaskCodes tasks) {
        this.id = id;
        this.rows = rows;
        this.dataset = dataset;
        this.nodes = List.copyOf(nodes);
        this.edges = List.copyOf(edges);
        this.tasks = tasks;
        int size = nodes.size();
        op = new byte[size];
        exitStart = new int[size + 1];
        for (int n = 0; n < size; n++) {
            exitStart[n + 1] = exitStart[n] + nodes.get(n).exits().size();
        }
        exitTarget = filled(exitStart[size], ExecutionPlan.UNCONNECTED);
        exitEdge = filled(exitStart[size], ExecutionPlan.UNCONNECTED);
        taskGiven = filled(size, TaskCodes.NONE);
        profileAt = filled(size, -1);
        policies = new Policy[size];
        judges = new Judge[size];
        matchers = new RowTest[size][0];
        deciding = new Deciding[size];
        asking = new Deciding[size][0];
        calls = new Calling[size];
        tools = new ToolCalling[size];
        screens = new Screen[size];
        caches = new Remembering[size];
        forks = new Forking[size];
        joins = new Joining[size];
        loops = new Repeating[size];
        texts = TextKeys.none();
    }

    /** @throws IllegalStateException where there are no outcomes */
    Dataset dataset() {
        if (dataset == null) {
            throw new IllegalStateException(
                    "The plan is bound to slots of live queries, which have no outcomes. Maybe it was to be bound to a"
                            + " dataset.");
        }
        return dataset;
    }

    private static int[] filled(int size, int value) {
        int[] array = new int[size];
        Arrays.fill(array, value);
        return array;
    }
}
