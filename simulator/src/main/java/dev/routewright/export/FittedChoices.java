package dev.routewright.export;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Pricing;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Router;
import dev.routewright.graph.Task;
import dev.routewright.plan.Entry;
import dev.routewright.plan.ExecutionPlan;
import dev.routewright.plan.PlanCompiler;
import dev.routewright.plan.PlanRefused;
import dev.routewright.policy.TaskCodes;
import dev.routewright.policy.UtilityPolicy;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What policies that were fitted on train rows choose, as plain tables. A Utility's predictions depend on the task
 * only, so its choice does too, and a target that knows no predictions can still be given the table.
 */
public final class FittedChoices {
    private final @Nullable ExecutionPlan plan;

    private FittedChoices(@Nullable ExecutionPlan plan) {
        this.plan = plan;
    }

    /**
     * The choice of one node.
     *
     * @param exitByTask for every task of the dataset and every name that a Task node gives
     * @param otherwise for any other task and for a query without one
     */
    public record Table(SequencedMap<String, String> exitByTask, String otherwise) {
        public Table {
            exitByTask = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(exitByTask));
        }
    }

    /** Fits what the document asks for; knows nothing where the dataset is missing or does not carry the drawing. */
    public static FittedChoices of(Document document, Map<String, Dataset> datasets) {
        if (document.graph().nodes().values().stream().noneMatch(FittedChoices::isFitted)) {
            return new FittedChoices(null);
        }
        try {
            Entry entry = Entry.of(document, datasets);
            Dataset effective = Pricing.effective(entry.dataset(), document.catalog());
            return new FittedChoices(
                    PlanCompiler.compile(document.graph(), effective, entry.split(), document.catalog(), null));
        } catch (PlanRefused e) {
            return new FittedChoices(null);
        }
    }

    private static boolean isFitted(Node node) {
        return switch (node) {
            case Router router -> router.policy() instanceof PolicySpec.Utility;
            case Task task -> task.policy() instanceof PolicySpec.Utility;
            default -> false;
        };
    }

    /** The policy of a node as it was fitted, null where it is not known. */
    public @Nullable UtilityPolicy policy(Node node) {
        return plan != null && plan.policies()[plan.indexOf(node.id())] instanceof UtilityPolicy utility
                ? utility
                : null;
    }

    /** The labels that tables and policies go by; null where nothing was fitted. */
    public @Nullable TaskCodes tasks() {
        return plan == null ? null : plan.tasks();
    }

    /** The table of a node, null where it is not known. */
    public @Nullable Table table(Node node) {
        UtilityPolicy policy = policy(node);
        TaskCodes tasks = tasks();
        if (policy == null || tasks == null) {
            return null;
        }
        SequencedMap<String, String> exits = new LinkedHashMap<>();
        for (int task = 0; task < tasks.size(); task++) {
            exits.put(tasks.name(task), exit(node, policy, task));
        }
        return new Table(exits, exit(node, policy, TaskCodes.NONE));
    }

    private static String exit(Node node, UtilityPolicy policy, int task) {
        int chosen = policy.chosen(task);
        return node.exits().get(chosen == UtilityPolicy.NONE ? 0 : chosen);
    }
}
