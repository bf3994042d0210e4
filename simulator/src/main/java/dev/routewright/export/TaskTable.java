package dev.routewright.export;

import dev.routewright.graph.Node;
import dev.routewright.plan.Fitted;
import dev.routewright.policy.TaskCodes;
import dev.routewright.policy.UtilityPolicy;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a Utility chooses, as a plain table. Its predictions depend on the task only, so its choice does too, and a target
 * that knows no predictions can still be given the table.
 *
 * @param exitByTask for every task of the dataset and every name that a Task node gives
 * @param otherwise for any other task and for a query without one
 */
public record TaskTable(SequencedMap<String, String> exitByTask, String otherwise) {
    public TaskTable {
        exitByTask = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(exitByTask));
    }

    /** The table of a node; null where it is no Utility or nothing was fitted for it. */
    static @Nullable TaskTable of(Fitted fitted, Node node) {
        UtilityPolicy policy = fitted.utility(node);
        if (policy == null) {
            return null;
        }
        TaskCodes tasks = fitted.labels();
        SequencedMap<String, String> exits = new LinkedHashMap<>();
        for (int task = 0; task < tasks.size(); task++) {
            exits.put(tasks.name(task), exit(node, policy, task));
        }
        return new TaskTable(exits, exit(node, policy, TaskCodes.NONE));
    }

    private static String exit(Node node, UtilityPolicy policy, int task) {
        int chosen = policy.chosen(task);
        return node.exits().get(chosen == UtilityPolicy.NONE ? 0 : chosen);
    }
}
